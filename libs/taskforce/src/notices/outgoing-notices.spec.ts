import { memoryViewStore } from '@throughline/adapters/view-store-memory';
import { addMs, type Instant } from '@throughline/kernel';
import type { Position } from '@throughline/ports';
import { noticesView } from '../views/notices/notices';
import { outgoingNotices } from './outgoing-notices';

const now = '2026-03-02T14:00:00.000Z' as Instant;

/** Notices by the moment of what is to be done about them; null where nothing is. */
async function listing(sendAts: readonly (Instant | null)[]) {
  const views = memoryViewStore();
  await views.open([noticesView.shape]);
  const writes = sendAts.map((sendAt, index) => {
    const key = String(index).padStart(4, '0');
    return { kind: 'put', view: noticesView.shape.name, document: { key, index: { waits: sendAt === null ? 0 : 1, sendAt }, value: { noticeId: key, sendAt } } } as const;
  });
  await views.write({ writes, checkpoint: { position: 'memory-1' as Position, hash: '' } });
  return outgoingNotices(views);
}

async function dueBy(sendAts: readonly (Instant | null)[]): Promise<readonly string[]> {
  const found: string[] = [];
  for await (const page of (await listing(sendAts)).dueBy(now)) found.push(...page.map(({ noticeId }) => noticeId));
  return found;
}

describe('what is left to send', () => {
  it('is due when its moment has come, earliest first', async () =>
    expect(await dueBy([now, addMs(now, 1), null, addMs(now, -60_000)])).toEqual(['0003', '0000']));

  it('is all listed, however much it is', async () => expect(await dueBy(Array.from({ length: 2_001 }, () => now))).toHaveLength(2_001));

  it('is next due at the first moment after now', async () => {
    expect(await (await listing([now, addMs(now, 2), addMs(now, 1)])).nextAfter(now)).toBe(addMs(now, 1));
    expect(await (await listing([now, null])).nextAfter(now)).toBeUndefined();
  });
});
