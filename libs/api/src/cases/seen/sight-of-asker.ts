import type { OpenedCase } from '@throughline/cases';
import type { Sender, TaskforceApi } from '@throughline/taskforce';
import { sightOf } from '../../access/case-access';
import { ownWriting } from './own-writing';
import type { Sight } from './seen-case';

/** What the asker may see of a case. The history is read only for whom it has to be sifted. */
export async function sightOfAsker(opened: OpenedCase, asker: Sender, taskforce: TaskforceApi): Promise<Sight> {
  if (sightOf(opened, asker) === 'whole') return { of: 'whole', agencyId: asker.agencyId };
  return { of: 'own', agencyId: asker.agencyId, wrote: ownWriting(await taskforce.history(opened.caseId), asker.agencyId) };
}
