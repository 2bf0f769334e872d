export { embeddedReminderQueue, type EmbeddedReminderQueueOptions } from './embedded-reminder-queue';
