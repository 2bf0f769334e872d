import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { ProblemBody } from '../problems/problem';
import type { Contract } from './contract';

export type Reply<Body = unknown> = { readonly status: number; readonly body: Body; readonly headers: Readonly<Record<string, string>> };
export type Done = { readonly position: string; readonly repeated: boolean; readonly created: readonly { readonly type: string; readonly id: string }[] };
type Sending = { readonly key?: string | null; readonly headers?: Readonly<Record<string, string>>; readonly raw?: string };

/** Where the last command of a world was recorded: every query there asks to be at least there. */
export type SeenAt = { position: string | undefined };

let keys = 0;

/** Somebody with a token, who asks and commands over HTTP without a network. An answer that the documentation does not promise fails the spec. */
export class Client {
  constructor(
    private readonly app: NestFastifyApplication,
    private readonly contract: Contract,
    private readonly token: string | undefined,
    private readonly seenAt: SeenAt,
  ) {}

  /** Sends a command under a key of its own, unless the spec names one; null sends none. */
  post(path: string, body?: object, { key, headers = {}, raw }: Sending = {}): Promise<Reply> {
    const chosen = key === undefined ? `key ${(keys += 1)}` : key;
    return this.#send('post', path, { ...(chosen === null ? {} : { 'idempotency-key': chosen }), ...headers }, raw ?? body);
  }

  get<Body = unknown>(path: string, headers: Readonly<Record<string, string>> = {}): Promise<Reply<Body>> {
    const { position } = this.seenAt;
    return this.#send('get', path, { ...(position === undefined ? {} : { 'throughline-position': position }), ...headers }) as Promise<Reply<Body>>;
  }

  /** Sends a command that must be done, and answers with what it led to. */
  async done(path: string, body?: object, sending?: Sending): Promise<Done> {
    const reply = await this.post(path, body, sending);
    if (reply.status !== 200) throw new Error(`${path} answers ${reply.status}: ${JSON.stringify(reply.body)}`);
    return reply.body as Done;
  }

  async #send(method: 'get' | 'post', path: string, headers: Readonly<Record<string, string>>, payload?: object | string): Promise<Reply> {
    const url = /^\/(healthz|readyz|problems|api)/.test(path) ? path : `/api/v1${path}`;
    const authorization: Record<string, string> = this.token === undefined ? {} : { authorization: `Bearer ${this.token}` };
    const request = { method: method === 'get' ? ('GET' as const) : ('POST' as const), url, headers: { ...authorization, ...headers } };
    const response = await this.app.inject(payload === undefined ? request : { ...request, payload });
    const body: unknown = response.body === '' ? undefined : JSON.parse(response.body);
    const contentType = String(response.headers['content-type'] ?? '');
    const faults = this.contract.faultsOf({ method, path: url, status: response.statusCode, contentType, body });
    if (faults.length > 0) throw new Error(`The documentation promises something else. ${faults.join('; ')}: ${response.body.slice(0, 500)}`);
    this.seenAt.position = (response.headers['throughline-position'] as string | undefined) ?? this.seenAt.position;
    return { status: response.statusCode, body, headers: response.headers as Readonly<Record<string, string>> };
  }
}

/** The code of a refusal, for expectations that read as a sentence. */
export const refusal = ({ status, body }: Reply): readonly [number, string] => [status, (body as ProblemBody).code];
/** The id of the first thing of a type that a command brought into being. */
export const createdId = ({ created }: Done, type: string): string => {
  const found = created.find((one) => one.type === type);
  if (!found) throw new Error(`Nothing of type ${type} came into being: ${JSON.stringify(created)}`);
  return found.id;
};
