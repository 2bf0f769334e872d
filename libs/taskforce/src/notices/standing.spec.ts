import { caseDecider, isOpened, type CaseEvent, type OpenedCase } from '@throughline/cases';
import { fold, type MemberId } from '@throughline/kernel';
import {
  agencies, at, basisRecorded, bedMissed, brightwater, caseNoticeIssued, coordination, deadlineMissed, escalationRecorded, exclusionRecorded, findBed, findBedNotice,
  harborCase, harborShelter, known, ladderRunStarted, noticeAcknowledged, noticeIssued, opened, openedWithTeam, running, sosa, stepCompleted,
  stepReassigned, stepUnplaced,
} from '@throughline/testing/cases';
import type { OutgoingNotice } from './outgoing-notice';
import { isExcludedMember, standingOf } from './standing';

const caseOf = (...history: readonly CaseEvent[]): OpenedCase => {
  const state = fold(caseDecider, history);
  if (!isOpened(state)) throw new Error('These cases are open.');
  return state;
};

/** Sosa is told that the bed was not found by five. */
const toSosa: OutgoingNotice = {
  noticeId: findBedNotice, caseId: harborCase, stepId: findBed, agencyId: harborShelter, memberId: sosa, purpose: 'escalation', urgency: 'danger',
};
const toShelter: OutgoingNotice = { ...toSosa, memberId: null, purpose: 'step-assigned' };
const aboutCase: OutgoingNotice = { ...toSosa, stepId: null, agencyId: brightwater, memberId: null, purpose: 'lead-missing' };

const assigned = noticeIssued({ purpose: 'step-assigned', memberId: null, run: null, rung: null });
const shelterOf = (over: object = {}) => ({ ...agencies[harborShelter]!, ...over });
const standing = (notice: OutgoingNotice, ...history: readonly CaseEvent[]) => standingOf(notice, caseOf(...history), shelterOf());
const withdrawn = (why: string) => ({ stands: false, why });

describe('a notice stands', () => {
  it('while its step is open, with what a mail may say: by when, and that nobody was heard from', () =>
    expect(standing(toSosa, ...openedWithTeam, ...bedMissed())).toEqual({ stands: true, dueAt: at('17:00'), unheard: 'you' }));

  it('about a case, due at no moment, while nobody acknowledged it', () =>
    expect(standing(aboutCase, ...opened, caseNoticeIssued())).toEqual({ stands: true, dueAt: null, unheard: null }));

  it('and says that others were not heard from where another agency holds the step', () =>
    expect(standing({ ...toSosa, agencyId: coordination }, ...openedWithTeam, ...bedMissed())).toMatchObject({ unheard: 'others' }));

  it('and says nothing of the kind before the deadline, of a step that nobody holds, or in another notice', () => {
    const early = [...openedWithTeam, ...running('find-bed'), escalationRecorded(), noticeIssued()];
    expect(standing(toSosa, ...early)).toMatchObject({ stands: true, unheard: null });
    const unheld = [...openedWithTeam, ...running('find-bed', { holder: null }), deadlineMissed(), escalationRecorded(), noticeIssued()];
    expect(standing(toSosa, ...unheld)).toMatchObject({ stands: true, unheard: null });
    expect(standing(toShelter, ...openedWithTeam, ...running('find-bed'), assigned, deadlineMissed())).toMatchObject({ stands: true, unheard: null });
  });
});

describe('a notice does not stand any more', () => {
  it('once somebody acknowledged it, about a step or about the case', () => {
    expect(standing(toSosa, ...openedWithTeam, ...bedMissed(), noticeAcknowledged())).toEqual(withdrawn('acknowledged'));
    expect(standing(aboutCase, ...opened, caseNoticeIssued(), noticeAcknowledged({ stepId: null }))).toEqual(withdrawn('acknowledged'));
  });

  it('once its step has ended', () => expect(standing(toSosa, ...openedWithTeam, ...bedMissed(), stepCompleted())).toEqual(withdrawn('step-ended')));

  it('for an assignment, once the step is in other hands or in nobody’s', () => {
    const history = [...openedWithTeam, ...running('find-bed'), assigned];
    expect(standing(toShelter, ...history)).toMatchObject({ stands: true });
    expect(standing(toShelter, ...history, stepReassigned())).toEqual(withdrawn('step-ended'));
    expect(standing(toShelter, ...history, stepUnplaced({ agencyId: harborShelter, reason: 'handed-back' }))).toEqual(withdrawn('step-ended'));
  });

  it('for a rung, once the ladder has begun anew', () =>
    expect(standing(toSosa, ...openedWithTeam, ...bedMissed(), ladderRunStarted())).toEqual(withdrawn('step-ended')));

  it('without a basis, and oversight is none', () => {
    expect(standing(toSosa, ...opened, ...bedMissed())).toEqual(withdrawn('no-basis'));
    expect(standing(toSosa, ...opened, basisRecorded(harborShelter, { kind: 'oversight' }), ...bedMissed())).toEqual(withdrawn('no-basis'));
    expect(standing(toSosa, ...opened, ...known(harborShelter), ...bedMissed())).toMatchObject({ stands: true });
  });

  it('once the survivor excluded its agency, its town or its addressee', () => {
    const history = [...openedWithTeam, ...bedMissed()];
    expect(standing(toSosa, ...history, exclusionRecorded({ of: 'agency', agencyId: harborShelter }))).toEqual(withdrawn('excluded'));
    expect(standing(toSosa, ...history, exclusionRecorded({ of: 'member', memberId: sosa }))).toEqual(withdrawn('excluded'));
    const fromOldHarbor = caseOf(...history, exclusionRecorded({ of: 'town', town: 'old-harbor' }));
    expect(standingOf(toSosa, fromOldHarbor, shelterOf({ town: 'old-harbor' }))).toEqual(withdrawn('excluded'));
    expect(standingOf(toSosa, fromOldHarbor, shelterOf({ town: null }))).toMatchObject({ stands: true });
  });
});

describe('a member whom the survivor excluded', () => {
  it('is told from every other', () => {
    const excluding = caseOf(...opened, exclusionRecorded({ of: 'member', memberId: sosa }), exclusionRecorded({ of: 'town', town: 'old-harbor' }));
    expect([isExcludedMember(excluding, sosa), isExcludedMember(excluding, 'member-other' as MemberId)]).toEqual([true, false]);
  });
});
