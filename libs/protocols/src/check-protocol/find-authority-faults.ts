import { pointer, type Fault } from '../fault';
import type { Protocol, ProtocolStep } from '../protocol';

/** Statutes without a law, and steps that allow what their authority does not. */
export const findAuthorityFaults = (protocol: Protocol): readonly Fault[] =>
  protocol.steps.flatMap((step, i) => (step.authority.kind === 'statute' ? statuteFaults(step, i) : agreementFaults(step, i)));

function statuteFaults({ key, authority, pausedAtMost }: ProtocolStep, i: number): readonly Fault[] {
  const allowsPause = authority.allows?.includes('pause') ?? false;
  return [
    ...(authority.cites.trim() === ''
      ? [{ path: pointer('steps', i, 'authority', 'cites'), message: `"${key}" is said to be the law: cite the law, or call it an agreement.` }]
      : []),
    ...(pausedAtMost !== undefined && !allowsPause
      ? [{
          path: pointer('steps', i, 'pausedAtMost'),
          message: `"${key}" cannot be paused: it is a statute, and "allows" does not say that the cited text lets it be.`,
        }]
      : []),
  ];
}

const agreementFaults = ({ key, authority }: ProtocolStep, i: number): readonly Fault[] =>
  authority.allows
    ? [{ path: pointer('steps', i, 'authority', 'allows'), message: `"${key}" is an agreement, which allows everything: leave "allows" out.` }]
    : [];
