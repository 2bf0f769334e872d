import type { Cause, StepId } from '@throughline/kernel';
import { isOpened, type CaseState, type OpenedCase, type Step } from '../case';
import type { CaseContext } from '../context';
import type { CaseEvent } from '../events';
import { copy, evolve } from '../evolve/evolve';

/**
 * One decision in the making: the facts recorded so far, and the case as they leave it. What follows inside the case is recorded here too, so
 * that all of it is appended or none.
 */
export class Work {
  readonly events: CaseEvent[] = [];
  readonly causes: (Cause | null)[] = [];
  #draft: CaseState;
  #cause: Cause | null = null;
  #ordinals = 0;
  #settled = 0;

  constructor(state: CaseState, readonly context: CaseContext) {
    this.#draft = copy(state);
  }

  /** The case with everything recorded so far. Read it again after recording. */
  get case(): OpenedCase {
    if (!isOpened(this.#draft)) throw new Error('Nothing can follow inside a case that was never opened.');
    return this.#draft;
  }

  get isOpened(): boolean {
    return isOpened(this.#draft);
  }

  openStep(stepId: StepId): Step | undefined {
    return this.case.openSteps[stepId];
  }

  record(event: CaseEvent): void {
    this.events.push(event);
    this.causes.push(this.#cause);
    this.#draft = evolve(this.#draft, event);
  }

  /** What `follow` records follows from the event at `index`, by the rule of that name. */
  following(cause: Cause, follow: () => void): void {
    const outer = this.#cause;
    this.#cause = cause;
    follow();
    this.#cause = outer;
  }

  /** The next recorded fact whose consequences were not followed yet, in the order of recording. */
  nextUnsettled(): { readonly event: CaseEvent; readonly eventIndex: number } | undefined {
    const eventIndex = this.#settled;
    const event = this.events[eventIndex];
    if (!event) return undefined;
    this.#settled += 1;
    return { event, eventIndex };
  }

  newId<Id extends string>(): Id {
    this.#ordinals += 1;
    return this.context.idOf(this.#ordinals) as Id;
  }
}
