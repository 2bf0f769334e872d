import { AcceptStepController } from './accept-step/accept-step.controller';

/** One for every command that a person sends to a case. */
export const caseControllers = [AcceptStepController];
