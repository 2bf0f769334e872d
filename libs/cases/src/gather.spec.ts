import { fold, type AgencyId } from '@throughline/kernel';
import { agencyKinds } from '@throughline/protocols';
import { caseDecider, type CaseCommand } from './decide';
import type { CaseEvent } from './events';
import { gather } from './gather';
import {
  at, basisEnded, basisRecorded, brightwater, childWelfare, coordination, deadlineIdOf, deadlineMissed, deadlineSet, findBed, harborShelter, hillShelter, known, leadNamed, legalAid, openCase, opened,
  police, protocolApplied, protocolChanged, protocolEnded, running, sosa, statutoryMissRecorded, stepCompleted, stepIdOf, stepOpened, stepPlaced, workingDays,
} from './testing';

const gathered = (command: CaseCommand, ...history: readonly CaseEvent[]) => gather(command, fold(caseDecider, history));
const ringLead: CaseCommand = { type: 'RingLead', data: {} };
const agenciesFor = (command: CaseCommand, ...history: readonly CaseEvent[]) => new Set(gathered(command, ...history).agencies);
const versionsFor = (command: CaseCommand, ...history: readonly CaseEvent[]) =>
  new Set(gathered(command, ...history).protocols.map(({ protocolId, version }) => `${protocolId}@${version}`));

describe('what is gathered before a case is opened', () => {
  it('is the agency that opens it and the protocols that it will run', () =>
    expect(gathered(openCase({ protocols: [{ protocolId: 'harbor-response', version: 1 }, { protocolId: 'labor-claims', version: 1 }] }))).toEqual({
      agencies: [brightwater], kinds: [], protocols: [{ protocolId: 'harbor-response', version: 1 }, { protocolId: 'labor-claims', version: 1 }],
    }));

  it('is nothing for a command that will be refused', () => expect(gathered(ringLead)).toEqual({ agencies: [], kinds: [], protocols: [] }));
});

describe('the agencies of a decision', () => {
  it("are the opening one, the lead's, and all that may know of the case, each once", () => {
    expect(gathered(ringLead, ...opened).agencies).toEqual([brightwater]);
    expect(agenciesFor(ringLead, ...opened, ...known(harborShelter), leadNamed({ agencyId: coordination }))).toEqual(new Set([brightwater, harborShelter, coordination]));
    expect(agenciesFor(ringLead, ...opened, ...known(harborShelter), basisEnded(harborShelter))).toEqual(new Set([brightwater]));
  });

  it('are also those that hold an open step, or whose calendar its deadline runs on', () => {
    const held = [stepOpened('benefits-application'), stepPlaced({ stepId: stepIdOf('benefits-application'), agencyId: police })];
    const due = deadlineSet('benefits-application', { clock: 'business', calendarOf: childWelfare });
    expect(agenciesFor(ringLead, ...opened, ...held, due)).toEqual(new Set([brightwater, police, childWelfare]));
    expect(agenciesFor(ringLead, ...opened, ...held, due, stepCompleted({ stepId: stepIdOf('benefits-application') }))).toEqual(new Set([brightwater]));
  });

  it.each<CaseCommand>([
    { type: 'RecordBasis', data: { agencyId: legalAid, kind: 'own-client', cites: null, classes: [] } },
    { type: 'NameLead', data: { agencyId: legalAid, memberId: sosa } },
    { type: 'AssignStep', data: { agencyId: legalAid, stepId: findBed } },
    { type: 'ReassignStep', data: { agencyId: legalAid, stepId: findBed, reason: 'wrong-agency' } },
    { type: 'OpenReferral', data: { agencyId: legalAid, agencyKind: 'legal-aid', need: null, within: workingDays('P1D'), urgency: 'routine' } },
    { type: 'CompleteStep', data: { stepId: findBed, record: {}, told: [legalAid] } },
  ])('are also the one that $type names', (command) => expect(agenciesFor(command, ...opened)).toEqual(new Set<AgencyId>([brightwater, legalAid])));

  it('are also both sides of a release', () => {
    const release: CaseCommand = {
      type: 'RecordRelease',
      data: {
        discloser: harborShelter, recipient: hillShelter, classes: [], purpose: 'housing', signer: 'self', form: 'paper', signedAt: at('09:00'), expiresAt: at('09:00', '2026-04-01'),
      },
    };
    expect(agenciesFor(release, ...opened)).toEqual(new Set([brightwater, harborShelter, hillShelter]));
  });

  it('are of every kind for a completion, which may tell by law whoever has a seat; else of none', () => {
    expect(gathered({ type: 'CompleteStep', data: { stepId: findBed, record: {}, told: null } }, ...opened, basisRecorded(harborShelter)).kinds).toEqual(agencyKinds);
    expect(gathered(ringLead, ...opened).kinds).toEqual([]);
  });
});

describe('the protocol versions of a decision', () => {
  it('are those that the case runs, and those that its open steps were promised under', () => {
    expect(versionsFor(ringLead, ...opened)).toEqual(new Set(['harbor-response@1']));
    expect(versionsFor(ringLead, ...opened, protocolChanged())).toEqual(new Set(['harbor-response@2']));
    expect(versionsFor(ringLead, ...opened, ...running('find-bed'), protocolChanged())).toEqual(new Set(['harbor-response@1', 'harbor-response@2']));
  });

  it('are also those of an ended step that the command is about', () => {
    const over = [...opened, ...running('find-bed'), stepCompleted(), protocolChanged()];
    expect(versionsFor({ type: 'ReopenStep', data: { stepId: findBed, reason: 'data-error' } }, ...over)).toEqual(new Set(['harbor-response@1', 'harbor-response@2']));
    expect(versionsFor(ringLead, ...over)).toEqual(new Set(['harbor-response@2']));
  });

  it('are also those of a miss that still waits for the register', () => {
    const claim = stepIdOf('wage-notice');
    const missed = [
      ...opened, protocolApplied({ protocolId: 'labor-claims' }), ...running('wage-notice'),
      deadlineMissed({ stepId: claim, deadlineId: deadlineIdOf('wage-notice'), register: 'waits' }), stepCompleted({ stepId: claim }), protocolEnded(),
    ];
    expect(versionsFor(ringLead, ...missed)).toEqual(new Set(['harbor-response@1', 'labor-claims@1']));
    expect(versionsFor(ringLead, ...missed, statutoryMissRecorded({ stepId: claim, deadlineId: deadlineIdOf('wage-notice') }))).toEqual(new Set(['harbor-response@1']));
  });

  it('are also the one that is applied or changed to', () => {
    expect(versionsFor({ type: 'ApplyProtocol', data: { protocolId: 'labor-claims', version: 1 } }, ...opened)).toEqual(new Set(['harbor-response@1', 'labor-claims@1']));
    expect(versionsFor({ type: 'ChangeProtocol', data: { protocolId: 'harbor-response', version: 2 } }, ...opened)).toEqual(new Set(['harbor-response@1', 'harbor-response@2']));
  });
});
