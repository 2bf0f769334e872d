import type { MailSettings } from '@throughline/standalone';

/**
 * How notices leave, from the environment: `THROUGHLINE_SMTP` (`smtp://host:port`), `THROUGHLINE_MAIL_FROM` and `THROUGHLINE_BASE_URL`, where people sign in.
 * Undefined when none is set; throws a `RangeError` that names what is missing when only some are.
 */
export function mailSettings(environment: NodeJS.ProcessEnv): MailSettings | undefined {
  const { THROUGHLINE_SMTP: smtp, THROUGHLINE_MAIL_FROM: from, THROUGHLINE_BASE_URL: baseUrl } = environment;
  if (!smtp && !from && !baseUrl) return undefined;
  if (!smtp || !from || !baseUrl) throw new RangeError('To send mail, set THROUGHLINE_SMTP, THROUGHLINE_MAIL_FROM and THROUGHLINE_BASE_URL, all three.');
  const { hostname, port } = new URL(smtp);
  return { host: hostname, port: Number(port || '25'), from, baseUrl };
}
