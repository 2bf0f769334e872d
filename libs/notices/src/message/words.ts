import type { Instant } from '@throughline/kernel';
import type { MessageContent, MessageItem } from './message-content';
import { momentInWords } from './moment-in-words';

type Telling = Pick<MessageContent, 'zone' | 'now'>;

/** What is due first comes first; what is never due comes last. */
export const inOrder = (items: readonly MessageItem[]): readonly MessageItem[] =>
  items.toSorted((one, other) => compare(one.dueAt ?? 'never', other.dueAt ?? 'never') || compare(one.noticeId, other.noticeId));

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

export function subjectOf({ items, ...telling }: MessageContent): string {
  const [first] = inOrder(items);
  const needs = items.length === 1 ? 'An item needs you' : `${items.length} items need you`;
  if (!first || first.dueAt === null) return needs;
  const moment = momentInWords(first.dueAt, telling.zone);
  const [which, comma] = items.length === 1 ? ['it', ''] : ['the first', ', the first'];
  return isPast(first.dueAt, telling) ? `${needs}: ${which} was due ${moment}` : `${needs}${comma} by ${moment}`;
}

/** A mail stays short, and small enough for readers that cut off long ones. What is not in its list is in the inbox. */
const listedMax = 20;
export const inList = (items: readonly MessageItem[]): readonly MessageItem[] => items.slice(0, listedMax);

/** What a list leaves out; empty when it leaves out nothing. */
export const leftOut = (items: readonly MessageItem[]): readonly string[] =>
  items.length > listedMax ? [`And ${items.length - listedMax} more, which you see once you have signed in.`] : [];

/** The one item of a message. */
export const sentencesAbout = (item: MessageItem, telling: Telling): string => [`${needsYou(item, telling)}.`, ...unheard(item)].join(' ');

/** One item of several: the list already says that they need somebody. */
export const listed = (item: MessageItem, telling: Telling): string => [`${whenDue(item, telling)}.`, ...unheard(item)].join(' ');

export const howToAnswer = 'Following a link answers nothing: you answer once you have signed in.';

function needsYou({ dueAt }: MessageItem, telling: Telling): string {
  if (dueAt === null) return 'An item needs you';
  const moment = momentInWords(dueAt, telling.zone);
  return isPast(dueAt, telling) ? `An item needs you. It was due ${moment}` : `An item needs you by ${moment}`;
}

function whenDue({ dueAt }: MessageItem, telling: Telling): string {
  if (dueAt === null) return 'As soon as you can';
  const moment = momentInWords(dueAt, telling.zone);
  return isPast(dueAt, telling) ? `Was due ${moment}` : `By ${moment}`;
}

const unheard = (item: MessageItem): readonly string[] => {
  switch (item.unheard) {
    case 'you':
      return ['We have not heard from you.'];
    case 'others':
      return ['Others were asked before, and we have not heard from them.'];
    case null:
      return [];
  }
};

const isPast = (dueAt: Instant, { now }: Telling): boolean => dueAt <= now;
