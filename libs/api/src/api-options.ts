import type { TokenLookup } from './access/token-lookup';

export type ApiOptions = {
  /** Takes one line of JSON. */
  readonly log: (line: string) => void;
  /** A line for every request. It costs throughput, so only while somebody is looking. */
  readonly logRequests: boolean;
  /** An answer that took so long is worth a line. */
  readonly slowMs: number;
  /** Who a bearer token belongs to; the taskforce's own members when absent. */
  readonly tokens?: TokenLookup;
  /** How long a token that was looked up is believed: a revocation reaches everybody within this. */
  readonly tokensKeptMs: number;
  readonly tokensKept: number;
};

export const defaultOptions: ApiOptions = {
  log: (line) => process.stdout.write(`${line}\n`),
  logRequests: false,
  slowMs: 1_000,
  tokensKeptMs: 5_000,
  tokensKept: 2_000,
};

export const API_OPTIONS = Symbol('ApiOptions');
export const TASKFORCE = Symbol('TaskforceApi');
