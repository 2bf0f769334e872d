export { smtpMailTransport,  } from './smtp-mail-transport';
