import type { CaseCommand } from '@throughline/cases';
import type { CaseId, Instant } from '@throughline/kernel';

/** What the test asks of the process it is going to kill. */
export type Ask =
  | { readonly ask: 'run'; readonly id: number; readonly caseId: CaseId; readonly command: CaseCommand; readonly agencyId: string; readonly memberId: string; readonly key: string }
  /** Ring everything that is owed at this process's present moment, and say which moment that was. */
  | { readonly ask: 'settle' };

export type Tell =
  | { readonly tell: 'ready'; readonly caseIds: readonly CaseId[] }
  /** The command is acknowledged: from here on it may not be lost. */
  | { readonly tell: 'done'; readonly id: number }
  | { readonly tell: 'refused'; readonly id: number }
  | { readonly tell: 'settled'; readonly at: Instant };
