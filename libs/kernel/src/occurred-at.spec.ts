import { instant } from './instant';
import { earliestEdge, latestEdge, type OccurredAt } from './occurred-at';

const edges = (at: string, precision: OccurredAt['precision'], zone = 'America/New_York') => {
  const occurred = { at: instant(at), precision };
  return [earliestEdge(occurred, zone), latestEdge(occurred, zone)];
};

describe('what happened', () => {
  it('exactly then happened then', () =>
    expect(edges('2026-03-08T12:00Z', 'exact')).toEqual(['2026-03-08T12:00:00.000Z', '2026-03-08T12:00:00.000Z']));

  it('at about a time may have happened an hour before or after', () =>
    expect(edges('2026-03-08T12:00Z', 'about')).toEqual(['2026-03-08T11:00:00.000Z', '2026-03-08T13:00:00.000Z']));

  it('some time on a day happened on that day where it was said', () => {
    expect(edges('2026-07-02T02:00Z', 'day')).toEqual(['2026-07-01T04:00:00.000Z', '2026-07-02T03:59:59.999Z']);
    expect(edges('2026-07-02T02:00Z', 'day', 'Asia/Kolkata')).toEqual(['2026-07-01T18:30:00.000Z', '2026-07-02T18:29:59.999Z']);
  });

  it('some time on a day on which the clocks change happened within 23 or 25 hours', () => {
    expect(edges('2026-03-08T12:00Z', 'day')).toEqual(['2026-03-08T05:00:00.000Z', '2026-03-09T03:59:59.999Z']);
    expect(edges('2026-11-01T12:00Z', 'day')).toEqual(['2026-11-01T04:00:00.000Z', '2026-11-02T04:59:59.999Z']);
  });
});
