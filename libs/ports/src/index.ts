export * from './clock/clock';
export * from './event-store/event-store';
export * from './event-store/position';
export * from './event-store/well-formed-append';
export * from './key-vault/key-vault';
export * from './mail-transport/mail-transport';
export * from './reminder-queue/reminder-queue';
export * from './view-store/view-store';
