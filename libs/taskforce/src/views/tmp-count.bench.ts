import { memoryEventStore } from '@throughline/adapters/event-store-memory';
import { memoryViewStore } from '@throughline/adapters/view-store-memory';
import { rebuildViews, type ProjectedView, type Seen } from '@throughline/engine';
import { lift } from '../lift';
import { allViews } from './all-views';
import { write } from './rebuild-views.bench';
async function main() {
  const store = memoryEventStore();
  await write(store);
  const evolves: Record<string, number> = {};
  const puts: Record<string, number> = {};
  const size: Record<string, number> = {};
  const types: Record<string, number> = {};
  const wrapped = allViews.map((v) => ({ ...v, evolve: (d: unknown, s: Seen, k: string, l?: unknown) => { evolves[v.shape.name] = (evolves[v.shape.name] ?? 0) + 1; return (v as any).evolve(d, s, k, l); } })) as unknown as ProjectedView[];
  const vs = memoryViewStore();
  const gets = { keys: 0, calls: 0 };
  const wrappedStore = { open: vs.open.bind(vs), clear: vs.clear.bind(vs), getMany: async (v: string, k: readonly string[]) => { gets.keys += k.length; gets.calls++; return vs.getMany(v, k); }, write: async (b: any) => { for (const w of b.writes) { const n = w.view; puts[n] = (puts[n] ?? 0) + 1; if (w.kind === 'put') size[n] = (size[n] ?? 0) + JSON.stringify(w.document.value).length; } return vs.write(b); } } as any;
  await rebuildViews({ store, viewStore: wrappedStore, views: wrapped, lift: (r) => { types[r.type] = (types[r.type] ?? 0) + 1; return lift(r); } });
  console.log({ evolves, puts, gets, avg: Object.fromEntries(Object.entries(size).map(([k, v]) => [k, Math.round(v / puts[k]!)])) });
  console.log(Object.entries(types).sort((a, b) => b[1] - a[1]).slice(0, 30));
}
void main();
