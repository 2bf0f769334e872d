import type { MemberId } from '@throughline/kernel';
import { memberById, type MemberRow, type TaskforceApi } from '@throughline/taskforce';

const patienceMs = 2_000;

/** A member's account. One that was opened a moment ago may not be in the views yet: it is waited for before anybody says that there is none. */
export async function memberRow(taskforce: TaskforceApi, memberId: MemberId): Promise<MemberRow | undefined> {
  const row = await memberById(taskforce.views, memberId);
  if (row) return row;
  const { eventsPosition } = await taskforce.status();
  if (eventsPosition === null || !(await taskforce.reached(eventsPosition, patienceMs))) return undefined;
  return memberById(taskforce.views, memberId);
}
