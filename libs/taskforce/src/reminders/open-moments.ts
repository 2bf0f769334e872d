import type { Instant } from '@throughline/kernel';
import type { ArmedReminder, IndexValue, ViewStore } from '@throughline/ports';
import { momentOrders, momentsView } from '../views/moments/moments';
import type { OpenMoments } from './reminder-keeper';

const pageSize = 5_000;

/** The open moments as the `moments` view lists them, earliest first. */
export function openMoments(views: ViewStore): OpenMoments {
  const page = (after: readonly IndexValue[] | undefined, until: Instant | undefined, limit: number) =>
    views.list<ArmedReminder>(momentsView.shape.name, { order: momentOrders.at, limit, ...(after ? { after } : {}), ...(until ? { range: { until } } : {}) });
  return {
    all: async function* () {
      for (let after: readonly IndexValue[] | undefined; ; ) {
        const { documents, next } = await page(after, undefined, pageSize);
        yield documents.map(({ value }) => value);
        if (!next) return;
        after = next;
      }
    },
    passedBy: async (now, limit) => (await page(undefined, now, limit)).documents.map(({ value }) => value),
  };
}
