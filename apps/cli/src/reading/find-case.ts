import { caseCode, parseCaseCode, type CaseCode } from '@throughline/cases';
import type { CaseId } from '@throughline/kernel';
import type { History } from '../history.composition';
import { Refused } from '../refused';
import type { Surroundings } from '../surroundings';
import { scan } from './scan';

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** The case of a code or an id. Throws {@link Refused} when it is neither, and when no case here has it. */
export async function findCase(text: string, history: History, surroundings: Surroundings): Promise<CaseId> {
  if (uuid.test(text)) return existing(text.toLowerCase() as CaseId, history);
  const code = parseCaseCode(text);
  if (!code) throw new Refused(`${text} is neither a case code, such as 9C2KX-04WQH, nor a case id.`);
  const caseId = await caseOfCode(code, history, surroundings);
  if (!caseId) throw new Refused(`No case here has the code ${code}: check it, and the folder given with --data.`);
  return caseId;
}

async function existing(caseId: CaseId, history: Pick<History, 'readStream'>): Promise<CaseId> {
  const [first] = await history.readStream(`case-${caseId}`, { limit: 1 });
  if (!first) throw new Refused('No case here has this id: check it, and the folder given with --data.');
  return caseId;
}

/** A code is worked out from an id and leads to none by itself, so the cases are looked through. */
async function caseOfCode(code: CaseCode, history: History, surroundings: Surroundings): Promise<CaseId | undefined> {
  for await (const { stream } of scan(history, ['CaseOpened'], 'Looking for the case', surroundings)) {
    const caseId = stream.slice('case-'.length) as CaseId;
    if (caseCode(caseId) === code) return caseId;
  }
  return undefined;
}
