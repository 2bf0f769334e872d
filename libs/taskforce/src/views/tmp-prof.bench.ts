import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { sqliteEventStore } from '@throughline/adapters/event-store-sqlite';
import { sqliteViewStore } from '@throughline/adapters/view-store-sqlite';
import { rebuildViews } from '@throughline/engine';
import { lift } from '../lift';
import { allViews } from './all-views';
import { floor, write } from './rebuild-views.bench';
import { Session } from 'node:inspector/promises';
async function main() {
  const dir = process.env['DIR'] ?? mkdtempSync('/tmp/prof-');
  const store = await sqliteEventStore({ file: join(dir, 'h.db') });
  if (!(await store.head())) await write(store);
  const m0 = process.threadCpuUsage();
  await floor(store);
  const f = process.threadCpuUsage(m0);
  console.log('floor main', (f.user + f.system) / 1e6);
  for (let i = 0; i < 2; i++) {
    const vs = await sqliteViewStore({ file: join(dir, `v${i}-${process.pid}.db`) });
    const session = new Session(); session.connect();
    if (i === 1) { await session.post('Profiler.enable'); await session.post('Profiler.start'); }
    const [m, a, t] = [process.threadCpuUsage(), process.cpuUsage(), performance.now()];
    await rebuildViews({ store, viewStore: vs, views: allViews, lift });
    const [mm, aa] = [process.threadCpuUsage(m), process.cpuUsage(a)];
    console.log('rebuild main', (mm.user + mm.system) / 1e6, 'all', (aa.user + aa.system) / 1e6, 'wall', (performance.now() - t) / 1e3);
    if (i === 1) {
      const { profile } = await session.post('Profiler.stop');
      const self = new Map<string, number>();
      const total = profile.samples!.length;
      const byId = new Map(profile.nodes.map((n) => [n.id, n]));
      for (const s of profile.samples!) { const n = byId.get(s)!; const k = `${n.callFrame.functionName} ${n.callFrame.url.split('/').slice(-2).join('/')}:${n.callFrame.lineNumber}`; self.set(k, (self.get(k) ?? 0) + 1); }
      for (const [k, v] of [...self].sort((x, y) => y[1] - x[1]).slice(0, 35)) console.log(`${(100 * v / total).toFixed(1)} % ${k}`);
    }
    await vs.close();
  }
  await store.close();
  console.log(dir);
}
void main();
