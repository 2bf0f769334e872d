import type { Rung } from '@throughline/protocols';
import type { Step } from '../case';
import { stepDefinition } from '../protocols/step-definition';
import type { Work } from '../work/work';

/** The rungs that this step may climb. A personal duty's ladder tells the person's own agency and nobody else. */
export function rungsOf(work: Work, step: Step): readonly Rung[] {
  const { rungs } = stepDefinition(work, step).ladder;
  return step.personalDuty ? rungs.filter(({ to }) => to !== 'lead') : rungs;
}

/** The rung that the step's run begins with. */
export const firstRung = ({ holder, run }: Step, rungs: readonly Rung[]): number => (holder === null ? leadRung(rungs) : run.fromRung);

/** The rung of the lead, where the run of a step that nobody holds begins. */
export const leadRung = (rungs: readonly Rung[]): number => Math.max(0, rungs.findIndex(({ to }) => to === 'lead'));
