import { ConfirmStatutoryLimitController } from './confirm-statutory-limit/confirm-statutory-limit.controller';
import { PublishProtocolController } from './publish-protocol/publish-protocol.controller';

/** One for every command that a person sends to a protocol. */
export const protocolControllers = [ConfirmStatutoryLimitController, PublishProtocolController];
