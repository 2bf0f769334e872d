import { addMs, instantOfMs, type AgencyId } from '@throughline/kernel';
import { roles as knownRoles, type Role } from '@throughline/members';
import type { Answer } from '../../answer';
import type { Context } from '../../context';
import { newToken, tokenHashOf } from '../../doors/token';
import { readAgency } from '../../reading/read-stream';
import { Refused } from '../../refused';

export type AddMember = { readonly agency: string; readonly roles: string; readonly name: string; readonly email: string | undefined; readonly tokenDays: number };

const dayMs = 86_400_000;

/** Opens a person's account and draws their token, which is shown here and nowhere again. */
export async function addMember(context: Context, { agency, roles, name, email, tokenDays }: AddMember): Promise<Answer> {
  const asked = rolesIn(roles);
  const isRegistered = await context.reading(async (history) => (await readAgency(history, agency as AgencyId)).length > 0);
  if (!isRegistered) throw new Refused(`No agency has the id ${agency}: see \`throughline agency list\`.`);
  const token = newToken();
  const expiresAt = addMs(instantOfMs(Temporal.Now.instant().epochMilliseconds), tokenDays * dayMs);
  const memberId = await context.writing(async (door) => {
    const added = await door.addMember({ agencyId: agency as AgencyId, roles: asked, name, email: email ?? null });
    await door.issueToken(added, { tokenHash: tokenHashOf(token), expiresAt });
    return added;
  });
  const line = (label: string, value: string): string => `  ${context.paint(label.padEnd(10), 'dim')}${value}`;
  return {
    data: { memberId, agencyId: agency, roles: asked, token, expiresAt },
    text: [
      `${name} has an account:`, '',
      line('id', memberId), line('roles', asked.join(', ')), line('token', context.paint(token, 'bold')), line('until', expiresAt), '',
      'The token is shown this once. Hand it over in person, not by mail.',
    ].join('\n'),
  };
}

function rolesIn(text: string): readonly Role[] {
  const asked = text.split(',').map((role) => role.trim()).filter((role) => role !== '');
  const unknown = asked.find((role) => !knownRoles.some((known) => known === role));
  const wrong = unknown !== undefined ? `There is no role ${unknown}` : asked.length === 0 ? 'A member has a role' : undefined;
  if (wrong !== undefined) throw new Refused(`${wrong}: give some of ${knownRoles.join(', ')}, with commas between.`);
  return knownRoles.filter((role) => asked.includes(role));
}
