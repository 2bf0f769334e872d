/** What a command comes to: the same as data (`--json`) and in words. */
export type Answer = {
  readonly data: unknown;
  readonly text: string;
  /** Said beside the answer, last. */
  readonly note?: string;
  /** Whether it was a check that found something: the program then ends with 1. */
  readonly found?: boolean;
};
