import type { Protocol } from '../protocol';

/** What has been published under one protocol's name. */
export type Publication = {
  /** The name that all versions share; null before the first. */
  readonly id: string | null;
  readonly latest: number;
  readonly versions: Readonly<Record<number, PublishedVersion>>;
};

export type PublishedVersion = {
  readonly protocol: Protocol;
  readonly hash: string;
  /** The keys of the steps whose statutory limits the team has confirmed. */
  readonly confirmedLimits: readonly string[];
};
