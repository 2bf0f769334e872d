import { isProblemCode, problems } from './problems';
import { problemBody } from './problem';

const entries = Object.entries(problems);

describe('every problem', () => {
  it.each(entries)('%s has a code that reads as one, and a status that says no', (code, { status }) => {
    expect(code).toMatch(/^[a-z]+(-[a-z]+)*$/);
    expect(status).toBeGreaterThanOrEqual(400);
    expect(status).toBeLessThan(600);
  });

  it.each(entries)('%s says in whole sentences what to do', (_, { title, detail }) => {
    expect(title).not.toMatch(/\.$/);
    expect(detail).toMatch(/^[A-Z`].*[.…]$/);
  });

  it('says nothing about climbing levels, breaches or waivers', () => expect(JSON.stringify(problems)).not.toMatch(/level|breach|waive/i));

  it('is known by its code and by nothing that objects have by nature', () => {
    expect([isProblemCode('step-not-open'), isProblemCode('toString'), isProblemCode('')]).toEqual([true, false, false]);
  });

  it('is a document of RFC 9457 with the members that belong to its code', () =>
    expect(problemBody('pause-too-long', { atMost: 'P7D' })).toEqual({
      type: '/problems/pause-too-long', title: 'This pause is too long', status: 422, code: 'pause-too-long', field: 'until', atMost: 'P7D',
      detail: 'All pauses of a step together last `atMost`. Choose an earlier end.',
    }));
});
