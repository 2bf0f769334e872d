import { pointer, type Fault } from '../fault';
import type { Protocol, ProtocolStep } from '../protocol';

/** Advance notices out of place, and repetition said twice. */
export const findLimitFaults = (protocol: Protocol): readonly Fault[] =>
  protocol.steps.flatMap((step, i) => [...advanceFaults(step, pointer('steps', i, 'advance')), ...repeatFaults(step, pointer('steps', i, 'repeats'))]);

function advanceFaults({ advance }: ProtocolStep, path: string): readonly Fault[] {
  if (advance.some((fraction) => fraction <= 0 || fraction >= 1)) {
    return [{ path, message: 'An advance notice goes out inside the window: each fraction must lie between 0 and 1, such as 0.5 and 0.8.' }];
  }
  return advance.every((fraction, i) => i === 0 || fraction > advance[i - 1]!)
    ? []
    : [{ path, message: 'Advance notices come one after the other: each fraction must be greater than the one before.' }];
}

const repeatFaults = ({ key, opens, repeats }: ProtocolStep, path: string): readonly Fault[] =>
  repeats && opens.some((opening) => opening.on === 'step-ended' && opening.step === key)
    ? [{ path, message: `"${key}" repeats, and it also opens on its own end: it would come back twice each time.` }]
    : [];
