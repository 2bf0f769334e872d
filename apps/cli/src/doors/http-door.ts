import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import type { AgencyId, CaseId, Instant, MemberId, WorkingCalendar } from '@throughline/kernel';
import type { TokenHash } from '@throughline/members';
import type { Protocol } from '@throughline/protocols';
import { Refused } from '../refused';
import type { Door, NewAgency, NewMember } from './door';
import { refusal } from './refusal';

type Created = readonly { readonly type: string; readonly id: string }[];
type Problem = {
  readonly code?: string;
  readonly title?: string;
  readonly detail?: string;
  readonly errors?: readonly { readonly field: string; readonly should: string }[];
};

const triesMax = 3;
const waitMs = 500;

/** Sends the commands to the server that runs on the folder, each under a key of its own: one that got no answer is sent again and happens once. */
export class HttpDoor implements Door {
  readonly #invocation = randomUUID();
  #commands = 0;

  constructor(private readonly url: string, private readonly token: string) {}

  async registerAgency({ name, ...registration }: NewAgency): Promise<AgencyId> {
    return idOf('AgencyRegistered', await this.#send('agencies/register-agency', { ...registration, sealed: { identity: { name } } })) as AgencyId;
  }

  async setAgencyCalendar(agencyId: AgencyId, calendar: WorkingCalendar): Promise<void> {
    await this.#send(`agencies/${agencyId}/set-agency-calendar`, { calendar });
  }

  async addMember({ agencyId, roles, name, email }: NewMember): Promise<MemberId> {
    const sealed = { identity: { name }, ...(email === null ? {} : { contact: { email } }) };
    return idOf('MemberAdded', await this.#send(`agencies/${agencyId}/members/add-member`, { roles, sealed })) as MemberId;
  }

  async issueToken(memberId: MemberId, token: { readonly tokenHash: TokenHash; readonly expiresAt: Instant }): Promise<void> {
    await this.#send(`members/${memberId}/issue-token`, token);
  }

  async publishProtocol(protocol: Protocol): Promise<void> {
    await this.#send(`protocols/${encodeURIComponent(protocol.id)}/publish-protocol`, { protocol });
  }

  async recordOversight(caseId: CaseId): Promise<'recorded' | 'on record already'> {
    const created = await this.#send(`cases/${caseId}/record-oversight`, {});
    return created.some(({ type }) => type === 'BasisRecorded') ? 'recorded' : 'on record already';
  }

  async unmute(): Promise<never> {
    throw new Refused('A running server is unmuted at its start: stop it, unmute, and start it again.');
  }

  async close(): Promise<void> {}

  async #send(path: string, body: object): Promise<Created> {
    this.#commands += 1;
    const headers = {
      authorization: `Bearer ${this.token}`,
      'content-type': 'application/json',
      'idempotency-key': `${this.#invocation}/${this.#commands}`,
      'x-correlation-id': this.#invocation,
    };
    const response = await this.#answered(`${this.url}/api/v1/${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
    if (!response.ok) throw refusalOf((await response.json()) as Problem);
    return ((await response.json()) as { readonly created: Created }).created;
  }

  /** The same again, under the same key, where no answer came or the store took nothing for the moment. */
  async #answered(url: string, request: RequestInit): Promise<Response> {
    for (let tries = 1; ; tries += 1) {
      const answer = await fetch(url, request).catch((cause: unknown) => this.#silence(cause));
      const isFinal = tries >= triesMax || (answer instanceof Response && answer.status !== 503);
      if (isFinal && answer instanceof Response) return answer;
      if (isFinal) throw answer;
      await setTimeout(waitMs);
    }
  }

  #silence(cause: unknown): Refused {
    return new Refused(`The server at ${this.url} does not answer: see that it runs, then try again.`, { cause });
  }
}

function refusalOf({ code = 'fault', title = 'The server says no', detail = '', errors = [], ...members }: Problem): Refused {
  const faults = errors.map(({ field, should }) => ({ path: field, message: `should ${should}` }));
  return refusal(code, { ...(faults.length > 0 ? { faults } : {}), ...members }, `${title}. ${detail}`.trim());
}

function idOf(type: string, created: Created): string {
  const found = created.find((one) => one.type === type);
  if (!found) throw new Error(`The server's answer has no id of what came into being by ${type}.`);
  return found.id;
}
