export { smtpMailTransport, type SmtpMailTransportOptions } from './smtp-mail-transport';
