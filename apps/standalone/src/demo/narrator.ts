import type { CaseEvent, EscalationOutcome } from '@throughline/cases';
import { protocols } from '@throughline/invented-county';
import type { Instant, StepId } from '@throughline/kernel';
import pc from 'picocolors';
import { agencyById } from './people';

const zone = 'America/New_York';

/** A moment as people in the county say it: `Tue 10 Mar 17:40`. */
export function localTime(at: Instant): string {
  const local = Temporal.Instant.from(at).toZonedDateTimeISO(zone);
  return local.toLocaleString('en-GB', { weekday: 'short', day: '2-digit', month: 'short', hour: '2-digit', minute: '2-digit' }).replace(',', '');
}

const unreached: Readonly<Record<Exclude<EscalationOutcome, 'told'>, string>> = {
  'nobody-on-call': 'nobody is on call',
  'nobody-named': 'nobody is named',
  'no-channel': 'they cannot be reached',
  'no-basis': 'they may not know of the case',
  excluded: 'the survivor does not want them told',
};
const rungs = { 'on-call': 'the on-call contact', supervisor: 'the supervisor', lead: 'the lead' } as const;

/** Tells the story's case in plain words as it happens. */
export class Narrator {
  readonly #titles = new Map<StepId, string>();

  constructor(private readonly write: (line: string) => void) {}

  tell(at: Instant, event: CaseEvent): void {
    const sentence = this.#sentence(event);
    if (sentence) this.write(`${pc.dim(localTime(at))}  ${sentence}`);
  }

  #sentence(event: CaseEvent): string | undefined {
    const name = (agencyId: Parameters<typeof agencyById>[0]): string => agencyById(agencyId)?.name ?? 'nobody';
    switch (event.type) {
      case 'CaseOpened':
        return `${pc.bold('A case is opened')} by ${name(event.data.openedBy)}: an adult, forced labor.`;
      case 'ReleaseRecorded':
        return `The survivor signs a release: ${name(event.data.recipient)} may know.`;
      case 'LeadNamed':
        return `The case has a lead, at ${name(event.data.agencyId)}.`;
      case 'NeedRecorded':
        return pc.bold(`The survivor needs a ${event.data.need} tonight.`);
      case 'StepOpened':
        return this.#opened(event.data.stepId, event.data.origin);
      case 'StepPlaced':
        return this.#about(event.data.stepId, (title) => `"${title}" goes to ${name(event.data.agencyId)}, by itself: the only one that could hold it.`);
      case 'DeadlineSet':
        return this.#about(event.data.stepId, (title) => `"${title}" is promised by ${localTime(event.data.dueAt)}.`);
      case 'AdvanceMomentReached':
        return this.#about(event.data.stepId, (title) => `Its agency is reminded in the inbox of "${title}", before anything is late.`);
      case 'DeadlineMissed':
        return this.#about(event.data.stepId, (title) => pc.red(`"${title}" is missed: nothing was heard by ${localTime(event.data.dueAt)}.`));
      case 'EscalationRecorded':
        return this.#about(event.data.stepId, () =>
          event.data.outcome === 'told'
            ? pc.yellow(`It climbs: ${rungs[event.data.to]} at ${name(event.data.agencyId)} is told "we have not heard from you".`)
            : pc.yellow(`It climbs past ${rungs[event.data.to]}: ${unreached[event.data.outcome]}.`));
      case 'EscalationAcknowledged':
        return this.#about(event.data.stepId, () => pc.cyan('Somebody answers: the notice is acknowledged. Acknowledged is not done.'));
      case 'StepCompleted':
        return this.#about(event.data.stepId, (title) => pc.green(`"${title}" is done.`));
      case 'MilestoneReached':
        return pc.green(`The journey reaches: ${event.data.milestone}${event.data.kind ? ` (${event.data.kind})` : ''}. Where is sealed.`);
      default:
        return undefined;
    }
  }

  /** Only the search for the bed is told; the case's other steps go their way in the background. */
  #opened(stepId: StepId, origin: Extract<CaseEvent, { type: 'StepOpened' }>['data']['origin']): string | undefined {
    if (origin.kind !== 'protocol' || origin.key !== 'emergency-bed') return undefined;
    const title = protocols.find(({ id }) => id === origin.protocolId)?.steps.find(({ key }) => key === origin.key)?.title ?? origin.key;
    this.#titles.set(stepId, title);
    return `A step opens by itself: "${title}".`;
  }

  #about(stepId: StepId, sentence: (title: string) => string): string | undefined {
    const title = this.#titles.get(stepId);
    return title === undefined ? undefined : sentence(title);
  }

  /** Whether the narrated step is this one. */
  tells(stepId: StepId): boolean {
    return this.#titles.has(stepId);
  }
}
