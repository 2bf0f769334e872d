import type { Urgency } from '@throughline/protocols';
import { SendingSlots } from './sending-slots';

/** Messages that end when a spec says so. */
function messages(slots: SendingSlots) {
  const begun: string[] = [];
  const ends = new Map<string, () => void>();
  return {
    begun,
    add: (name: string, urgency: Urgency = 'today') =>
      slots.add(urgency, () => {
        begun.push(name);
        return new Promise((resolve) => ends.set(name, resolve));
      }),
    end: async (name: string) => {
      ends.get(name)?.();
      for (let turn = 0; turn < 5; turn += 1) await Promise.resolve();
    },
  };
}

describe('slots for sending', () => {
  it('hold so many at once and no more', async () => {
    const { begun, add, end } = messages(new SendingSlots(2));
    for (const name of ['a', 'b', 'c', 'd']) add(name);
    expect(begun).toEqual(['a', 'b']);
    await end('b');
    expect(begun).toEqual(['a', 'b', 'c']);
  });

  it('take the most urgent first, and of one urgency what came first', async () => {
    const { begun, add, end } = messages(new SendingSlots(1));
    add('now');
    add('digest', 'routine');
    add('one', 'today');
    add('two', 'today');
    add('fire', 'danger');
    for (const name of ['now', 'fire', 'one', 'two']) await end(name);
    expect(begun).toEqual(['now', 'fire', 'one', 'two', 'digest']);
  });

  it('go on after a failure', async () => {
    const slots = new SendingSlots(1);
    const { begun, add } = messages(slots);
    slots.add('danger', () => Promise.reject(new Error('broken')));
    add('next');
    for (let turn = 0; turn < 5; turn += 1) await Promise.resolve();
    expect(begun).toEqual(['next']);
  });

  it('are idle when nothing is under way and nothing waits', async () => {
    const slots = new SendingSlots(1);
    const { add, end } = messages(slots);
    await slots.idle();
    add('a');
    add('b');
    let idle = false;
    const waiting = slots.idle().then(() => {
      idle = true;
    });
    await end('a');
    expect(idle).toBe(false);
    await end('b');
    await waiting;
  });

  it('forget what has not begun when they are cleared', async () => {
    const slots = new SendingSlots(1);
    const { begun, add, end } = messages(slots);
    add('a');
    add('b');
    slots.clear();
    await end('a');
    await slots.idle();
    expect(begun).toEqual(['a']);
  });
});
