import { pointer, type Fault } from '../fault';
import { stepEnds, type Protocol, type ProtocolStep, type StepEnd } from '../protocol';

/**
 * Steps that open each other for ever. There is a way out when somebody who always answers the same way (always completes, always declines) comes
 * to an end; so "offer it again when it was declined" is no loop unless the offer's decline opens itself. A milestone that a step reaches leads
 * on like its completion. `repeats` is no loop: it is asked for by name and ends with the case.
 */
export function findLoops(protocol: Protocol): readonly Fault[] {
  const reported = new Set<string>();
  return stepEnds.flatMap((how) =>
    protocol.steps.flatMap((step, i) => {
      const loop = wayBackTo(step, protocol.steps, how);
      if (!loop || loop.some(({ key }) => reported.has(key))) return [];
      loop.forEach(({ key }) => reported.add(key));
      return [{ path: pointer('steps', i, 'opens'), message: wordsFor(loop, how) }];
    }),
  );
}

/** The shortest way from a step back to itself when every step on it comes to the same end. */
function wayBackTo(start: ProtocolStep, steps: readonly ProtocolStep[], how: StepEnd): readonly ProtocolStep[] | undefined {
  const ways: (readonly ProtocolStep[])[] = [[start]];
  const seen = new Set<ProtocolStep>();
  for (const way of ways) {
    const last = way.at(-1)!;
    for (const next of steps.filter((step) => opensAfter(last, step, how))) {
      if (next === start) return way;
      if (!seen.has(next)) ways.push([...way, next]);
      seen.add(next);
    }
  }
  return undefined;
}

function opensAfter(ended: ProtocolStep, step: ProtocolStep, how: StepEnd): boolean {
  return step.opens.some((opening) => {
    if (opening.on === 'step-ended' && ended === step && step.repeats) return false; // Said in better words where limits are checked.
    if (opening.on === 'step-ended') return opening.step === ended.key && (opening.how ?? ['completed']).includes(how);
    return opening.on === 'milestone' && how === 'completed' && opening.milestone === ended.reaches?.milestone;
  });
}

function wordsFor(loop: readonly ProtocolStep[], how: StepEnd): string {
  const names = loop.map(({ key }) => `"${key}"`);
  const remedy = 'For a step that comes back from time to time, say "repeats".';
  return names.length === 1
    ? `${names[0]} opens itself again whenever it is ${how}. ${remedy}`
    : `${names.join(', ')} open one another for ever when each is ${how}. Let one of them open on another end. ${remedy}`;
}
