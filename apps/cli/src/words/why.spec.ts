import type { CaseEvent } from '@throughline/cases';
import type { Metadata, Read } from '@throughline/engine';
import type { AgencyId, MemberId } from '@throughline/kernel';
import { tellingOf } from '../reading/telling-of';
import { LocalTime } from './local-time';
import { whyOf } from './why';

const tell = tellingOf([], { time: new LocalTime('UTC'), agency: () => 'Harbor Shelter', titles: new Map() });
const why = (metadata: Partial<Metadata>): string =>
  whyOf({ stream: 'case-1', metadata: { actor: { kind: 'engine', name: 'ring' }, causationId: 'command', ...metadata } } as Pick<Read<CaseEvent>, 'stream' | 'metadata'>, tell);

describe('why something happened', () => {
  it('is the rule that it follows by, and the event that it follows from', () => {
    expect(why({ rule: 'when-basis-ends-then-unplace-its-steps', causationId: 'case-1@12' })).toBe('#12 · when basis ends, then unplace its steps');
  });

  it('is the member who did it, without their name', () => {
    expect(why({ actor: { kind: 'member', memberId: '79987c00-0000-4000-8000-000000000000' as MemberId, agencyId: 'harbor' as AgencyId } })).toBe('member 79987c of Harbor Shelter');
  });

  it('is that its moment came', () => {
    expect(why({})).toBe('its moment came');
  });

  it('is what happened elsewhere', () => {
    expect(why({ actor: { kind: 'engine', name: 'when-agency-suspended-then-unplace-its-steps' }, causationId: 'agency-7@3' })).toBe('agency-7@3 · when agency suspended, then unplace its steps');
  });
});
