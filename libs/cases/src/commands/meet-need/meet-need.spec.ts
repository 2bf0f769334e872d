import type { NeedId } from '@throughline/kernel';
import { compileProtocol } from '@throughline/protocols';
import { protocolKey } from '../../context';
import {
  asMember, at, bedNeed, caseClosed, exactly, given, harborResponse, harborShelter, needMet, needRecorded, needWithoutProvider, opened,
  openedWithTeam, recordNeed, sosa, teamStory,
} from '../../testing';
import type { MeetNeed } from './meet-need';

const meetNeed = (needId: NeedId = bedNeed): MeetNeed => ({ type: 'MeetNeed', data: { needId } });

describe('a need that is met', () => {
  it('without a step of ours is met', () => given(...opened, needRecorded()).when(meetNeed()).thenEvents(needMet({ stepId: null })));

  it('after nobody was found for it, or on a closed case, is met too', () => {
    given(...opened, needRecorded(), needWithoutProvider()).when(meetNeed()).thenEvents(needMet({ stepId: null }));
    given(...opened, needRecorded(), caseClosed()).when(meetNeed()).thenEvents(needMet({ stepId: null }));
  });

  it('a second time is no news', () => given(...opened, needRecorded(), needMet()).when(meetNeed()).thenNothing());

  it('by the step that it opened is met when that is done', () => {
    const tale = teamStory().does(recordNeed('bed'), at('10:00'));
    const { stepId } = tale.step('find-bed');
    tale.does({ type: 'CompleteStep', data: { stepId, record: {}, told: null } }, at('11:00'), asMember(sosa));
    expect(tale.told('NeedMet').map(({ data: { need, stepId: by } }) => [need, by])).toEqual([['bed', stepId]]);
  });

  it('by two steps is met when the second is done', () => {
    const steps = harborResponse.steps.map(
      (step) => (step.key === 'phone-call' ? { ...step, opens: [{ on: 'need' as const, need: 'bed' as const }] } : step),
    );
    const protocols = {
      [protocolKey('harbor-response', 1)]: { compiled: compileProtocol({ ...harborResponse, steps }), hash: 'hash-of-two', confirmedLimits: [] },
    };
    const tale = teamStory({ protocols }).does(recordNeed('bed'), at('10:00'));
    const complete = (key: string) => ({ type: 'CompleteStep' as const, data: { stepId: tale.step(key).stepId, record: {}, told: null } });
    tale.does(complete('find-bed'), at('11:00'), asMember(sosa));
    expect(tale.told('NeedMet')).toEqual([]);
    tale.does(complete('phone-call'), at('12:00'), asMember(sosa));
    expect(tale.told('NeedMet').map(({ recordedAt }) => recordedAt)).toEqual([at('12:00')]);
  });
});

describe('a need is not met', () => {
  it('that nobody has recorded', () => given(...openedWithTeam).when(meetNeed()).thenRejected({ code: 'need-unknown', needId: bedNeed }));

  it('by what an agency says that may not know of the case', () =>
    given(...opened, needRecorded()).when(meetNeed(), asMember(sosa)).thenRejected({ code: 'no-basis', agencyId: harborShelter }));

  it('before it was', () =>
    given(...opened, needRecorded()).when(meetNeed(), { occurred: exactly(at('16:06')) })
      .thenRejected({ code: 'moment-in-future', occurredAt: at('16:06') }));
});
