import type { OpenedCase } from '../case';
import type { StepTerms } from '../events';

/** Whether the survivor's quiet has stopped the clock of such a step. Statutory steps go on. */
export const isStoppedByQuiet = (
  { quiet }: OpenedCase, { authority }: Pick<StepTerms, 'authority'>,
): boolean => quiet !== null && authority === 'agreement';
