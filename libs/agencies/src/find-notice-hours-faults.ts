import { isEndOfRange, isTimeOfDay } from '@throughline/kernel';
import type { NoticeHours } from './agency';

/** One sentence for whoever sets the hours: what is wrong, and what to write instead. */
export type NoticeHoursFault = string;

/** Waking hours may wrap midnight, where people work at night. The digest wakes nobody: it goes out within them. */
export function findNoticeHoursFaults({ wakingFrom, wakingTo, digestAt }: NoticeHours): readonly NoticeHoursFault[] {
  const malformed = [
    ...(isTimeOfDay(wakingFrom) ? [] : [`Waking hours begin at no ${quoted(wakingFrom)}; write a time of day as 07:00.`]),
    ...(isEndOfRange(wakingTo) ? [] : [`Waking hours end at no ${quoted(wakingTo)}; write a time of day as 21:00, or 24:00.`]),
    ...(isTimeOfDay(digestAt) ? [] : [`No digest goes out at ${quoted(digestAt)}; write a time of day as 08:00.`]),
  ];
  if (malformed.length > 0 || isAwakeAt(digestAt, wakingFrom, wakingTo)) return malformed;
  return [`The digest at ${digestAt} would wake people: put it between ${wakingFrom} and ${wakingTo}.`];
}

function isAwakeAt(time: string, wakingFrom: string, wakingTo: string): boolean {
  if (wakingFrom < wakingTo) return wakingFrom <= time && time < wakingTo;
  return wakingFrom <= time || time < wakingTo;
}

const quoted = (text: unknown): string => JSON.stringify(text) ?? 'nothing';
