export { embeddedReminderQueue,  } from './embedded-reminder-queue';
