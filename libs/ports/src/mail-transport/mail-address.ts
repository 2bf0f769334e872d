import { MailRefused } from './mail-transport';

/** One address without a name. Whether anybody reads mail there, only its server knows. */
const address = /^[^\s<>()[\]\\,;:"@]+@[^\s<>()[\]\\,;:"@]+$/;

/** Throws {@link MailRefused} for what is no single address: no server needs to be asked. */
export function refuseMalformedAddress(to: string): void {
  if (!address.test(to)) throw new MailRefused('This is not one mail address.');
}
