import { fold, foldOnto } from '@throughline/kernel';
import { deepFreeze } from '@throughline/testing/kernel';
import { isOpened, type CaseState, type OpenedCase } from '../case';
import { caseDecider } from '../decide';
import type { CaseEvent } from '../events';
import {
  caseClosed, findBed, needRecorded, openedWithTeam, quietRequested, releaseRecorded, running, stepCompleted, stepIdOf, stepOpened, bedMissed,
  exclusionRecorded, harborShelter, factRecorded, protocolApplied, leadDeadlineSet, milestoneReached,
} from '../testing';
import { everyEvent } from '../testing/every-event';

const allEvents: readonly CaseEvent[] = Object.values(everyEvent).flat();
/** A case in which much is going on: what any event is about is there. */
const busy: readonly CaseEvent[] = [
  ...openedWithTeam, protocolApplied({ protocolId: 'labor-claims' }), factRecorded('ageGroup', 'minor'), milestoneReached(), releaseRecorded(),
  needRecorded(), leadDeadlineSet(),
  exclusionRecorded({ of: 'agency', agencyId: harborShelter }), ...running('missing-report'), stepOpened('safety-plan'),
  stepCompleted({ stepId: stepIdOf('safety-plan') }),
  quietRequested(), ...bedMissed(),
];
const after = (...history: readonly CaseEvent[]): CaseState => fold(caseDecider, history);
const caseAfter = (...history: readonly CaseEvent[]): OpenedCase => {
  const state = after(...history);
  if (!isOpened(state)) throw new Error('This history opens a case.');
  return state;
};

describe('a case folded from its history', () => {
  it.each(allEvents)('can be written down and read again after $type', (event) => {
    for (const state of [after(...busy, event), after(...openedWithTeam, event), after(event)]) expect(JSON.parse(JSON.stringify(state)))
      .toStrictEqual(state);
  });

  it.each(allEvents)('is a new one after $type: what somebody else holds stays as it was', (event) => {
    const before = deepFreeze(after(...busy));
    const asItWas = JSON.stringify(before);
    foldOnto(caseDecider, before, [deepFreeze(event)]);
    expect(JSON.stringify(before)).toBe(asItWas);
  });

  it('is none before it was opened, whatever is said of it', () => {
    const others = allEvents.filter(({ type }) => type !== 'CaseOpened');
    expect(after(...others)).toEqual({ status: 'unopened' });
  });

  it('forgets no step, and opens none again, by what is said of steps that nobody opened', () => {
    const { openSteps, endedSteps } = caseAfter(
      ...openedWithTeam, ...allEvents.filter(({ type }) => !['CaseOpened', 'StepOpened', 'PastStepRecorded'].includes(type)),
    );
    expect({ openSteps, endedSteps }).toEqual({ openSteps: {}, endedSteps: {} });
  });
});

describe('the revision of a case', () => {
  const revisionAfter = (event: CaseEvent) => caseAfter(...busy, event).revision - caseAfter(...busy).revision;

  it('moves with the lead, the facts, the journey, the protocols, who may know, the quiet and the status, and with nothing else', () => {
    const moving = Object.values(everyEvent).map(([event]) => event).filter((event) => event.type !== 'CaseOpened' && revisionAfter(event) === 1);
    expect(new Set(moving.map(({ type }) => type))).toEqual(new Set([
      'CaseClosed', 'CaseReopened', 'FactRecorded', 'FactCorrected', 'SurvivorIdentified', 'DetailsRecorded', 'MilestoneReached',
      'MilestoneNotWanted', 'LeadNamed', 'LeadLeft',
      'ProtocolApplied', 'ProtocolChanged', 'ProtocolEnded', 'BasisRecorded', 'BasisEnded', 'ExclusionRecorded', 'ExclusionLifted', 'QuietRequested',
      'QuietExtended', 'QuietEnded',
      'PlacementRecorded', 'InterviewRecorded',
    ]));
    expect(Object.values(everyEvent).map(([event]) => revisionAfter(event)).filter((moved) => moved > 1)).toEqual([]);
  });
});

describe('the revision of a step', () => {
  const revisionOf = (stepId: typeof findBed, ...history: readonly CaseEvent[]) => {
    const { openSteps, endedSteps } = caseAfter(...history);
    return openSteps[stepId]?.revision ?? endedSteps[stepId]?.revision;
  };
  const moves = (stepId: typeof findBed) =>
    new Set(Object.values(everyEvent).map(([event]) => event).filter((event) => event.type !== 'CaseOpened' && event.type !== 'StepOpened')
      .filter((event) => revisionOf(stepId, ...busy, event) !== revisionOf(stepId, ...busy)).map(({ type }) => type));

  it('moves with its holder, its status, its deadline and its data, never with escalations and notices', () =>
    expect(moves(findBed)).toEqual(new Set([
      'StepPlaced', 'StepUnplaced', 'StepAccepted', 'StepHandedBack', 'StepReassigned', 'StepPaused', 'StepResumed', 'StepCompleted', 'StepNotNeeded',
      'StepDeclined', 'StepEnded',
      'DeadlineSet',
    ])));

  it('does not move with other steps', () => expect(moves(stepIdOf('missing-report'))).toEqual(new Set()));

  it('goes on when the step is reopened', () => {
    const completed = [...busy, stepCompleted()];
    const before = revisionOf(findBed, ...completed) ?? 0;
    expect(revisionOf(findBed, ...completed, { type: 'StepReopened', data: { stepId: findBed, reason: 'data-error' } })).toBe(before + 1);
  });
});

describe('a notice of a step', () => {
  it('is forgotten with the step: nobody can acknowledge it any more', () => {
    expect(Object.keys(caseAfter(...busy).notices)).toEqual(['notice-find-bed']);
    expect(caseAfter(...busy, stepCompleted()).notices).toEqual({});
  });
});

describe('a closed case', () => {
  it('waits neither for a lead nor for the end of a quiet', () =>
    expect(caseAfter(...busy, caseClosed())).toMatchObject({ status: 'closed', leadMissing: null, quiet: null }));
});
