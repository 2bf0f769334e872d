import { data, digest, eventCheck, id, listOf, moment, oneOf, type EventFault, type EventSchemas } from '@throughline/event-schemas';
import type { MemberEvent } from '../../events';
import { roles } from '../../member';

const token = { tokenId: id, tokenHash: digest };

/** One entry for every event there is: a new type fails to compile until somebody says what it may hold. */
const eventSchemas: EventSchemas<MemberEvent> = {
  MemberAdded: data({ memberId: id, agencyId: id, roles: listOf(oneOf(...roles)) }, 'identity', 'contact'),
  MemberRolesChanged: data({ roles: listOf(oneOf(...roles)) }),
  MemberMoved: data({ from: id, to: id }),
  TokenIssued: data({ ...token, expiresAt: moment }),
  TokenRevoked: data(token),
  MemberDeactivated: data({}),
  MemberReactivated: data({}),
};

/**
 * Everything in an event that may not be written: a field its type does not have, a class it does not seal, whatever is no id, code, digest or
 * moment. Empty for what `decide` answers with; else a fault of ours. The words never repeat what was found.
 */
export const findEventFaults: (event: MemberEvent) => readonly EventFault[] = eventCheck(eventSchemas);
