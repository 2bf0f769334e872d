import { readFileSync } from 'node:fs';
import { Refused } from '../../refused';

/** What a protocol's file holds, whatever that is. Throws {@link Refused} when it is no JSON. */
export function protocolFile(file: string): unknown {
  const text = textOf(file);
  try {
    return JSON.parse(text) as unknown;
  } catch (cause) {
    throw new Refused(`${file} is not JSON: ${(cause as Error).message}.`, { cause });
  }
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (cause) {
    throw new Refused(`${file} cannot be read: give the name of a protocol's file.`, { cause });
  }
}
