import { chmodSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { temporaryFolder } from '../testing';
import { masterKeyFromText, readOrMakeMasterKey } from '.';

const unavailable = (says: string): unknown =>
  expect.objectContaining({ name: 'VaultUnavailable', message: expect.stringContaining(says) as string });

const thrownBy = (work: () => unknown): unknown => {
  try {
    return work();
  } catch (error) {
    return error;
  }
};

describe('a master key in a file', () => {
  const folder = temporaryFolder();
  const file = () => folder.path('new/master.key');

  it('is made once, for its owner only, and read from then on', () => {
    const made = readOrMakeMasterKey(file());
    expect(made).toHaveLength(32);
    expect(readOrMakeMasterKey(file())).toEqual(made);
    expect(statSync(file()).mode & 0o777).toBe(0o600);
    expect(readdirSync(folder.path('new'))).toEqual(['master.key']);
  });

  it('is another one in another file', () => {
    expect(readOrMakeMasterKey(file())).not.toEqual(readOrMakeMasterKey(folder.path('other.key')));
  });

  it.each([0o640, 0o604, 0o660])('that others can read (%o) is refused', (mode) => {
    readOrMakeMasterKey(file());
    chmodSync(file(), mode);
    expect(thrownBy(() => readOrMakeMasterKey(file()))).toEqual(unavailable('chmod 600'));
  });

  it.each(['', 'not a key', Buffer.alloc(31).toString('base64')])('that holds %j is refused', (text) => {
    writeFileSync(folder.path('master.key'), text, { mode: 0o600 });
    expect(thrownBy(() => readOrMakeMasterKey(folder.path('master.key')))).toEqual(unavailable('does not hold a master key'));
  });
});

describe('a master key from the environment', () => {
  const text = Buffer.alloc(32, 5).toString('base64');

  it('is 32 bytes in base64, with or without a line end', () => {
    expect(masterKeyFromText(text, 'THROUGHLINE_MASTER_KEY')).toEqual(Buffer.alloc(32, 5));
    expect(masterKeyFromText(`${text}\n`, 'THROUGHLINE_MASTER_KEY')).toEqual(Buffer.alloc(32, 5));
  });

  const wrongOnes = ['', 'secret', text.slice(1), `${text}x`, Buffer.alloc(64).toString('base64')];
  it.each(wrongOnes)('that is %j is refused by the name of its variable', (wrong) => {
    expect(thrownBy(() => masterKeyFromText(wrong, 'THROUGHLINE_MASTER_KEY'))).toEqual(unavailable('THROUGHLINE_MASTER_KEY does not hold'));
  });
});
