export { noticeDecider, type NoticeCommand, type NoticeContext } from './decide';
export type { NoticeEvent } from './events';
export { findEventFaults } from './history/event-schemas/find-event-faults';
export { eventVersions,  upcast } from './history/upcast';
export type { MessageItem } from './message/message-content';
export { renderMessage } from './message/render-message';
export { saysWhatItIsAbout } from './message/says-what-it-is-about';
export type { FailureReason, Message, MessageId, Notice, UnreachableReason, WithdrawalReason } from './notice';
export type { NoticeRejection } from './rejections';
