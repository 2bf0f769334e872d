import { createHash } from 'node:crypto';
import type { TokenHash } from '@throughline/members';

/** `tl_` and at least 128 bits in base64url. A token is drawn, never chosen, so a plain digest keeps it secret. */
const tokenForm = /^tl_[A-Za-z0-9_-]{22,128}$/;

export const isToken = (text: string): boolean => tokenForm.test(text);

/** What of a token is kept: SHA-256 over its whole text, `tl_` included, in lower-case hexadecimal. */
export const tokenHashOf = (token: string): TokenHash => createHash('sha256').update(token).digest('hex') as TokenHash;
