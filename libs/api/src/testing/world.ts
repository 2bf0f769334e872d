import { createHash } from 'node:crypto';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import type { FixedClock } from '@throughline/adapters/clock-fixed';
import type { AppendFault } from '@throughline/adapters/event-store-memory';
import { instant } from '@throughline/kernel';
import type { Taskforce, TaskforceApi } from '@throughline/taskforce';
import { tokenHashOf } from '../access/token-hash';
import { apiAdapter } from '../api-adapter';
import { ApiModule } from '../api.module';
import type { ApiOptions } from '../api-options';
import { configureApi } from '../configure-api';
import { openApiDocument } from '../openapi/openapi-document';
import { Client, type SeenAt } from './client';
import { Contract } from './contract';
import { people, setUpCounty, type Person } from './county';
import { startTaskforce } from './start-taskforce';

/** The story's first Monday, at four in the afternoon on the clocks of the county. */
const now = instant('2026-03-02T21:00:00.000Z');
const tokensExpireAt = instant('2030-01-01T00:00:00.000Z');

/** A world takes its time while others use the machine. */
jest.setTimeout(60_000);

export type World = {
  readonly app: NestFastifyApplication;
  readonly taskforce: Taskforce;
  readonly clock: FixedClock;
  readonly contract: Contract;
  /** The lines that were logged, parsed. */
  readonly logged: readonly Readonly<Record<string, unknown>>[];
  /** What goes wrong with the next appends, in order. */
  readonly faults: (AppendFault | undefined)[];
  as(person: Person): Client;
  withToken(token: string | undefined): Client;
  close(): Promise<void>;
};

/** The real API over a real taskforce on memory adapters, in the invented county. Every answer is held against the documentation. */
export async function startWorld(options: Partial<ApiOptions> = {}): Promise<World> {
  const faults: (AppendFault | undefined)[] = [];
  const { taskforce, clock, close } = await startTaskforce(now, () => faults.shift());
  await setUpCounty(taskforce);
  const tokens = await issueTokens(taskforce);
  await seen(taskforce);
  const logged: Readonly<Record<string, unknown>>[] = [];
  const log = (line: string) => {
    logged.push(JSON.parse(line) as Readonly<Record<string, unknown>>);
  };
  const module = await Test.createTestingModule({ imports: [ApiModule.forTaskforce(taskforce, { log, ...options })] }).compile();
  const app = module.createNestApplication<NestFastifyApplication>(apiAdapter(), { logger: false });
  configureApi(app);
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  const contract = new Contract(openApiDocument(app));
  const seenAt: SeenAt = { position: undefined };
  const withToken = (token: string | undefined) => new Client(app, contract, token, seenAt);
  return {
    app, taskforce, clock, contract, logged, faults, withToken,
    as: (person) => withToken(tokens[person]),
    close: async () => {
      await app.close();
      await close();
    },
  };
}

/** A token for every person, issued as any other: only its hash is in the history. */
async function issueTokens(taskforce: TaskforceApi): Promise<Readonly<Record<Person, string>>> {
  const tokens = Object.fromEntries(Object.keys(people).map((person) => [person, tokenOf(person)])) as Record<Person, string>;
  for (const [person, token] of Object.entries(tokens) as [Person, string][]) {
    const { memberId } = people[person];
    const data = { tokenId: memberId as never, tokenHash: tokenHashOf(token), expiresAt: tokensExpireAt };
    await taskforce.runMember(memberId, { type: 'IssueToken', data }, { sender: people.operator, idempotencyKey: `token of ${person}`, correlationId: memberId });
  }
  return tokens;
}

/** Waits until the views have seen all that was recorded: tokens are found in them. */
async function seen(taskforce: TaskforceApi): Promise<void> {
  const { eventsPosition } = await taskforce.status();
  if (eventsPosition === null || !(await taskforce.reached(eventsPosition, 10_000))) throw new Error('The views have not seen the county.');
}

/** Drawn from the name, so that every run is the same. */
const tokenOf = (person: string): string => `tl_${createHash('sha256').update(person).digest('base64url')}`;
