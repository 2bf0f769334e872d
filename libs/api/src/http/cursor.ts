import { Problem } from '../problems/problem';

/** A place in a history, as text that nobody needs to read. It opens nothing. */
export const cursorOf = (revision: number): string => Buffer.from(`revision ${revision}`, 'utf8').toString('base64url');

/** Throws `cursor-faulty` for a text that `cursorOf` never gave. */
export function revisionOf(cursor: string): number {
  const revision = /^revision (\d{1,15})$/.exec(Buffer.from(cursor, 'base64url').toString('utf8'))?.[1];
  if (revision === undefined) throw new Problem('cursor-faulty');
  return Number(revision);
}
