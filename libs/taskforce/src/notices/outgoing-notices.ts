import { addMs, type Instant } from '@throughline/kernel';
import type { IndexValue, ViewStore } from '@throughline/ports';
import { noticeOrders, noticesView, type NoticeRow } from '../views/notices/notices';
import type { OutgoingNotices } from './outgoing-notice';

const pageSize = 1_000;
const waiting = { order: noticeOrders.waiting, where: [1] };

/** What is left to send, as the `notices` view lists it. */
export function outgoingNotices(views: ViewStore): OutgoingNotices {
  const { name } = noticesView.shape;
  return {
    dueBy: async function* (now: Instant) {
      const range = { until: addMs(now, 1) };
      for (let after: readonly IndexValue[] | undefined; ; ) {
        const { documents, next } = await views.list<NoticeRow>(name, { ...waiting, range, limit: pageSize, ...(after ? { after } : {}) });
        yield documents.map(({ value }) => value);
        if (!next) return;
        after = next;
      }
    },
    nextAfter: async (now) => {
      const { documents } = await views.list<NoticeRow>(name, { ...waiting, range: { from: addMs(now, 1) }, limit: 1 });
      return documents[0]?.value.sendAt ?? undefined;
    },
  };
}
