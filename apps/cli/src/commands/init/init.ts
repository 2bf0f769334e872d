import { existsSync } from 'node:fs';
import { addMs, type AgencyId, type MemberId } from '@throughline/kernel';
import type { TokenId } from '@throughline/members';
import { builtInProtocols } from '@throughline/protocols';
import { findDataFolder, makeDataFolder, NoDataFolder, type DataFolder } from '@throughline/standalone';
import type { Answer as CommandAnswer, Request, Sender } from '@throughline/taskforce';
import { v5 as uuidV5 } from 'uuid';
import type { NoticeHours } from '@throughline/agencies';
import type { Answer } from '../../answer';
import type { Context } from '../../context';
import { accepted, contentHash } from '../../doors/direct-door';
import { keepOperatorToken, newToken, tokenHashOf } from '../../doors/token';
import { Refused } from '../../refused';
import { FolderInUse, openTaskforce } from '../../taskforce.composition';
import { knownZone, usualNoticeHours } from '../agencies/add-agency';
import { agencyInWords, calendarHint } from '../agencies/agency-in-words';
import { calendarFrom, type HoursAsked } from '../agencies/working-hours';
import { flow } from '../../terminal/flow';

export type Init = HoursAsked & { readonly region: string; readonly agency: string };

const tokenDays = 365;
const dayMs = 86_400_000;

/**
 * Founds a taskforce: its folder and master key, the agency that coordinates it, an operator with a token, and the protocols in the box. Where there is one
 * nothing is changed; one whose founding broke off is finished, since every id and key here is made of the taskforce's own.
 */
export async function init(context: Context, asked: Init): Promise<Answer> {
  const zone = knownZone(asked.zone);
  const founded = foundedIn(context.data);
  if (founded) return { data: { folder: founded.folder, made: false }, text: `There is a taskforce in ${founded.folder} already. Nothing was changed.` };

  const { calendar, proposed } = await calendarFrom({ ...asked, zone }, Temporal.Now.zonedDateTimeISO(zone).year);
  const folder = makeDataFolder(context.data, Temporal.Now.instant().toString());
  const agency = { agencyId: idIn(folder, 'agency') as AgencyId, kind: 'coordination' as const, region: asked.region, town: null, calendar, noticeHours: usualNoticeHours };
  const operatorId = idIn(folder, 'operator') as MemberId;
  await found(folder, agency, asked.agency, operatorId, context);

  const { paint, width } = context;
  const paragraph = (...parts: readonly string[]): readonly string[] => flow([{ text: parts.join(' ') }], width, paint);
  const published = builtInProtocols.map(({ id, version }) => `${id} ${version}`);
  return {
    data: {
      folder: folder.folder, made: true, agencyId: agency.agencyId, operatorId, calendar, protocols: published,
      operatorTokenFile: folder.operatorTokenFile, masterKeyFile: folder.masterKeyFile,
    },
    text: [
      paint(`A taskforce is founded in ${folder.folder}.`, 'bold'), '',
      asked.agency, ...agencyInWords(agency, proposed, context), '',
      calendarHint(agency.agencyId), '',
      ...paragraph(
        `Published from the box: ${published.join(', ')}. They are proposals with their sources: verify them with your counsel, confirm the statutory`,
        'limits, edit what your team agreed otherwise.',
      ), '',
      `The operator's token is in ${folder.operatorTokenFile}, for you only; it lasts ${tokenDays} days.`,
      ...paragraph(
        `The master key is in ${folder.masterKeyFile}. Keep a copy of it apart from every backup of this folder: without it nothing that is sealed`,
        'can be read again, and with it everything can.',
      ), '',
      'Next: throughline agency add, throughline member add, and npm start to run the server.',
    ].join('\n'),
  };
}

/** The folder, when somebody founded a taskforce there to the end. */
function foundedIn(data: string): DataFolder | undefined {
  try {
    const folder = findDataFolder(data);
    return existsSync(folder.operatorTokenFile) ? folder : undefined;
  } catch (error) {
    if (error instanceof NoDataFolder) return undefined;
    throw error;
  }
}

type Registration = Parameters<typeof agencyInWords>[0] & { readonly noticeHours: NoticeHours };

async function found(folder: DataFolder, agency: Registration, name: string, operatorId: MemberId, { surroundings }: Context): Promise<void> {
  const { taskforce, close } = await openTaskforce(folder, (fault) => surroundings.err(`${fault.message}\n`)).catch((error: unknown) => {
    if (error instanceof FolderInUse) throw new Refused(`${error.message} Stop it first.`, { cause: error });
    throw error;
  });
  try {
    const sender: Sender = { memberId: operatorId, agencyId: agency.agencyId, roles: ['administrator', 'operator'] };
    const request = (key: string): Request => ({ sender, idempotencyKey: `init/${key}`, correlationId: folder.taskforceId });
    doneOrDone(await taskforce.runAgency(agency.agencyId, { type: 'RegisterAgency', data: agency, sealed: { identity: { name } } }, request('agency')));
    const operator = { memberId: operatorId, agencyId: agency.agencyId, roles: ['administrator', 'operator'] as const };
    doneOrDone(await taskforce.runMember(operatorId, { type: 'AddMember', data: operator, sealed: { identity: { name: 'Operator' } } }, request('operator')));
    for (const protocol of builtInProtocols) {
      const data = { protocol, hash: contentHash(protocol) };
      accepted(await taskforce.runProtocol(protocol.id, { type: 'PublishProtocol', data }, request(`${protocol.id}@${protocol.version}`)));
    }
    const token = newToken();
    const tokenId = uuidV5(tokenHashOf(token), folder.taskforceId) as TokenId;
    const data = { tokenId, tokenHash: tokenHashOf(token), expiresAt: addMs(taskforce.now(), tokenDays * dayMs) };
    accepted(await taskforce.runMember(operatorId, { type: 'IssueToken', data }, request(tokenId)));
    // Written last: a folder without it is one whose founding is not finished.
    keepOperatorToken(folder, token);
  } finally {
    await close();
  }
}

const idIn = ({ taskforceId }: DataFolder, what: string): string => uuidV5(`init/${what}`, taskforceId);

/** An earlier founding that broke off may have come this far, perhaps under another name: that is done, then. */
function doneOrDone<Rejection extends { readonly code: string }>(answer: CommandAnswer<Rejection>): void {
  const wasDone = answer.outcome === 'key-reused' || (answer.outcome === 'refused' && ['agency-already-registered', 'member-already-added'].includes(answer.rejection.code));
  if (!wasDone) accepted(answer);
}
