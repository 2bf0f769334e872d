import { isoDuration, type IsoDuration } from '@throughline/kernel';
import type { Authority, Ladder, Limit, ProtocolStep } from '@throughline/protocols';
import type { StepOrigin } from '../events';
import { protocolKey, type GatheredProtocol } from '../context';
import { atOnce } from '../ladder/rung-wait';
import type { Work } from '../work/work';

/** What a decision needs to know of a step beyond its terms. A protocol says it of its own steps; of referrals opened by hand the code does. */
export type StepDefinition = {
  readonly authority: Authority;
  readonly advance: readonly number[];
  readonly ladder: Ladder;
  readonly onReassign: 'keep' | 'restart';
  readonly pausedAtMost: IsoDuration | null;
  readonly contactsSurvivor: boolean;
  /** The protocol's own entry; null for a referral. */
  readonly step: ProtocolStep | null;
};

const afterwards = (limit: IsoDuration): Limit => ({ clock: 'calendar', limit });

/** Nobody signed a procedure for a referral opened by hand, so it climbs the way most agreements do. */
const referral: StepDefinition = {
  authority: { kind: 'agreement', cites: 'Referral opened by hand', source: 'the sender', mark: 'unverified' },
  advance: [0.5, 0.8],
  ladder: {
    rungs: [{ to: 'on-call', after: afterwards(atOnce) }, { to: 'supervisor', after: afterwards(isoDuration('PT4H')) }, { to: 'lead', after: afterwards(isoDuration('PT4H')) }],
    acknowledgedAtMost: isoDuration('PT4H'),
  },
  onReassign: 'restart',
  pausedAtMost: isoDuration('P14D'),
  contactsSurvivor: true,
  step: null,
};

export function stepDefinition(work: Work, { origin }: { readonly origin: StepOrigin }): StepDefinition {
  if (origin.kind === 'referral') return referral;
  const { compiled } = gatheredProtocol(work, origin.protocolId, origin.version);
  const step = compiled.protocol.steps.find(({ key }) => key === origin.key);
  const ladder = step && compiled.protocol.ladders[step.ladder];
  if (!step || !ladder) throw new Error(`Protocol ${origin.protocolId} version ${origin.version} has no step ${origin.key} with a ladder, though it was published with one.`);
  return {
    authority: step.authority, advance: step.advance, ladder, onReassign: step.onReassign, pausedAtMost: step.pausedAtMost ?? null,
    contactsSurvivor: step.contactsSurvivor, step,
  };
}

export function gatheredProtocol(work: Work, protocolId: string, version: number): GatheredProtocol {
  const gathered = work.context.protocols[protocolKey(protocolId, version)];
  if (!gathered) throw new Error(`Protocol ${protocolId} version ${version} was not gathered for this decision.`);
  return gathered;
}
