import type { BasisKind, Deadline, EndedStep, OpenedCase, Step, StepTerms } from '@throughline/cases';
import { together, type Span } from '../../terminal/flow';
import { table, type Cell } from '../../terminal/table';
import { inWords } from '../../words/in-words';
import type { Telling } from '../../words/telling';
import type { Page } from './page';

const bases: Readonly<Record<BasisKind, string>> = {
  'own-client': 'own client', release: 'release', 'legal-duty': 'legal duty', 'court-order': 'court order', oversight: 'oversight',
};

export function basesInWords({ bases: live, releases }: OpenedCase, tell: Telling, { width, paint }: Page): readonly string[] {
  const rows = Object.values(live).map(({ agencyId, kind, releaseId }): readonly Cell[] => {
    const release = releaseId === null ? undefined : releases[releaseId];
    return [tell.agency(agencyId), { text: bases[kind], ink: kind === 'oversight' ? 'dim' : 'plain' }, release ? `until ${tell.moment(release.expiresAt)}` : ''];
  });
  return table(['agency', 'basis', ''], rows, { width, paint, indent: '  ' });
}

/** What is open in the order in which it is due, then what came to an end in the order in which it was opened. */
export function stepsInWords(opened: OpenedCase, tell: Telling, { width, paint }: Page): readonly string[] {
  const open = Object.values(opened.openSteps).toSorted((a, b) => compare(a.deadline?.dueAt, b.deadline?.dueAt));
  const ended = Object.values(opened.endedSteps).toSorted((a, b) => compare(a.openedAt, b.openedAt));
  const options = { width, paint, indent: '  ' };
  return [
    ...(open.length === 0 ? [] : ['', paint('Open steps', 'bold'), ...table(['step', 'held by', 'status', 'deadline', 'ladder'], open.map((step) => openRow(step, opened, tell)), options)]),
    ...(ended.length === 0 ? [] : ['', paint('Ended steps', 'bold'), ...table(['step', 'held by', 'status', 'deadline'], ended.map((step) => endedRow(step, tell)), options)]),
  ];
}

const openRow = (step: Step, opened: OpenedCase, tell: Telling): readonly Cell[] => [
  { text: titleOf(step, tell), ink: 'bold' },
  step.holder === null ? { text: 'nobody', ink: 'yellow' } : tell.agency(step.holder),
  statusOf(step, opened, tell),
  deadlineOf(step, step.deadline, tell),
  ladderOf(step, tell),
];

const endedRow = ({ terms, holder, status, deadline }: EndedStep, tell: Telling): readonly Cell[] => [
  titleOf(terms, tell),
  holder === null ? '' : tell.agency(holder),
  { text: `${inWords(status)}${deadline?.missed ? ', missed' : ''}`, ink: status === 'completed' ? 'green' : 'dim' },
  deadlineOf(terms, deadline, tell),
];

function titleOf({ origin }: StepTerms, tell: Telling): string {
  if (origin.kind === 'protocol') return `${tell.titleOf(origin.protocolId, origin.version, origin.key)} (${origin.key})`;
  return `referral from ${tell.agency(origin.fromAgencyId)}${origin.need === null ? '' : ` for ${inWords(origin.need)}`}`;
}

function statusOf({ pause, next, accepted, deadline }: Step, { quiet }: OpenedCase, tell: Telling): Span {
  if (pause) return { text: `paused until ${tell.moment(pause.until)}`, ink: 'cyan' };
  if (quiet && next === null) return { text: 'stopped by quiet', ink: 'cyan' };
  if (deadline?.missed) return { text: 'missed', ink: 'red' };
  return { text: accepted ? 'accepted' : 'open' };
}

function deadlineOf({ authority }: StepTerms, deadline: Deadline | null, tell: Telling): Span {
  if (!deadline) return { text: 'none', ink: 'dim' };
  const marks = [...(authority === 'statute' ? [together('by law')] : []), ...(deadline.provisional ? ['provisional'] : [])];
  return { text: [tell.moment(deadline.dueAt), ...marks].join(', '), ink: deadline.missed ? 'red' : 'plain' };
}

/** How far it has climbed, and whom that told. Rungs are counted from one. */
function ladderOf({ run: { number, rung, toldMemberId, acknowledged } }: Step, tell: Telling): Span {
  if (rung === null) return { text: '' };
  const told = toldMemberId === null ? '' : `: ${tell.member(toldMemberId)}`;
  return { text: `rung ${rung + 1}${number > 1 ? `, run ${number}` : ''}${told}${acknowledged ? ', answered' : ''}`, ink: acknowledged ? 'plain' : 'yellow' };
}

const compare = (a: string | undefined, b: string | undefined): number => (a === b ? 0 : a === undefined || (b !== undefined && a > b) ? 1 : -1);
