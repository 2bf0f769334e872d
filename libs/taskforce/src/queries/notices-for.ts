import type { AgencyId, MemberId, NoticeId } from '@throughline/kernel';
import type { IndexValue, ViewStore } from '@throughline/ports';
import type { NoticeRow } from '../views/notices/notice-row';
import { noticeOrders, noticesView } from '../views/notices/notices';
import { knownTo } from './known-to';
import { keptPageOf, listOf, type Page, type Paged, type Placed, type Source } from './page';

/** A member at an agency, who reads what is for them and for everybody there; or the agency as a whole. */
export type NoticeReader = { readonly agencyId: AgencyId; readonly memberId?: MemberId };

/** The notices in somebody's inbox, the newest first: those that wait, or those that are done with. What is about a case that the agency may not know any more is left out. */
export function noticesFor(views: ViewStore, reader: NoticeReader, which: 'waiting' | 'done', page: Page = {}): Promise<Paged<NoticeRow>> {
  const open = which === 'waiting' ? 1 : 0;
  return keptPageOf(sourceFor(views, reader, open), page, (notices) => knownTo(views, reader.agencyId, notices));
}

export const noticeById = (views: ViewStore, noticeId: NoticeId): Promise<NoticeRow | undefined> => views.get<NoticeRow>(noticesView.shape.name, noticeId);

function sourceFor(views: ViewStore, { agencyId, memberId }: NoticeReader, open: 0 | 1): Source<NoticeRow> {
  if (memberId === undefined) return listOf(views, noticesView, { order: noticeOrders.ofAgency, where: [agencyId, open] });
  const own = listOf<NoticeRow>(views, noticesView, { order: noticeOrders.ofReader, where: [agencyId, memberId, open] });
  const everybodys = listOf<NoticeRow>(views, noticesView, { order: noticeOrders.ofReader, where: [agencyId, null, open] });
  return merged([{ list: own, leading: [agencyId, memberId, open] }, { list: everybodys, leading: [agencyId, null, open] }]);
}

/** Several lists of one order as one. Where they go on is said by what follows the values that tell them apart. */
function merged<Value>(lists: readonly { readonly list: Source<Value>; readonly leading: readonly IndexValue[] }[]): Source<Value> {
  return async (after, limit) => {
    const found = await Promise.all(lists.map(async ({ list, leading }) => {
      const { rows, more } = await list(after && [...leading, ...after], limit);
      return { rows: rows.map(({ value, place }) => ({ value, place: place.slice(leading.length) })), more };
    }));
    const rows = found.flatMap((one) => one.rows).toSorted(byPlace);
    return { rows: rows.slice(0, limit), more: rows.length > limit || found.some(({ more }) => more) };
  };
}

function byPlace<Value>({ place: [newestA = null, keyA = null] }: Placed<Value>, { place: [newestB = null, keyB = null] }: Placed<Value>): number {
  return Number(newestA) - Number(newestB) || (String(keyA) < String(keyB) ? -1 : 1);
}
