import { Lanes } from './lanes';

describe('tasks of one name', () => {
  it('run one after another, in the order in which they came', async () => {
    const lanes = new Lanes();
    const first = Promise.withResolvers<void>();
    const order: string[] = [];
    const one = lanes.run('case-1', async () => {
      await first.promise;
      order.push('first');
    });
    const two = lanes.run('case-1', async () => {
      order.push('second');
      await Promise.resolve();
    });
    const other = lanes.run('case-2', async () => {
      order.push('of another name');
      await Promise.resolve();
    });
    await other;
    expect(order).toEqual(['of another name']);
    first.resolve();
    await Promise.all([one, two]);
    expect(order).toEqual(['of another name', 'first', 'second']);
  });

  it('go on when one of them fails', async () => {
    const lanes = new Lanes();
    const failing = lanes.run('case-1', () => Promise.reject(new Error('It failed.')));
    const next = lanes.run('case-1', () => Promise.resolve('done'));
    await expect(failing).rejects.toThrow('It failed.');
    await expect(next).resolves.toBe('done');
  });
});
