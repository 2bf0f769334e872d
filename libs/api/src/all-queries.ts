import { ListAgenciesController } from './agencies/list-agencies/list-agencies.controller';
import { ListAgenciesHandler } from './agencies/list-agencies/list-agencies.query';
import { ShowAgencyController } from './agencies/show-agency/show-agency.controller';
import { ShowAgencyHandler } from './agencies/show-agency/show-agency.query';
import { ShowOnCallController } from './agencies/show-on-call/show-on-call.controller';
import { ShowOnCallHandler } from './agencies/show-on-call/show-on-call.query';
import { ListCasesController } from './cases/list-cases/list-cases.controller';
import { ListCasesHandler } from './cases/list-cases/list-cases.query';
import { ListDeadlinesController } from './cases/list-deadlines/list-deadlines.controller';
import { ListDeadlinesHandler } from './cases/list-deadlines/list-deadlines.query';
import { ListStepsController } from './cases/list-steps/list-steps.controller';
import { ListStepsHandler } from './cases/list-steps/list-steps.query';
import { ReplayCaseController } from './cases/replay-case/replay-case.controller';
import { ReplayCaseHandler } from './cases/replay-case/replay-case.query';
import { ShowCaseController } from './cases/show-case/show-case.controller';
import { ShowCaseHandler } from './cases/show-case/show-case.query';
import { ShowHistoryController } from './cases/show-history/show-history.controller';
import { ShowHistoryHandler } from './cases/show-history/show-history.query';
import { ShowStepController } from './cases/show-step/show-step.controller';
import { ShowStepHandler } from './cases/show-step/show-step.query';
import { ListMembersController } from './members/list-members/list-members.controller';
import { ListMembersHandler } from './members/list-members/list-members.query';
import { ListTokensController } from './members/list-tokens/list-tokens.controller';
import { ListTokensHandler } from './members/list-tokens/list-tokens.query';
import { ShowMeController } from './members/show-me/show-me.controller';
import { ListNoticesController } from './notices/list-notices/list-notices.controller';
import { ListNoticesHandler } from './notices/list-notices/list-notices.query';
import { ShowNoticeController } from './notices/show-notice/show-notice.controller';
import { ShowNoticeHandler } from './notices/show-notice/show-notice.query';
import { ListProtocolsController } from './protocols/list-protocols/list-protocols.controller';
import { ListProtocolsHandler } from './protocols/list-protocols/list-protocols.query';
import { ShowProtocolController } from './protocols/show-protocol/show-protocol.controller';
import { ShowProtocolHandler } from './protocols/show-protocol/show-protocol.query';
import { ShowStatutoryRegisterController } from './register/show-statutory-register/show-statutory-register.controller';
import { ShowStatutoryRegisterHandler } from './register/show-statutory-register/show-statutory-register.query';
import { ShowBoardController } from './steps/show-board/show-board.controller';
import { ShowBoardHandler } from './steps/show-board/show-board.query';
import { ShowWorklistController } from './steps/show-worklist/show-worklist.controller';
import { ShowWorklistHandler } from './steps/show-worklist/show-worklist.query';

/** Everything that somebody can ask. */
export const queryControllers = [
  ShowMeController, ShowWorklistController, ShowBoardController, ListNoticesController, ShowNoticeController,
  ListCasesController, ShowCaseController, ListStepsController, ShowStepController, ListDeadlinesController, ShowHistoryController, ReplayCaseController,
  ListAgenciesController, ShowAgencyController, ShowOnCallController, ListMembersController, ListTokensController,
  ListProtocolsController, ShowProtocolController, ShowStatutoryRegisterController,
];

/** And who answers. */
export const queryHandlers = [
  ShowWorklistHandler, ShowBoardHandler, ListNoticesHandler, ShowNoticeHandler,
  ListCasesHandler, ShowCaseHandler, ListStepsHandler, ShowStepHandler, ListDeadlinesHandler, ShowHistoryHandler, ReplayCaseHandler,
  ListAgenciesHandler, ShowAgencyHandler, ShowOnCallHandler, ListMembersHandler, ListTokensHandler,
  ListProtocolsHandler, ShowProtocolHandler, ShowStatutoryRegisterHandler,
];
