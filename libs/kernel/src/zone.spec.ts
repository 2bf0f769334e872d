import { isZone } from './zone';

describe('a time zone', () => {
  it.each(['America/New_York', 'Australia/Lord_Howe', 'US/Eastern', 'UTC', 'Etc/GMT+5'])('%s is one', (text) => expect(isZone(text)).toBe(true));

  it.each([
    ['a bare offset, which knows no daylight saving', '-05:00'],
    ['another spelling', 'america/new_york'],
    ['a name that is not in the database', 'America/Hartford'],
    ['a moment with a zone', '2027-01-01T00:00[America/New_York]'],
    ['a letter', 'Z'],
    ['nothing', ''],
    ['no text', null],
  ])('%s is none', (_, text) => expect(isZone(text)).toBe(false));
});
