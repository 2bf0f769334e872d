import { readdirSync } from 'node:fs';
import { temporaryFolder } from '../testing';
import { StoreLocked, takeExclusiveLock } from './exclusive-lock';

describe('a lock on a file', () => {
  const folder = temporaryFolder();

  it('is refused a second time, with the folder, until it is released', () => {
    const file = folder.path('history.db');
    const first = takeExclusiveLock(file);
    expect(() => takeExclusiveLock(file)).toThrow(StoreLocked);
    expect(() => takeExclusiveLock(file)).toThrow(/already running on the folder .*throughline-/);
    first.release();
    first.release();
    takeExclusiveLock(file).release();
  });

  it('leaves the file itself alone', () => {
    const lock = takeExclusiveLock(folder.path('history.db'));
    expect(readdirSync(folder.path('.'))).toEqual(['history.db.lock']);
    lock.release();
  });

  it('holds for each file by itself', () => {
    const one = takeExclusiveLock(folder.path('history.db'));
    expect(() => takeExclusiveLock(folder.path('keys.db')).release()).not.toThrow();
    one.release();
  });
});
