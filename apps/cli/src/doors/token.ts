import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { TokenHash } from '@throughline/members';
import { newSecret, type DataFolder } from '@throughline/standalone';
import { Refused } from '../refused';
import type { Surroundings } from '../surroundings';

/** A bearer token is drawn here, shown once, and kept nowhere but with whoever uses it. */
export const newToken = (): string => `tl_${newSecret()}`;

/** As the API takes it (`libs/api/src/access/token-hash.ts`): loading the API for this one line would make every command wait for it. A spec holds them together. */
export const tokenHashOf = (token: string): TokenHash => createHash('sha256').update(token).digest('hex') as TokenHash;

/** The token to act with: from the environment, else the operator's own. Throws {@link Refused} where there is none. */
export function tokenToUse({ operatorTokenFile }: DataFolder, { environment }: Pick<Surroundings, 'environment'>): string {
  const given = environment['THROUGHLINE_TOKEN'];
  if (given) return given;
  if (existsSync(operatorTokenFile)) return readFileSync(operatorTokenFile, 'utf8').trim();
  throw new Refused(`There is no token in ${operatorTokenFile}: finish \`throughline init\`, or set THROUGHLINE_TOKEN to the token of an operator.`);
}

export const keepOperatorToken = ({ operatorTokenFile }: DataFolder, token: string): void => writeFileSync(operatorTokenFile, `${token}\n`, { mode: 0o600, flag: 'wx' });
