import type { OpenedCase } from '@throughline/cases';
import { flow, lengthOf, together } from '../../terminal/flow';
import { counted, inWords, valueInWords } from '../../words/in-words';
import type { Telling } from '../../words/telling';
import { excludedInWords } from '../../words/sentences/about-sharing';
import { basesInWords, stepsInWords } from './case-tables';
import type { Page } from './page';

const margin = 12;

/** A case on a page: what it is, who may know of it, and what was promised. */
export function caseInWords(opened: OpenedCase, tell: Telling, page: Page): readonly string[] {
  const { paint, width } = page;
  const lines = linesOf(opened, tell, page).flatMap(({ name, parts }) => {
    if (parts.length === 0) return [];
    return flow([{ text: parts.map(together).join(' · ') }], width - margin, paint).map((line, at) => `${paint((at === 0 ? name : '').padEnd(margin), 'dim')}${line}`);
  });
  return [
    heading(opened, page),
    ...lines,
    '', paint('Who may know', 'bold'), ...basesInWords(opened, tell, page),
    ...stepsInWords(opened, tell, page),
  ];
}

function heading({ status, revision }: OpenedCase, { code, width, paint }: Page): string {
  const [left, right] = [`Case ${code}`, `${status}, revision ${revision}`];
  return `${paint(left, 'bold')}${' '.repeat(Math.max(2, width - lengthOf(left) - lengthOf(right)))}${paint(right, status === 'open' ? 'green' : 'dim')}`;
}

type Line = { readonly name: string; readonly parts: readonly string[] };

function linesOf(opened: OpenedCase, tell: Telling, { zone }: Page): readonly Line[] {
  const { openedAt, openedBy, region, lead, leadMissing, quiet, facts, protocols, milestones, needs, exclusions, misses } = opened;
  const inRegister = Object.values(misses).filter(({ register }) => register === 'recorded').length;
  return [
    { name: 'opened', parts: [`${tell.moment(openedAt)} by ${tell.agency(openedBy)}`, `region ${region}`, `clocks of ${zone}`] },
    { name: 'lead', parts: [lead ? `${tell.member(lead.memberId)} of ${tell.agency(lead.agencyId)}` : 'nobody', ...(leadMissing ? [`since ${tell.moment(leadMissing.since)}`] : [])] },
    { name: 'quiet', parts: quiet ? [`asked for until ${tell.moment(quiet.until)}`, phases[quiet.phase]] : [] },
    { name: 'facts', parts: Object.entries(facts).map(([fact, value]) => `${fact} ${valueInWords(value)}`) },
    { name: 'protocols', parts: Object.values(protocols).map(({ protocolId, version }) => `${protocolId} ${version}`) },
    { name: 'milestones', parts: Object.entries(milestones).map(([code, milestone]) => `${inWords(code)}${milestone.wanted ? reached(milestone, tell) : ' not wanted'}`) },
    { name: 'needs', parts: Object.values(needs).map(({ kind, status }) => `${inWords(kind)} ${inWords(status)}`) },
    { name: 'excluded', parts: exclusions.map((exclusion) => excludedInWords(exclusion, tell)) },
    { name: 'missed', parts: Object.keys(misses).length > 0 ? [counted(Object.keys(misses).length, 'deadline'), `${inRegister} in the statutory register`] : [] },
  ];
}

const phases = { waiting: 'nobody gets in touch', asked: 'its end has come, and the lead was asked', unanswered: 'its end has come, and nobody answered' } as const;

const reached = ({ kinds, reachedAt }: { readonly kinds: readonly string[]; readonly reachedAt: OpenedCase['openedAt'] }, tell: Telling): string =>
  `${kinds.length > 0 ? ` (${kinds.map(inWords).join(', ')})` : ''} ${tell.moment(reachedAt)}`;
