import { sequenceOf, type Position } from '@throughline/ports';
import type { Answer } from '../../answer';
import type { Context } from '../../context';
import { Refused } from '../../refused';
import { progress } from '../../terminal/progress';
import { FolderInUse } from '../../taskforce.composition';
import { rebuildViewsOf } from '../../views.composition';
import { counted } from '../../words/in-words';

/** Throws every view away and works all of them out again from the history. A running server keeps its own views, so there must be none. */
export async function rebuildViews(context: Context): Promise<Answer> {
  const { folder, surroundings } = context;
  const head: Position | undefined = await context.reading((history) => history.head());
  const bar = progress('Rebuilding views', head ? sequenceOf(head) : 0, surroundings);
  let events = 0;
  try {
    await rebuildViewsOf(folder, ({ eventsRead }) => {
      events = eventsRead;
      bar.at(eventsRead);
    });
  } catch (error) {
    if (error instanceof FolderInUse) throw new Refused(`${error.message} Stop it first: nobody else may write the views meanwhile.`, { cause: error });
    throw error;
  } finally {
    bar.done();
  }
  return { data: { eventsRead: events }, text: `The views are built anew from ${counted(events, 'event')}.` };
}
