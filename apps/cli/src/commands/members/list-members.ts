import { fold, type MemberId } from '@throughline/kernel';
import { memberDecider, type KnownMember } from '@throughline/members';
import type { Answer } from '../../answer';
import type { Context } from '../../context';
import { namesOfAgencies } from '../../reading/agency-names';
import { readMember } from '../../reading/read-stream';
import { scan } from '../../reading/scan';
import { table, type Cell } from '../../terminal/table';

/** Every account, without the names of their people. */
export async function listMembers(context: Context): Promise<Answer> {
  const { paint, width, surroundings } = context;
  return context.reading(async (history) => {
    const members: KnownMember[] = [];
    for await (const { stream } of scan(history, ['MemberAdded'], 'Looking for members', surroundings)) {
      const member = fold(memberDecider, await readMember(history, stream.slice('member-'.length) as MemberId));
      if (member.status !== 'unknown') members.push(member);
    }
    const names = await namesOfAgencies(members.map(({ agencyId }) => agencyId), history, context);
    const rows = members.map(({ memberId, agencyId, roles, status }): readonly Cell[] => [
      memberId, names.get(agencyId) ?? agencyId, { text: [...roles, ...(status === 'active' ? [] : [status])].join(', '), ink: status === 'active' ? 'plain' : 'yellow' },
    ]);
    return {
      data: members.map(({ memberId, agencyId, roles, status }) => ({ memberId, agencyId, roles, status })),
      text: rows.length === 0 ? 'Nobody has an account yet: see `throughline member add --help`.' : table(['id', 'agency', 'roles'], rows, { paint, width }).join('\n'),
    };
  });
}
