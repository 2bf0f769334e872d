import { findConditionFaults } from '../condition/find-condition-faults';
import { pointer, type Fault } from '../fault';
import type { Protocol } from '../protocol';

/** Conditions that cannot be read, name no fact, or compare a fact with what is not in its list. */
export function findConditionFaultsIn(protocol: Protocol): readonly Fault[] {
  const conditions: readonly (readonly [path: string, condition: string | undefined])[] = [
    [pointer('suggestedWhen'), protocol.suggestedWhen],
    ...protocol.steps.flatMap((step, i) => [
      [pointer('steps', i, 'appliesWhen'), step.appliesWhen] as const,
      ...step.opens.map((opening, j) => [pointer('steps', i, 'opens', j, 'when'), opening.on === 'fact' ? opening.when : undefined] as const),
    ]),
  ];
  return conditions.flatMap(([path, condition]) =>
    condition === undefined ? [] : findConditionFaults(condition).map((fault) => ({ path, message: `The condition ${condition}: ${fault}` })),
  );
}
