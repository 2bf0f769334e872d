import { pointer, type Fault } from '../fault';
import type { Protocol } from '../protocol';

/** Ladders that tell nobody, and ladders that take a personal duty to people whom it does not concern. */
export function findLadderFaults(protocol: Protocol): readonly Fault[] {
  return [
    ...Object.entries(protocol.ladders).flatMap(([name, { rungs }]) =>
      rungs.length > 0
        ? []
        : [{ path: pointer('ladders', name, 'rungs'), message: `The ladder "${name}" is empty: nobody would be told of a step that stalls.` }],
    ),
    ...protocol.steps.flatMap(({ key, personalDuty, ladder }, i) => {
      const rungs = Object.hasOwn(protocol.ladders, ladder) ? protocol.ladders[ladder]!.rungs : [];
      return personalDuty && rungs.some(({ to }) => to === 'lead')
        ? [{
            path: pointer('steps', i, 'ladder'),
            message: `"${key}" is a personal duty: only the person and their agency are told, but the ladder "${ladder}" goes on to the lead.`,
          }]
        : [];
    }),
  ];
}
