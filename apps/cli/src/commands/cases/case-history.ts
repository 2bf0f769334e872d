import type { CaseEvent } from '@throughline/cases';
import type { Read } from '@throughline/engine';
import type { Answer } from '../../answer';
import type { Context } from '../../context';
import type { CaseFile } from '../../reading/case-file';
import { flow, lengthOf, type Span } from '../../terminal/flow';
import type { Ink } from '../../terminal/paint';
import { counted, inWords } from '../../words/in-words';
import type { LocalTime } from '../../words/local-time';
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
    revision, id, type: event.type, says: sentenceOf(event, tell), why: whyOf(read, tell), recordedAt, occurredAt,
    data: event.data, sealed: Object.keys(sealed), actor, rule, causationId, commandId, hash,
  };
};

const head = ({ code, events, time }: CaseFile, { paint }: Context): readonly string[] =>
  [`${paint(`Case ${code}`, 'bold')}   ${counted(events.length, 'event')}, each when it was recorded, on the clocks of ${time.zone}`];

function days(file: CaseFile, tell: Telling, context: Context): readonly string[] {
  const byDay = Map.groupBy(file.events, ({ metadata }) => file.time.day(metadata.recordedAt));
  return [...byDay].flatMap(([day, events]) => [
    '', context.paint(day, 'bold'),
    ...events.flatMap((read, at) => eventLines(read, events[at - 1], file, tell, context)),
  ]);
}

/** What happened, and behind it or below it why. What has the time and the command of the event before says so once. */
function eventLines(read: Read<CaseEvent>, before: Read<CaseEvent> | undefined, { events, time }: CaseFile, tell: Telling, { paint, width }: Context): readonly string[] {
  const { event, revision, metadata: { recordedAt } } = read;
  const clock = time.time(recordedAt);
  const number = String(revision).padStart(String(events.length - 1).length + 2);
  const isSameTime = before !== undefined && time.time(before.metadata.recordedAt) === clock;
  const margin = ' '.repeat(number.length + clock.length + 4);
  const room = width - margin.length;

  const near: Telling = { ...tell, moment: (moment) => time.momentNear(moment, recordedAt) };
  const said = [{ text: sentenceOf(event, near), ink: inkOf(event.type) }, ...remarks(read, time)];
  const begun = firstOfCommand(read, events);
  const why = `← ${begun < revision ? `with #${begun}` : whyOf(read, tell)}`;
  const plain = flow(said, room, (text) => text);
  const hasRoom = lengthOf(plain.at(-1) ?? '') + lengthOf(why) + 2 <= room;
  const lines = flow(said, room, paint);
  const told = hasRoom
    ? [...lines.slice(0, -1), `${lines.at(-1)}  ${paint(why, 'dim')}`]
    : [...lines, ...flow([{ text: why, ink: 'dim' }], room - 2, paint).map((line) => `  ${line}`)];
  return told.map((line, at) => (at === 0 ? `${paint(`${number}  ${isSameTime ? ' '.repeat(clock.length) : clock}  `, 'dim')}${line}` : `${margin}${line}`));
}

function remarks({ sealed, metadata: { recordedAt, occurredAt } }: Read<CaseEvent>, time: LocalTime): readonly Span[] {
  const classes = Object.keys(sealed).map(inWords);
  const isSaidOfNow = occurredAt.at === recordedAt && occurredAt.precision === 'exact';
  return [
    ...(classes.length > 0 ? [{ text: `[sealed: ${classes.join(', ')}]`, ink: 'dim' as const }] : []),
    ...(isSaidOfNow ? [] : [{ text: `[happened ${time.occurred(occurredAt)}, recorded later]`, ink: 'magenta' as const }]),
  ];
}

/** Where a command began to say something: of several facts of one command it is told once who sent it. What follows by a rule has that for its reason. */
function firstOfCommand({ revision, metadata: { commandId, rule } }: Read<CaseEvent>, events: readonly Read<CaseEvent>[]): number {
  if (rule !== undefined) return revision;
  for (let first = revision; ; first -= 1) {
    const before = events[first - 1]?.metadata;
    if (before?.commandId !== commandId || before.rule !== undefined) return first;
  }
}

const inks: Readonly<Partial<Record<CaseEvent['type'], Ink>>> = {
  CaseOpened: 'bold', CaseClosed: 'bold', CaseReopened: 'bold',
  MilestoneReached: 'green', StepCompleted: 'green', NeedMet: 'green', DeadlineKeptLoggedLate: 'green',
  EscalationRecorded: 'yellow', StepHandedBack: 'yellow', StepUnplaced: 'yellow', LeadStillMissing: 'yellow', QuietUnanswered: 'yellow',
  DeadlineMissed: 'red', StatutoryMissRecorded: 'red', NoticeUndeliverable: 'red',
  QuietRequested: 'cyan', QuietEnded: 'cyan', StepPaused: 'cyan', EscalationAcknowledged: 'cyan',
};
const inkOf = (type: CaseEvent['type']): Ink => inks[type] ?? 'plain';
