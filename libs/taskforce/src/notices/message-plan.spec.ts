import type { AgencyId, CaseId, Instant, MemberId, NoticeId } from '@throughline/kernel';
import type { MessageId } from '@throughline/notices';
import type { Urgency } from '@throughline/protocols';
import type { ClearedNotice } from './clearance';
import { messageIdOf, planMessages, urgencyOf } from './message-plan';
import { silva, sosa } from './testing/ids';

const now = '2026-03-02T14:00:00.000Z' as Instant;
const inAMinute = '2026-03-02T14:01:00.000Z' as Instant;
const nobodyIsBusy = () => undefined;

type Told = { readonly to?: MemberId; readonly urgency?: Urgency; readonly wasIn?: string; readonly wasFor?: MemberId };
const cleared = (id: string, { to = sosa, urgency = 'today', wasIn, wasFor = to }: Told = {}): ClearedNotice => ({
  notice: {
    noticeId: id as NoticeId, caseId: 'case' as CaseId, stepId: null, agencyId: 'agency' as AgencyId, memberId: null, purpose: 'step-assigned', urgency,
  },
  addressee: { memberId: to, address: 'somebody@example.org' },
  zone: 'America/New_York',
  item: { noticeId: id as NoticeId, dueAt: null, unheard: null },
  message: wasIn === undefined ? null : { messageId: wasIn as MessageId, channel: 'email', memberId: wasFor, attempts: 1, nextTryAt: null },
});
const inShort = (notices: readonly ClearedNotice[], busyUntil: (memberId: MemberId) => Instant | undefined = nobodyIsBusy) =>
  planMessages(notices, now, busyUntil).messages.map(({ memberId, notices: together, isRetry }) => [memberId, together.map(({ noticeId }) => noticeId).join(), isRetry]);

describe('putting notices together', () => {
  it('makes one message a person', () =>
    expect(inShort([cleared('a'), cleared('b', { to: silva }), cleared('c')])).toEqual([[sosa, 'a,c', false], [silva, 'b', false]]));

  it('leaves together what was in a message before, apart from what is new', () =>
    expect(inShort([cleared('a', { wasIn: 'm' }), cleared('b'), cleared('c', { wasIn: 'm' }), cleared('d', { wasIn: 'n' })])).toEqual([
      [sosa, 'a,c', true], [sosa, 'd', true], [sosa, 'b', false],
    ]));

  it('makes a new message of what was for somebody else', () =>
    expect(inShort([cleared('a', { to: silva, wasIn: 'm', wasFor: sosa }), cleared('b', { to: silva })])).toEqual([[silva, 'a,b', false]]));

  it('puts the most urgent first', () =>
    expect(inShort([cleared('a', { urgency: 'routine' }), cleared('b', { to: silva, urgency: 'danger' })]).map(([to]) => to)).toEqual([silva, sosa]));

  it('lets what is new wait for the minute after the last message, and a retry not', () => {
    const busy = (memberId: MemberId) => (memberId === sosa ? inAMinute : undefined);
    const all = [cleared('a'), cleared('b', { wasIn: 'm' }), cleared('c', { to: silva })];
    expect(inShort(all, busy)).toEqual([[sosa, 'b', true], [silva, 'c', false]]);
    expect(planMessages(all, now, busy).waitUntil).toEqual([inAMinute]);
  });

  it('lets it wait no longer than that', () => expect(inShort([cleared('a')], () => now)).toEqual([[sosa, 'a', false]]));
});

describe('the id of a message', () => {
  const [a, b] = ['a', 'b'] as NoticeId[] as [NoticeId, NoticeId];

  it('is the same for the same person and notices, in whatever order', () => expect(messageIdOf(sosa, [a, b])).toBe(messageIdOf(sosa, [b, a])));

  it('is another for another person, and for fewer notices', () => {
    expect(messageIdOf(silva, [a, b])).not.toBe(messageIdOf(sosa, [a, b]));
    expect(messageIdOf(sosa, [a])).not.toBe(messageIdOf(sosa, [a, b]));
  });
});

describe('the urgency of a message', () => {
  it('is that of the most urgent notice in it', () =>
    expect(urgencyOf([cleared('a', { urgency: 'routine' }), cleared('b', { urgency: 'today' })].map(({ notice }) => notice))).toBe('today'));
});
