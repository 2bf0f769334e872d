import { asSqliteFault, faultKindOf, SqliteFault } from './sqlite-fault';

const purpose = { file: '/data/history.db', mark: 'TEST', name: 'the history', whenDamaged: 'Restore the last backup.' };

describe('a code of SQLite', () => {
  it.each([
    [13, 'full'],
    [4874, 'full'],
    [5, 'busy'],
    [261, 'busy'],
    [6, 'busy'],
    [8, 'readonly'],
    [1544, 'readonly'],
    [10, 'disk'],
    [1034, 'disk'],
    [11, 'damaged'],
    [267, 'damaged'],
    [26, 'damaged'],
    [14, 'cannot-open'],
    [1, 'other'],
  ])('%d is told as "%s"', (code, kind) => expect(faultKindOf(code)).toBe(kind));
});

describe('a fault', () => {
  const thrown = (properties: object) => asSqliteFault(Object.assign(new Error('the cause'), properties), purpose);

  it('of the database says what to do, and keeps the words of the cause', () => {
    const fault = thrown({ code: 'ERR_SQLITE_ERROR', errcode: 13 });
    expect(fault).toBeInstanceOf(SqliteFault);
    expect((fault as SqliteFault).message).toBe(
      'There is no room left for the history in /data. Free some space: the next try then succeeds, nothing was lost. (the cause, code 13)',
    );
  });

  it.each([
    ['EACCES', 'readonly'],
    ['EROFS', 'readonly'],
    ['ENOSPC', 'full'],
    ['EIO', 'disk'],
    ['ENOENT', 'cannot-open'],
  ])('of the system, %s, is told as "%s"', (code, kind) => expect(thrown({ code })).toMatchObject({ kind, wrote: 'nothing' }));

  it('of the program is left as it is', () => {
    const mistake = new TypeError('not a function');
    expect(asSqliteFault(mistake, purpose)).toBe(mistake);
  });
});
