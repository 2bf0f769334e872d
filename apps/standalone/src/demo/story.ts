import type { CaseEvent } from '@throughline/cases';
import { agencyCalled } from '@throughline/invented-county';
import { addMs, type CaseId, type Instant, type StepId } from '@throughline/kernel';
import type { Clock } from '@throughline/ports';
import { openingOf } from './invented-cases';
import { asMember, senderById, workerOf, type People } from './people';

const minute = 60_000;
const day = 24 * 60 * minute;

const hospital = agencyCalled('Example General Hospital');
const advocacy = agencyCalled('Sample Advocacy');
const shelter = agencyCalled('Invented Harbor Shelter');
const coordination = agencyCalled('Sample County Coordination');

/**
 * One adult needs a bed tonight. The search stalls; nobody opens a page; the ladder climbs by itself until the coordinator answers, and the bed is found.
 * The story only does what people do: everything between is the case's own doing.
 */
export class Story {
  caseId: CaseId | undefined;
  #bedStep: StepId | undefined;
  readonly #over = Promise.withResolvers<void>();

  constructor(private readonly people: People, private readonly clock: Clock) {}

  /** Settles when the bed is found. */
  get over(): Promise<void> {
    return this.#over.promise;
  }

  async begin(): Promise<CaseId> {
    const intake = workerOf(hospital);
    const invented = { age: 'adult' as const, exploitation: 'ForcedLabour' as const, openedBy: hospital, facts: { ageGroup: 'adult', typeOfExploitation: ['ForcedLabour'], wagesWithheld: 'yes' } };
    const caseId = await this.people.open(intake, (id) => openingOf(invented, id));
    this.caseId = caseId;
    for (const recipient of [coordination, advocacy, shelter]) {
      const signedAt = this.clock.now();
      await this.people.send(intake, caseId, {
        type: 'RecordRelease',
        data: {
          discloser: hospital.agencyId, recipient: recipient.agencyId, classes: ['status'], purpose: recipient === coordination ? 'coordination' : 'housing',
          signer: 'self', form: 'paper', signedAt, expiresAt: addMs(signedAt, 30 * day),
        },
      });
    }
    await this.people.send(asMember(hospital, hospital.supervisor), caseId, {
      type: 'NameLead', data: { memberId: coordination.coordinators[0]?.memberId ?? hospital.supervisor.memberId, agencyId: coordination.agencyId },
    });
    await this.people.send(intake, caseId, { type: 'RecordNeed', data: { need: 'bed' } });
    return caseId;
  }

  /** What people do when the story's case moves: the shelter answers, the search does not, until the lead is told. */
  see(event: CaseEvent): void {
    const { caseId } = this;
    if (!caseId) return;
    if (event.type === 'StepOpened' && event.data.origin.kind === 'protocol' && event.data.origin.key === 'emergency-bed') this.#bedStep = event.data.stepId;
    if (event.type === 'NoticeIssued' && event.data.purpose === 'escalation' && event.data.stepId === this.#bedStep && event.data.rung === 2) {
      const { noticeId, memberId, stepId } = event.data;
      const lead = memberId && senderById(memberId);
      if (!lead || !stepId) return;
      this.#in(12 * minute, () => this.people.send(lead, caseId, { type: 'AcknowledgeNotice', data: { noticeId, putOff: null } }));
      this.#in(45 * minute, () => this.people.send(workerOf(advocacy), caseId, { type: 'CompleteStep', data: { stepId, record: {}, told: null } }));
    }
    if (event.type === 'StepCompleted' && event.data.stepId === this.#bedStep) {
      this.#in(5 * minute, async () => {
        await this.people.send(workerOf(advocacy), caseId, { type: 'RecordPlacement', data: { kind: 'emergency', sealed: { location: 'An invented place.' } } });
        this.#over.resolve();
      });
    }
  }

  #in(ms: number, act: () => Promise<unknown>): void {
    const at: Instant = addMs(this.clock.now(), ms);
    this.clock.at(at, () => {
      act().catch((error: Error) => this.#over.reject(error));
    });
  }
}
