import { isoDuration } from '@throughline/kernel';
import { parseProtocol, type Protocol, type ProtocolStep, type Rung } from '@throughline/protocols';

const rung = (to: Rung['to'], limit: string, clock: Rung['after']['clock'] = 'calendar'): Rung => ({ to, after: { clock, limit: limit as Rung['after']['limit'] } });

/** Ladders that no protocol in the box has: one that waits before its first rung, one that is all business days, one of a single rung. */
const ladders: Protocol['ladders'] = {
  patient: { rungs: [rung('on-call', 'PT1H'), rung('supervisor', 'P1D', 'business'), rung('lead', 'P2D', 'business')], acknowledgedAtMost: isoDuration('P1D') },
  short: { rungs: [rung('lead', 'PT0S')], acknowledgedAtMost: isoDuration('PT2H') },
};

const agreement = { kind: 'agreement', cites: 'Invented agreement', source: 'the simulation', mark: 'unverified' } as const;
const usual = {
  authority: agreement, within: { clock: 'business', limit: isoDuration('P2D') }, advance: [0.5], urgency: 'today', onReassign: 'restart', ladder: 'patient',
  contactsSurvivor: false,
} as const;

const step = (key: string, terms: Partial<ProtocolStep> & Pick<ProtocolStep, 'heldBy' | 'opens'>): ProtocolStep => ({
  key, title: `Invented ${key}`, fullTitle: { text: `Invented ${key}`, discloses: ['legal'] }, ...usual, ...terms,
});

/** A statute that leaves every choice, so that a statutory step can be paused, extended, declined and found not needed. */
const lenientStatute = step('lenient-notice', {
  heldBy: 'prosecutor', opens: [{ on: 'case-opened' }], within: { clock: 'calendar', limit: isoDuration('P1D') }, pausedAtMost: isoDuration('P3D'),
  authority: { kind: 'statute', cites: 'Invented Act 1', source: 'the simulation', mark: 'verified', allows: ['pause', 'extend', 'decline', 'not-needed'] },
});
const shortAnswer = step('short-answer', {
  heldBy: 'prosecutor', opens: [{ on: 'case-opened' }, { on: 'milestone', milestone: 'hearing-held' }], ladder: 'short', urgency: 'danger',
  within: { clock: 'calendar', limit: isoDuration('PT6H') },
});
const hearing = step('hearing', {
  heldBy: 'prosecutor', opens: [{ on: 'case-opened' }], urgency: 'routine', pausedAtMost: isoDuration('P7D'), reaches: { milestone: 'hearing-held', kind: 'first' },
  records: {
    type: 'object', additionalProperties: false, required: ['heldOn', 'session', 'present'],
    properties: {
      heldOn: { type: 'string', format: 'date', title: 'Held on' }, session: { type: 'integer', minimum: 1, maximum: 9, title: 'Session' },
      present: { type: 'array', items: { type: 'string', enum: ['counsel', 'advocate', 'guardian'] }, minItems: 1, uniqueItems: true, title: 'Present' },
    },
  },
});
const onlyInTheSecond = step('written-outcome', { heldBy: 'prosecutor', opens: [{ on: 'case-opened' }], urgency: 'today' });

const version = (number: number, steps: readonly ProtocolStep[]): Protocol => parseProtocol({
  id: 'invented-court', version: number, title: 'Invented court', kind: 'add-on', advice: 'Invented: it is law nowhere.', suggestedWhen: "facts.ageGroup != 'unknown'",
  milestones: [{ code: 'hearing-held', title: 'Hearing held' }], ladders, leadWithin: { clock: 'business', limit: 'P1D' },
  quietAnswerWithin: { clock: 'business', limit: 'P3D' }, steps,
});

/** An add-on that reaches what no protocol in the box does. Its second version drops a statutory step and an agreement, and adds one. */
export const inventedAddOn: readonly [Protocol, Protocol] = [version(1, [lenientStatute, shortAnswer, hearing]), version(2, [hearing, onlyInTheSecond])];
