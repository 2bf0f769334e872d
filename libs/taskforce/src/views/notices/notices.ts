import type { CaseEvent } from '@throughline/cases';
import type { LinkedView, Seen } from '@throughline/engine';
import type { NoticeId } from '@throughline/kernel';
import type { IndexValue } from '@throughline/ports';
import { changed } from '../changes';
import { newestFirst } from '../newest-first';
import { caseIdOf, isCaseEvent, isNoticeEvent, noticeIdOf } from '../streams';
import { changesInItsCase, changesOnItsWay, issuedNotice } from './notice-changes';
import { isOpenNotice, type NoticeRow } from './notice-row';

export type { NoticeRow } from './notice-row';

/** What the view keeps about an open step: its end names no notice. */
type NoticesOfStep = { readonly noticeIds: readonly NoticeId[] };
type NoticeDocument = NoticeRow | NoticesOfStep;

/** Where a notice is found: in the inbox of a member at an agency (null: of everybody there), in that of a whole agency, and by when the sender has something to do. */
export const noticeOrders = { ofReader: 0, ofAgency: 1, waiting: 2 } as const;

const aboutNotice: ReadonlySet<string> = new Set<CaseEvent['type']>(['NoticeAcknowledged', 'NoticeUndeliverable']);
const stepEnds: ReadonlySet<string> = new Set<CaseEvent['type']>(['StepCompleted', 'StepNotNeeded', 'StepDeclined', 'StepEnded']);
const stepPrefix = 'step/';
const stepKey = (seen: Seen, stepId: string): string => `${stepPrefix}${caseIdOf(seen)}/${stepId}`;

export const noticesView: LinkedView<NoticeDocument> = {
  shape: {
    name: 'notices',
    version: 1,
    fields: ['agencyId', 'memberId', 'open', 'newestFirst', 'waits', 'sendAt'],
    orders: [['agencyId', 'memberId', 'open', 'newestFirst'], ['agencyId', 'open', 'newestFirst'], ['waits', 'sendAt']],
  },
  keysOf: (seen) => {
    if (isNoticeEvent(seen)) return [noticeIdOf(seen)];
    if (!isCaseEvent(seen)) return [];
    if (seen.type === 'NoticeIssued') return seen.data.stepId === null ? [seen.data.noticeId] : [seen.data.noticeId, stepKey(seen, seen.data.stepId)];
    if (stepEnds.has(seen.type)) return [stepKey(seen, (seen.data as { readonly stepId: string }).stepId)];
    return aboutNotice.has(seen.type) ? [(seen.data as { readonly noticeId: string }).noticeId] : [];
  },
  linkedKeysOf: (document, { type }) => (isOfStep(document) && stepEnds.has(type) ? document.noticeIds : []),
  evolve: (document, seen, key) => {
    if (key.startsWith(stepPrefix)) return ofStepAfter(document && isOfStep(document) ? document : undefined, seen);
    return noticeAfter(document && !isOfStep(document) ? document : undefined, seen);
  },
  index: (document) => (isOfStep(document) ? notListed : placeOf(document)),
};

const isOfStep = (document: NoticeDocument): document is NoticesOfStep => 'noticeIds' in document;

/** Nothing is kept about a step that has ended: its notices are withdrawn, and one that is reopened begins anew. */
function ofStepAfter(ofStep: NoticesOfStep | undefined, seen: Seen): NoticesOfStep | undefined {
  return isCaseEvent(seen) && seen.type === 'NoticeIssued' ? { noticeIds: [...(ofStep?.noticeIds ?? []), seen.data.noticeId] } : undefined;
}

function noticeAfter(notice: NoticeRow | undefined, seen: Seen): NoticeRow | undefined {
  if (isNoticeEvent(seen)) return notice && changed(changesOnItsWay, notice, seen);
  if (isCaseEvent(seen) && seen.type === 'NoticeIssued') return issuedNotice(seen.data, seen);
  return notice && changed(changesInItsCase, notice, seen);
}

const notListed: Readonly<Record<string, IndexValue>> = {};
function placeOf(notice: NoticeRow): Readonly<Record<string, IndexValue>> {
  const { agencyId, memberId, issuedAt, sendAt } = notice;
  return { agencyId, memberId, open: isOpenNotice(notice) ? 1 : 0, newestFirst: newestFirst(issuedAt), waits: sendAt === null ? 0 : 1, sendAt };
}
