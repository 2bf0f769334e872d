import type { CaseId } from '@throughline/kernel';
import { ArmedReminders, keyOf, reminderOf } from './armed-reminders';

const takeAll = (armed: ArmedReminders): readonly string[] => {
  const keys: string[] = [];
  for (let key = armed.takeDue(Infinity); key !== undefined; key = armed.takeDue(Infinity)) keys.push(key);
  return keys;
};

describe('armed reminders', () => {
  it('come out by their moments, each at its last one', () => {
    const armed = new ArmedReminders();
    armed.arm('b', 20);
    armed.arm('a', 10);
    armed.arm('c', 30);
    armed.arm('a', 40);
    armed.arm('c', 5);
    expect(takeAll(armed)).toEqual(['c', 'b', 'a']);
  });

  it('come out only when they are due', () => {
    const armed = new ArmedReminders();
    armed.arm('a', 10);
    expect([armed.takeDue(9), armed.takeDue(10), armed.takeDue(10)]).toEqual([undefined, 'a', undefined]);
  });

  it('that are armed and disarmed again and again do not pile up', () => {
    const armed = new ArmedReminders();
    for (let n = 0; n < 1_000; n++) armed.arm(`kept-${n}`, 1_000_000 + n);
    let most = 0;
    for (let n = 0; n < 100_000; n++) {
      armed.arm('moved', n);
      armed.arm(`gone-${n}`, n);
      armed.disarm(`gone-${n}`);
      most = Math.max(most, armed['heap'].length);
    }
    expect(most).toBeLessThanOrEqual(2 * 1_001 + 1_024 + 2);
    expect(takeAll(armed)).toHaveLength(1_001);
  });

  it('are told by case and subject', () => {
    const reminder = { caseId: 'case-1' as CaseId, subject: 'step:s1' };
    expect(reminderOf(keyOf(reminder))).toEqual(reminder);
  });
});
