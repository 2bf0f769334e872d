import { agencies, membersOf, type InventedAgency, type InventedMember } from '@throughline/invented-county';
import type { CaseCommand } from '@throughline/cases';
import type { AgencyId, CaseId, MemberId, OccurredAt } from '@throughline/kernel';
import type { Request, Sender, Taskforce } from '@throughline/taskforce';

/** The invented people of the county, acting through the same door as anybody. */
export class People {
  #commands = 0;
  #underWay = 0;

  constructor(private readonly taskforce: Taskforce) {}

  /** Sends a command as a member. A refusal is an answer like any other: people try things that the case says no to. */
  async send(as: Sender, caseId: CaseId, command: CaseCommand, occurred?: OccurredAt): Promise<boolean> {
    this.#underWay += 1;
    try {
      return (await this.taskforce.runCase(caseId, command, this.request(as, occurred))).outcome === 'done';
    } finally {
      this.#underWay -= 1;
    }
  }

  /** Commands that wait for their answer. */
  get underWay(): number {
    return this.#underWay;
  }

  async open(as: Sender, command: (caseId: CaseId) => CaseCommand, occurred?: OccurredAt): Promise<CaseId> {
    const request = this.request(as, occurred);
    const caseId = this.taskforce.newCaseId(as.memberId, request.idempotencyKey);
    const answer = await this.taskforce.runCase(caseId, command(caseId), request);
    if (answer.outcome !== 'done') throw new Error(`The invented case was not opened: ${answer.outcome === 'refused' ? answer.rejection.code : answer.outcome}.`);
    return caseId;
  }

  request(sender: Sender, occurred?: OccurredAt): Request {
    this.#commands += 1;
    return { sender, idempotencyKey: `demo-${this.#commands}`, correlationId: 'demo', ...(occurred ? { occurred } : {}) };
  }
}

export const asMember = ({ agencyId }: InventedAgency, { memberId, roles }: InventedMember): Sender => ({ memberId, agencyId, roles });

export const agencyById = (agencyId: AgencyId | null): InventedAgency | undefined => agencies.find((agency) => agency.agencyId === agencyId);

/** Somebody who may act for an agency, and somebody by their id. */
export const workerOf = (agency: InventedAgency): Sender => asMember(agency, agency.worker);
export const senderById = (memberId: MemberId): Sender | undefined => {
  for (const agency of agencies) {
    const member = membersOf(agency).find((one) => one.memberId === memberId);
    if (member) return asMember(agency, member);
  }
  return undefined;
};
