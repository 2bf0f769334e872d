import type { Answer } from '../../answer';
import type { Context } from '../../context';
import { CaseFile } from '../../reading/case-file';
import { findCase } from '../../reading/find-case';
import { Refused } from '../../refused';

/**
 * Reading a case from here is oversight. That the agency of whoever asks looks at it is put on record before anything is shown, and said last. Where nothing
 * can be recorded nothing is shown: throws {@link Refused}.
 */
export async function lookAtCase(context: Context, codeOrId: string, show: (file: CaseFile) => Promise<Answer>): Promise<Answer> {
  return context.reading(async (history) => {
    const caseId = await findCase(codeOrId, history, context.surroundings);
    const oversight = await context.writing((door) => door.recordOversight(caseId)).catch((error: unknown) => {
      if (error instanceof Refused) throw error;
      throw new Refused(`Nobody looks at a case off the record, and nothing can be recorded here: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
    });
    const answer = await show(await CaseFile.open(caseId, history));
    const note = oversight === 'recorded' ? 'It is on record from now on that your agency looks at this case for oversight.' : 'Your agency\'s oversight of this case is on record.';
    return { ...answer, note: context.paint(note, 'dim') };
  });
}
