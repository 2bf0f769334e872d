import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { positionOf, type Position } from '@throughline/ports';
import { isRestored, RunMarkerKeeper } from './run-marker';

const history = (epoch: string, events: number) => ({ epoch, head: async (): Promise<Position | undefined> => (events === 0 ? undefined : positionOf(epoch, events)) });
const noFault = (fault: Error): void => {
  throw fault;
};

describe('a history on this machine', () => {
  let folder: string;
  const marker = (): string => join(folder, 'run.json');
  const ran = async (epoch: string, events: number, muted = false): Promise<void> => {
    const keeper = new RunMarkerKeeper(marker(), history(epoch, events), () => muted, noFault);
    await keeper.start();
    await keeper.close();
  };
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'throughline-marker-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('that is new is not restored', async () => expect(await isRestored(marker(), history('a', 0))).toBe(false));

  it('that went on where it was, or was killed before its first heartbeat, is not restored', async () => {
    await ran('a', 0);
    expect(await isRestored(marker(), history('a', 3))).toBe(false);
    await ran('a', 3);
    expect([await isRestored(marker(), history('a', 3)), await isRestored(marker(), history('a', 9))]).toEqual([false, false]);
  });

  it('that is shorter than it was is restored, an empty one too', async () => {
    await ran('a', 3);
    expect([await isRestored(marker(), history('a', 2)), await isRestored(marker(), history('a', 0))]).toEqual([true, true]);
  });

  it('of another store, or that never ran here, is restored', async () => {
    expect(await isRestored(marker(), history('a', 3))).toBe(true);
    await ran('a', 3);
    expect(await isRestored(marker(), history('b', 9))).toBe(true);
  });

  it('that is muted leaves no mark, so that it stays restored until it is unmuted', async () => {
    await ran('a', 3, true);
    expect(await isRestored(marker(), history('a', 3))).toBe(true);
  });
});
