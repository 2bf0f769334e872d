import type { Instant } from '@throughline/kernel';
import type { OnCallOverride } from './agency';

export const covers = ({ from, until }: OnCallOverride, at: Instant): boolean => from <= at && at < until;

export const isSameOverride = (one: OnCallOverride, other: OnCallOverride): boolean =>
  one.from === other.from && one.until === other.until && one.memberId === other.memberId;

export const overlaps = (one: OnCallOverride, other: OnCallOverride): boolean => one.from < other.until && other.from < one.until;
