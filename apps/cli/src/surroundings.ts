/** What the program stands in: a terminal or a pipe, and an environment. Specs bring their own. */
export type Surroundings = {
  /** Takes what was asked for. */
  readonly out: (text: string) => void;
  /** Takes what is said beside it: refusals, hints, who looked. */
  readonly err: (text: string) => void;
  readonly outIsTerminal: boolean;
  /** Where progress bars are drawn; undefined where nobody would see them. */
  readonly bars: NodeJS.WritableStream | undefined;
  readonly columns: number;
  readonly environment: Readonly<Record<string, string | undefined>>;
};

const columnsWithoutTerminal = 100;
const columnsMax = 120;

export const surroundingsOfProcess = (): Surroundings => ({
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  outIsTerminal: process.stdout.isTTY === true,
  bars: process.stderr.isTTY ? process.stderr : undefined,
  columns: process.stdout.isTTY ? Math.min(process.stdout.columns, columnsMax) : columnsWithoutTerminal,
  environment: process.env,
});
