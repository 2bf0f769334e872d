import { createHash, randomUUID } from 'node:crypto';
import type { TokenHash, TokenId } from '@throughline/members';
import type { AgencyId, CaseId, Instant, MemberId, WorkingCalendar } from '@throughline/kernel';
import { canonicalText, facts, type FieldClass, type Protocol } from '@throughline/protocols';
import type { DataFolder, Standalone } from '@throughline/standalone';
import { memberByTokenHash, type Answer, type Request, type Sender, type Taskforce } from '@throughline/taskforce';
import { Refused } from '../refused';
import { openTaskforce } from '../taskforce.composition';
import type { Door, NewAgency, NewMember } from './door';
import { refusal } from './refusal';
import { tokenHashOf } from './token';

type Done = Extract<Answer<never>, { readonly outcome: 'done' }>;

/** What oversight opens: the classes of what stands in codes. Nothing sealed opens by it. */
const classesOfCodes: readonly FieldClass[] = [...new Set(Object.values(facts).map((fact) => fact.class))];

/** Runs the taskforce in this process for as long as the door is open. Nobody else can run on the folder meanwhile. */
export class DirectDoor implements Door {
  /** Throws `FolderInUse`, `Refused` when the token opens nothing here, and what opening the files throws. */
  static async open(folder: DataFolder, token: string, onFault: (fault: Error) => void): Promise<DirectDoor> {
    const standalone = await openTaskforce(folder, onFault);
    try {
      return new DirectDoor(standalone, await operatorOf(standalone.taskforce, tokenHashOf(token)));
    } catch (error) {
      await standalone.close();
      throw error;
    }
  }

  readonly #invocation = randomUUID();
  #commands = 0;

  private constructor(private readonly standalone: Standalone, private readonly sender: Sender) {}

  async registerAgency({ name, ...registration }: NewAgency): Promise<AgencyId> {
    const agencyId = randomUUID() as string as AgencyId;
    accepted(await this.#taskforce.runAgency(agencyId, { type: 'RegisterAgency', data: { agencyId, ...registration }, sealed: { identity: { name } } }, this.#request()));
    return agencyId;
  }

  async setAgencyCalendar(agencyId: AgencyId, calendar: WorkingCalendar): Promise<void> {
    accepted(await this.#taskforce.runAgency(agencyId, { type: 'SetAgencyCalendar', data: { calendar } }, this.#request()));
  }

  async addMember({ agencyId, roles, name, email }: NewMember): Promise<MemberId> {
    const memberId = randomUUID() as string as MemberId;
    const sealed = { identity: { name }, ...(email === null ? {} : { contact: { email } }) };
    accepted(await this.#taskforce.runMember(memberId, { type: 'AddMember', data: { memberId, agencyId, roles }, sealed }, this.#request()));
    return memberId;
  }

  async issueToken(memberId: MemberId, { tokenHash, expiresAt }: { readonly tokenHash: TokenHash; readonly expiresAt: Instant }): Promise<void> {
    const tokenId = randomUUID() as string as TokenId;
    accepted(await this.#taskforce.runMember(memberId, { type: 'IssueToken', data: { tokenId, tokenHash, expiresAt } }, this.#request()));
  }

  async publishProtocol(protocol: Protocol): Promise<void> {
    accepted(await this.#taskforce.runProtocol(protocol.id, { type: 'PublishProtocol', data: { protocol, hash: contentHash(protocol) } }, this.#request()));
  }

  async recordOversight(caseId: CaseId): Promise<'recorded' | 'on record already'> {
    const data = { agencyId: this.sender.agencyId, kind: 'oversight' as const, cites: null, classes: classesOfCodes };
    const { created } = accepted(await this.#taskforce.runCase(caseId, { type: 'RecordBasis', data }, this.#request()));
    return created.some(({ type }) => type === 'BasisRecorded') ? 'recorded' : 'on record already';
  }

  async unmute(mutedFrom: Instant): Promise<'unmuted' | 'not muted'> {
    if (!this.#taskforce.isMuted) return 'not muted';
    await this.#taskforce.unmute(mutedFrom, this.#request());
    return 'unmuted';
  }

  close(): Promise<void> {
    return this.standalone.close();
  }

  get #taskforce(): Taskforce {
    return this.standalone.taskforce;
  }

  #request(): Request {
    this.#commands += 1;
    return { sender: this.sender, idempotencyKey: `${this.#invocation}/${this.#commands}`, correlationId: this.#invocation };
  }
}

/** A protocol's content hash. */
export const contentHash = (protocol: Protocol): string => createHash('sha256').update(canonicalText(protocol)).digest('hex');

/** Throws {@link Refused} unless it is done. */
export function accepted<Rejection extends { readonly code: string }>(answer: Answer<Rejection>): Done {
  switch (answer.outcome) {
    case 'done':
      return answer;
    case 'refused': {
      const { code, ...members } = answer.rejection;
      throw refusal(code, members);
    }
    case 'stale':
    case 'key-reused':
      throw new Refused('Something changed meanwhile: try again.');
  }
}

/** Whose token this is. Beside the files and their master key there is nobody to ask, so it has to be an operator's. */
async function operatorOf(taskforce: Taskforce, tokenHash: TokenHash): Promise<Sender> {
  const member = await memberByTokenHash(taskforce.views, tokenHash, taskforce.now());
  if (!member) throw new Refused('This token opens nothing here: it was never issued, was revoked, or has expired. Set THROUGHLINE_TOKEN to that of an operator.');
  if (!member.roles.includes('operator')) throw new Refused('While no server runs only an operator acts: set THROUGHLINE_TOKEN to that of an operator, or start the server.');
  return { memberId: member.memberId, agencyId: member.agencyId, roles: member.roles };
}
