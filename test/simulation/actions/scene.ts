import { isOpened, type CaseCommand, type CaseState, type OpenedCase, type Step } from '@throughline/cases';
import { agencies, membersOf, type InventedAgency, type InventedMember } from '@throughline/invented-county';
import { addMs, type Actor, type AgencyId, type CaseId, type Instant, type OccurredAt } from '@throughline/kernel';
import type { AgencyKind } from '@throughline/protocols';
import type { Random } from '../random';

export const minute = 60_000;
export const hour = 60 * minute;
export const day = 24 * hour;

/** A command that somebody might send, with what they say about when it happened. */
export type Act = { readonly command: CaseCommand; readonly actor: Actor; readonly occurred?: OccurredAt };

/** Something that people do. The heavier, the more often; nothing when there is no occasion for it. */
export type Doing = { readonly weight: number; propose(scene: Scene): Act | undefined };
export const doing = (weight: number, propose: Doing['propose']): Doing => ({ weight, propose });

/** What somebody who is about to do something sees of a case, and whom chance picks. */
export class Scene {
  readonly own: InventedAgency;

  constructor(readonly opened: OpenedCase, readonly now: Instant, readonly random: Random, private readonly secrets: () => string) {
    this.own = agencyOf(opened.openedBy);
  }

  static of(state: CaseState, now: Instant, random: Random, secrets: () => string): Scene | undefined {
    return isOpened(state) ? new Scene(state, now, random, secrets) : undefined;
  }

  get caseId(): CaseId {
    return this.opened.caseId;
  }

  /** An open step, rather one that has come far already: overdue, handed back, paused. */
  step(suits: (step: Step) => boolean = () => true): Step | undefined {
    const steps = Object.values(this.opened.openSteps).filter(suits);
    const far = steps.filter(({ deadline, handedBackBy, pause, run }) => deadline?.missed || handedBackBy.length > 0 || pause || run.number > 1);
    return this.random.pick(far.length > 0 && this.random.chance(0.4) ? far : steps);
  }

  /** Somebody of an agency. */
  memberOf(agency: InventedAgency): Actor {
    return actorOf(agency, this.random.pick(membersOf(agency)) ?? agency.worker);
  }

  /** Somebody who may act on a step; now and then somebody who may not. */
  holderOf({ holder }: Pick<Step, 'holder'>): Actor {
    return this.random.chance(0.04) ? this.anybody() : this.memberOf(agencyOf(holder ?? this.opened.lead?.agencyId ?? this.opened.openedBy));
  }

  /** Whoever may run the case: its lead, a coordinator, else who answers for the opening agency. Now and then somebody else. */
  runner(): Actor {
    const { lead } = this.opened;
    if (this.random.chance(0.05)) return this.anybody();
    if (lead) return { kind: 'member', memberId: lead.memberId, agencyId: lead.agencyId, roles: ['agency-supervisor'] };
    const coordinating = this.knowing().find(({ coordinators }) => coordinators.length > 0);
    const coordinator = coordinating?.coordinators[0];
    return coordinating && coordinator ? actorOf(coordinating, coordinator) : actorOf(this.own, this.own.director);
  }

  /** Somebody of an agency that may know of the case. */
  knower(): Actor {
    return this.random.chance(0.04) ? this.anybody() : this.memberOf(this.random.chance(0.6) ? this.own : (this.random.pick(this.knowing()) ?? this.own));
  }

  anybody(): Actor {
    return this.memberOf(this.anyAgency());
  }

  anyAgency(): InventedAgency {
    return this.random.pick(agencies) ?? this.own;
  }

  agencyOfKind(kind: AgencyKind): InventedAgency | undefined {
    return this.random.pick(agencies.filter((agency) => agency.kind === kind));
  }

  /** The agencies with a basis. */
  knowing(): readonly InventedAgency[] {
    const known = new Set<AgencyId>(Object.values(this.opened.bases).filter(({ kind }) => kind !== 'oversight').map(({ agencyId }) => agencyId));
    return agencies.filter(({ agencyId }) => known.has(agencyId));
  }

  in(length: number): Instant {
    return addMs(this.now, length);
  }

  /** Something for under a seal, in about one case of three. */
  sealed<Class extends string>(fieldClass: Class): { readonly sealed?: { readonly [C in Class]: string } } {
    return this.random.chance(0.35) ? { sealed: { [fieldClass]: this.secrets() } as { readonly [C in Class]: string } } : {};
  }

  /** What is said about when something happened: mostly nothing, else some time ago, with a precision; seldom a slip into the future. */
  occurred(atMost = 2 * day): { readonly occurred?: OccurredAt } {
    if (this.random.chance(0.55)) return {};
    const precision = this.random.pick(['exact', 'about', 'day'] as const) ?? 'exact';
    return { occurred: { at: this.in(this.random.chance(0.05) ? hour : -this.random.below(atMost)), precision } };
  }
}

export const agencyOf = (agencyId: AgencyId): InventedAgency => {
  const found = agencies.find((agency) => agency.agencyId === agencyId);
  if (!found) throw new Error('The invented county has no such agency.');
  return found;
};

export const actorOf = ({ agencyId }: InventedAgency, { memberId, roles }: InventedMember): Actor => ({ kind: 'member', memberId, agencyId, roles });
