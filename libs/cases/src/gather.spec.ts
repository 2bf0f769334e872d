import { agencyKinds } from '@throughline/protocols';
import { fold } from '@throughline/kernel';
import { caseDecider, type CaseCommand } from './decide';
import type { CaseEvent } from './events';
import { gather } from './gather';
import {
  bayHospital, brightwater, childWelfare, coordination, deadlineIdOf, deadlineMissed, findBed, harborShelter, hillShelter, legalAid, opened, openCase,
  openedWithTeam, police, protocolChanged, recordNeed, ringStep, running, stepCompleted, stepIdOf, stepUnplaced,
} from './testing';

const gathered = (command: CaseCommand, ...history: readonly CaseEvent[]) => gather(command, fold(caseDecider, history));
const version = (number: number) => ({ protocolId: 'harbor-response', version: number });

describe('what is folded before a command is decided', () => {
  it('is, to open a case, the opening agency and the protocols that it will run', () =>
    expect(gathered(openCase())).toEqual({ agencies: [brightwater], kinds: [], protocols: [version(1)] }));

  it('is everybody who may know of the case, and whose calendar a deadline was counted on', () => {
    expect(gathered(recordNeed('bed'), ...openedWithTeam).agencies.toSorted()).toEqual([
      bayHospital, brightwater, childWelfare, coordination, harborShelter, police,
    ].toSorted());
    const promise = { clock: 'business', calendarOf: hillShelter } as const;
    expect(gathered(
      recordNeed('food'), ...opened, ...running('benefits-application', promise),
    ).agencies.toSorted()).toEqual([brightwater, hillShelter]);
  });

  it('is whoever holds a step without a basis: a personal duty stays', () =>
    expect(gathered(ringStep(), ...opened, ...running('find-bed')).agencies.toSorted()).toEqual([brightwater, harborShelter]));

  it('is the agency that the command names', () =>
    expect(gathered(
      { type: 'AssignStep', data: { stepId: findBed, agencyId: legalAid } }, ...opened, ...running('find-bed', { holder: null }), stepUnplaced(),
    ).agencies).toContain(legalAid));

  it('is, to complete a step, every seat that the law may have it tell', () =>
    expect(gathered(
      { type: 'CompleteStep', data: { stepId: findBed, record: {}, told: [legalAid] } }, ...opened,
    )).toMatchObject({ agencies: [brightwater, legalAid], kinds: agencyKinds }));

  it('is the version that an open step was promised under, also when the case has moved to another', () =>
    expect(gathered(
      ringStep(), ...opened, ...running('benefits-application'), protocolChanged(),
    ).protocols).toEqual(expect.arrayContaining([version(1), version(2)])));

  it('is the version of a step that came to its end, when the command is about it', () => {
    const ended = [...opened, ...running('find-bed'), stepCompleted(), protocolChanged()];
    expect(gathered({ type: 'ReopenStep', data: { stepId: findBed, reason: 'data-error' } }, ...ended).protocols).toContainEqual(version(1));
    expect(gathered(recordNeed('bed'), ...ended).protocols).not.toContainEqual(version(1));
  });

  it('is the version behind a statutory miss that waits for the register', () => {
    const report = stepIdOf('missing-report');
    const waiting = [...running('missing-report'), deadlineMissed({ deadlineId: deadlineIdOf('missing-report'), stepId: report, register: 'waits' })];
    const { protocols } = gathered(ringStep(report), ...opened, ...waiting, stepCompleted({ stepId: report }), protocolChanged());
    expect(protocols).toContainEqual(version(1));
  });
});
