import { isoDuration, type IsoDuration, type MemberId } from '@throughline/kernel';
import { spec } from '@throughline/testing/kernel';
import type { DataOf, PublicationEvent } from '../events';
import { builtInProtocols } from '../built-in';
import type { Limit, Opening, Protocol, ProtocolStep } from '../protocol';
import { publicationDecider, type PublicationCommand } from '../publication/publication-decider';

/** `PT0S` is no length that a limit could have, but a rung may come at once. */
const atOnce: Limit = { clock: 'calendar', limit: 'PT0S' as IsoDuration };
export const calendar = (limit: string): Limit => ({ clock: 'calendar', limit: isoDuration(limit) });
export const after = (step: string, ...how: readonly ('completed' | 'declined')[]): Opening =>
  how.length > 0 ? { on: 'step-ended', step, how } : { on: 'step-ended', step };

/** A step of an agreement, opened with the case, without a fault. */
export const aStep = (over: Partial<ProtocolStep> = {}): ProtocolStep => ({
  key: 'safety-check',
  title: 'Check in now',
  fullTitle: { text: 'Immediate safety check with the survivor', discloses: ['status'] },
  authority: { kind: 'agreement', cites: 'Agreement of the team', source: 'proposed default', mark: 'unverified' },
  heldBy: 'advocacy',
  opens: [{ on: 'case-opened' }],
  within: calendar('PT2H'),
  advance: [0.5, 0.8],
  urgency: 'danger',
  onReassign: 'keep',
  ladder: 'standard',
  contactsSurvivor: true,
  ...over,
});

/** A protocol of these steps without a fault of its own. */
export const aProtocol = (steps: readonly ProtocolStep[] = [aStep()], over: Partial<Protocol> = {}): Protocol => ({
  id: 'river-county',
  version: 1,
  title: 'River County',
  kind: 'base',
  advice: 'Verify it with your counsel.',
  suggestedWhen: 'true',
  ladders: {
    standard: {
      rungs: [{ to: 'on-call', after: atOnce }, { to: 'supervisor', after: calendar('PT4H') }, { to: 'lead', after: calendar('PT4H') }],
      acknowledgedAtMost: isoDuration('PT8H'),
    },
    'own-agency': { rungs: [{ to: 'on-call', after: atOnce }, { to: 'supervisor', after: calendar('PT1H') }], acknowledgedAtMost: isoDuration('PT2H') },
  },
  leadWithin: { clock: 'business', limit: isoDuration('P1D') },
  quietAnswerWithin: { clock: 'business', limit: isoDuration('P3D') },
  steps,
  ...over,
});

export function builtIn(id: string): Protocol {
  const found = builtInProtocols.find((protocol) => protocol.id === id);
  if (!found) throw new Error(`No built-in protocol is called ${id}.`);
  return found;
}

export const okafor = 'member-okafor' as MemberId;
export const published = (protocol: Protocol, hash = `hash-of-v${protocol.version}`): PublicationEvent => ({
  type: 'ProtocolPublished',
  data: { protocol, hash },
});
export const limitConfirmed = (over: Partial<DataOf<'StatutoryLimitConfirmed'>> = {}): PublicationEvent => ({
  type: 'StatutoryLimitConfirmed',
  data: { version: 1, stepKey: 'report', confirmedBy: okafor, ...over },
});

/** Given what was published, when a command arrives, then these events, nothing, or this rejection. */
export const given = (...history: readonly PublicationEvent[]) => ({
  when: (command: PublicationCommand) => spec(publicationDecider, {}).given(...history).when(command),
});
