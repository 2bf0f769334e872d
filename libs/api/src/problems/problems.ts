import type { AgencyRejection } from '@throughline/agencies';
import type { CaseRejection } from '@throughline/cases';
import type { MemberRejection } from '@throughline/members';
import type { PublicationRejection } from '@throughline/protocols';
import { agencyProblems } from './agency-problems';
import { caseProblems } from './case-problems';
import { memberProblems } from './member-problems';
import type { ProblemEntry } from './problem-entry';
import { protocolProblems } from './protocol-problems';
import { shellProblems, type ShellCode } from './shell-problems';

/** Every way in which this API says no. Codes are published and for ever; their wording is not. */
export type ProblemCode =
  | CaseRejection['code'] | AgencyRejection['code'] | MemberRejection['code'] | PublicationRejection['code'] | ShellCode;

/** A code that several aggregates answer with means the same in all of them, and stands in the first one's table. */
export const problems: Readonly<Record<ProblemCode, ProblemEntry>> = {
  ...caseProblems, ...agencyProblems, ...memberProblems, ...protocolProblems, ...shellProblems,
};

export const isProblemCode = (text: string): text is ProblemCode => Object.hasOwn(problems, text);
