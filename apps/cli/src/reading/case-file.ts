import { caseCode, type CaseCode, type CaseEvent } from '@throughline/cases';
import type { Read } from '@throughline/engine';
import type { AgencyId, CaseId } from '@throughline/kernel';
import type { History } from '../history.composition';
import { Refused } from '../refused';
import { LocalTime } from '../words/local-time';
import type { Telling } from '../words/telling';
import { namesOfAgencies, type Keys } from './agency-names';
import { readCase, readPublication } from './read-stream';
import { tellingOf, titleKey } from './telling-of';

/** A case's history, opened for reading, and what things in it are called. */
export class CaseFile {
  static async open(caseId: CaseId, history: History): Promise<CaseFile> {
    const events = await readCase(history, caseId);
    const [opened] = events;
    if (opened?.event.type !== 'CaseOpened') throw new Refused('No case here has this id: check it, and the folder given with --data.');
    return new CaseFile(caseId, events, new LocalTime(opened.event.data.zone), await titlesOf(events, history), history);
  }

  readonly code: CaseCode;

  private constructor(
    readonly caseId: CaseId,
    readonly events: readonly Read<CaseEvent>[],
    /** On the clocks where the case is. */
    readonly time: LocalTime,
    private readonly titles: ReadonlyMap<string, string>,
    private readonly history: History,
  ) {
    this.code = caseCode(caseId);
  }

  /** Renders twice: once to learn which agencies are spoken of, and once with what they are called. */
  async render<T>(keys: Keys, render: (tell: Telling) => T): Promise<T> {
    const spokenOf = new Set<AgencyId>();
    render(this.#telling((agencyId) => {
      spokenOf.add(agencyId);
      return agencyId;
    }));
    const names = await namesOfAgencies(spokenOf, this.history, keys);
    return render(this.#telling((agencyId) => names.get(agencyId) ?? agencyId));
  }

  #telling(agency: (agencyId: AgencyId) => string): Telling {
    return tellingOf(this.events, { time: this.time, agency, titles: this.titles });
  }
}

async function titlesOf(events: readonly Read<CaseEvent>[], history: History): Promise<ReadonlyMap<string, string>> {
  const origins = events.flatMap(({ event }) => (event.type === 'StepOpened' || event.type === 'PastStepRecorded' ? [event.data.origin] : []));
  const protocolIds = new Set(origins.flatMap((origin) => (origin.kind === 'protocol' ? [origin.protocolId] : [])));
  const titles = new Map<string, string>();
  for (const protocolId of protocolIds) {
    const { versions } = await readPublication(history, protocolId);
    for (const { protocol } of Object.values(versions)) {
      for (const { key, title } of protocol.steps) titles.set(titleKey(protocolId, protocol.version, key), title);
    }
  }
  return titles;
}
