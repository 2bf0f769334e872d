import type { Mail } from '@throughline/ports';

type Part = { readonly headers: ReadonlyMap<string, string>; readonly body: string };

function partOf(raw: string): Part {
  const end = raw.indexOf('\r\n\r\n');
  const lines = raw.slice(0, end).replaceAll(/\r\n[ \t]+/g, ' ').split('\r\n');
  const headers = new Map(lines.map((line) => [line.slice(0, line.indexOf(':')).toLowerCase(), line.slice(line.indexOf(':') + 1).trim()]));
  return { headers, body: raw.slice(end + 4) };
}

const byte = (_: string, hex: string): string => String.fromCharCode(Number.parseInt(hex, 16));

const unquoted = (text: string): Buffer => Buffer.from(text.replaceAll('=\r\n', '').replaceAll(/=([0-9A-F]{2})/g, byte), 'latin1');

const decoders: Readonly<Record<string, (text: string) => Buffer>> = { 'quoted-printable': unquoted, base64: (text) => Buffer.from(text, 'base64') };

function textOf({ headers, body }: Part): string {
  const decode = decoders[headers.get('content-transfer-encoding') ?? ''] ?? ((text: string) => Buffer.from(text, 'latin1'));
  return decode(body).toString('utf8').replaceAll('\r\n', '\n');
}

/** RFC 2047: words of a header that are not ASCII. Between two of them white space does not count. */
const headerText = (value: string): string =>
  value
    .replaceAll(/\?=\s+=\?/g, '?==?')
    .replaceAll(/=\?utf-8\?([qb])\?([^?]*)\?=/gi, (_, how: string, text: string) =>
      (how.toLowerCase() === 'b' ? Buffer.from(text, 'base64') : unquoted(text.replaceAll('_', ' '))).toString('latin1'),
    );

/** Reads a mail as its receiver does: a text and an HTML part. `raw` is the bytes as latin1. */
export function parseMail(raw: string, to: string): Mail & { readonly headers: ReadonlyMap<string, string> } {
  const whole = partOf(raw);
  const boundary = /boundary="([^"]+)"/.exec(whole.headers.get('content-type') ?? '')?.[1] ?? '';
  const parts = whole.body.split(`--${boundary}`).slice(1, -1).map((part) => partOf(part.replace(/^\r\n/, '').replace(/\r\n$/, '')));
  const part = (type: string) => parts.find(({ headers }) => headers.get('content-type')?.startsWith(type)) ?? { headers: new Map(), body: '' };
  return {
    messageId: (whole.headers.get('message-id') ?? '').slice(1, -1),
    to,
    subject: Buffer.from(headerText(whole.headers.get('subject') ?? ''), 'latin1').toString('utf8'),
    text: textOf(part('text/plain')),
    html: textOf(part('text/html')),
    headers: whole.headers,
  };
}
