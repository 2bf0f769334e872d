/** What one refusal means: its HTTP status, a title, and what to do about it, in words for the person in front of the screen. */
export type ProblemEntry = {
  readonly status: number;
  readonly title: string;
  readonly detail: string;
  /** The field of the body that is wrong, where it is always the same one. */
  readonly field?: string;
};
