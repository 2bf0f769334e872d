import { ListDeadlinesController } from './list-deadlines/list-deadlines.controller';
import { ListDeadlinesHandler } from './list-deadlines/list-deadlines.query';
import { ListStepsController } from './list-steps/list-steps.controller';
import { ListStepsHandler } from './list-steps/list-steps.query';
import { ReplayCaseController } from './replay-case/replay-case.controller';
import { ReplayCaseHandler } from './replay-case/replay-case.query';
import { ShowCaseController } from './show-case/show-case.controller';
import { ShowCaseHandler } from './show-case/show-case.query';
import { ShowHistoryController } from './show-history/show-history.controller';
import { ShowHistoryHandler } from './show-history/show-history.query';
import { ShowStepController } from './show-step/show-step.controller';
import { ShowStepHandler } from './show-step/show-step.query';

/** What somebody asks about one case, and who answers. */
export const caseQueryControllers = [ListDeadlinesController, ListStepsController, ReplayCaseController, ShowCaseController, ShowHistoryController, ShowStepController];
export const caseQueryHandlers = [ListDeadlinesHandler, ListStepsHandler, ReplayCaseHandler, ShowCaseHandler, ShowHistoryHandler, ShowStepHandler];
