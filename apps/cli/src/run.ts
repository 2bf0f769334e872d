import { CommanderError } from 'commander';
import type { Answer } from './answer';
import { program } from './program';
import type { Surroundings } from './surroundings';

/** Carries out one command line and answers with the exit code: 0 done, 1 refused or found wanting, 2 not a command of this program. */
export async function run(words: readonly string[], surroundings: Surroundings): Promise<number> {
  let code = 0;
  const answered = (answer: Answer, asJson: boolean): void => {
    surroundings.out(`${asJson ? JSON.stringify(answer.data, null, 2) : answer.text}\n`);
    if (answer.note) surroundings.err(`${answer.note}\n`);
    if (answer.found) code = 1;
  };
  try {
    await program(surroundings, answered).parseAsync(words, { from: 'user' });
    return code;
  } catch (error) {
    // Commander has said what is the matter; asking for help is no mistake.
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    surroundings.err(`${spoken(error, surroundings)}\n`);
    return 1;
  }
}

/** Faults of this program's own making say what to do; of others only what they are. Traces are for who asks for them. */
function spoken(error: unknown, { environment }: Surroundings): string {
  if (!(error instanceof Error)) return String(error);
  return environment['THROUGHLINE_DEBUG'] === '1' ? (error.stack ?? error.message) : error.message;
}
