import type { CaseEvent } from '@throughline/cases';
import type { Read } from '@throughline/engine';
import type { Answer } from '../../answer';
import type { Context } from '../../context';
import type { CaseFile } from '../../reading/case-file';
import { flow, type Span } from '../../terminal/flow';
import type { Ink } from '../../terminal/paint';
import { counted, inWords } from '../../words/in-words';
import { sentenceOf } from '../../words/sentences';
import type { Telling } from '../../words/telling';
import { whyOf } from '../../words/why';
import { lookAtCase } from './look-at-case';

/** What happened to a case, one line an event: when, what, and why. */
export function caseHistory(context: Context, codeOrId: string): Promise<Answer> {
  return lookAtCase(context, codeOrId, (file) =>
    file.render(context, (tell) => ({
      data: file.events.map((read) => entry(read, tell)),
      text: [...head(file, context), ...days(file, tell, context)].join('\n'),
    })));
}

const entry = (read: Read<CaseEvent>, tell: Telling): object => {
  const { event, id, revision, metadata: { recordedAt, occurredAt, actor, rule = null, causationId, commandId }, sealed, hash } = read;
  return {
    revision, id, type: event.type, says: sentenceOf(event, tell), why: whyOf(read, tell), recordedAt, occurredAt, data: event.data, sealed: Object.keys(sealed), actor, rule, causationId, commandId, hash,
  };
};

const head = ({ code, events, time }: CaseFile, { paint }: Context): readonly string[] =>
  [`${paint(`Case ${code}`, 'bold')}   ${counted(events.length, 'event')}, recorded at these times on the clocks of ${time.zone}`];

function days(file: CaseFile, tell: Telling, context: Context): readonly string[] {
  const byDay = Map.groupBy(file.events, ({ metadata }) => file.time.day(metadata.recordedAt));
  return [...byDay].flatMap(([day, events]) => ['', context.paint(day, 'bold'), ...events.flatMap((read) => lineOf(read, file, tell, context))]);
}

function lineOf(read: Read<CaseEvent>, { events, time }: CaseFile, tell: Telling, { paint, width }: Context): readonly string[] {
  const { event, revision, sealed, metadata: { recordedAt, occurredAt } } = read;
  const isLogged = occurredAt.at !== recordedAt || occurredAt.precision !== 'exact';
  const spans: readonly Span[] = [
    { text: sentenceOf(event, tell), ink: inkOf(event.type) },
    ...(Object.keys(sealed).length > 0 ? [{ text: `[sealed: ${Object.keys(sealed).map(inWords).join(', ')}]`, ink: 'dim' as const }] : []),
    ...(isLogged ? [{ text: `[happened ${time.occurred(occurredAt)}, recorded later]`, ink: 'magenta' as const }] : []),
    { text: `← ${whyOf(read, tell)}`, ink: 'dim' },
  ];
  const number = String(revision).padStart(String(events.length - 1).length + 2);
  const margin = `${number}  ${time.time(recordedAt)}  `;
  return flow(spans, width - margin.length, paint).map((line, at) => (at === 0 ? `${paint(margin, 'dim')}${line}` : `${' '.repeat(margin.length)}${line}`));
}

const inks: Readonly<Partial<Record<CaseEvent['type'], Ink>>> = {
  CaseOpened: 'bold', CaseClosed: 'bold', CaseReopened: 'bold',
  MilestoneReached: 'green', StepCompleted: 'green', NeedMet: 'green', DeadlineKeptLoggedLate: 'green',
  EscalationRecorded: 'yellow', StepHandedBack: 'yellow', StepUnplaced: 'yellow', LeadStillMissing: 'yellow', QuietUnanswered: 'yellow',
  DeadlineMissed: 'red', StatutoryMissRecorded: 'red', NoticeUndeliverable: 'red',
  QuietRequested: 'cyan', QuietEnded: 'cyan', StepPaused: 'cyan', EscalationAcknowledged: 'cyan',
};
const inkOf = (type: CaseEvent['type']): Ink => inks[type] ?? 'plain';
