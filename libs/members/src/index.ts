export { memberDecider, type MemberCommand, type MemberContext } from './decide';
export type { MemberEvent } from './events';
export { findEventFaults } from './history/event-schemas/find-event-faults';
export { eventVersions,  upcast } from './history/upcast';
export { roles, type KnownMember, type Member, type Role, type Token, type TokenHash, type TokenId } from './member';
export type { MemberRejection } from './rejections';
export { tokenOpens } from './token-opens';
