import { pointer, type Fault } from '../fault';
import type { Protocol } from '../protocol';

/**
 * Steps that no path leads to. A path begins where people begin: a case opened or closed, a milestone, a need, a fact; it goes on from step to
 * step. Whether a condition on the way can be true is not asked.
 */
export function findUnopenedSteps(protocol: Protocol): readonly Fault[] {
  const opened = new Set<string>();
  for (let before = -1; before < opened.size; ) {
    before = opened.size;
    for (const { key, opens } of protocol.steps) {
      if (opens.some((opening) => opening.on !== 'step-ended' || opened.has(opening.step))) opened.add(key);
    }
  }
  return protocol.steps.flatMap(({ key }, i) =>
    opened.has(key)
      ? []
      : [{ path: pointer('steps', i, 'opens'), message: `Nothing ever opens "${key}": it waits for steps that nothing opens either.` }],
  );
}
