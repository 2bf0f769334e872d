import { pointer, type Fault } from '../fault';
import type { Opening, Protocol } from '../protocol';
import { milestones } from '../vocabulary';

/** Names given twice, and names that nothing in the protocol has. */
export function findNamingFaults(protocol: Protocol): readonly Fault[] {
  const keys = protocol.steps.map(({ key }) => key);
  const own = (protocol.milestones ?? []).map(({ code }) => code);
  const known: readonly string[] = [...milestones, ...own];

  const unknownMilestone = (path: string, milestone: string): readonly Fault[] =>
    known.includes(milestone) ? [] : [{ path, message: `"${milestone}" is not a milestone here; the milestones are: ${known.join(', ')}.` }];

  const openingFaults = (opening: Opening, path: string): readonly Fault[] => {
    if (opening.on === 'milestone') return unknownMilestone(`${path}/milestone`, opening.milestone);
    if (opening.on === 'step-ended' && !keys.includes(opening.step)) {
      return [{ path: `${path}/step`, message: `Opens on the end of "${opening.step}", but no step is called that.` }];
    }
    return [];
  };

  return [
    ...keys.flatMap((key, i) => (keys.indexOf(key) === i ? [] : [{ path: pointer('steps', i, 'key'), message: `Two steps are called "${key}".` }])),
    ...own.flatMap((code, i) =>
      known.indexOf(code) === milestones.length + i
        ? []
        : [{ path: pointer('milestones', i, 'code'), message: `There is a milestone "${code}" already: every case has ${milestones.join(', ')}.` }],
    ),
    ...protocol.steps.flatMap((step, i) => [
      ...step.opens.flatMap((opening, j) => openingFaults(opening, pointer('steps', i, 'opens', j))),
      ...(step.reaches ? unknownMilestone(pointer('steps', i, 'reaches', 'milestone'), step.reaches.milestone) : []),
      ...(Object.hasOwn(protocol.ladders, step.ladder)
        ? []
        : [{
            path: pointer('steps', i, 'ladder'),
            message: `There is no ladder called "${step.ladder}"; the ladders are: ${Object.keys(protocol.ladders).join(', ')}.`,
          }]),
    ]),
  ];
}
