import { isOpened, nextMoments, ringCommand, type CaseCommand, type OpenedCase } from '@throughline/cases';
import { agencies, membersOf, protocols, type InventedAgency } from '@throughline/invented-county';
import { addMs, isoDuration, type Actor, type AgencyId, type CaseId, type OccurredAt, type StepId } from '@throughline/kernel';
import { AppendUnknown, StoreUnavailable } from '@throughline/ports';
import { needKinds, type Facts } from '@throughline/protocols';
import { ringCommandId } from '@throughline/taskforce';
import { v5 as uuidV5 } from 'uuid';
import type { Random } from './random';
import type { World } from './world';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** What an acknowledgement promised: these events are in the history for good. */
export type Promised = { readonly caseId: CaseId; readonly commandId: string; readonly events: number };

export const actorOf = (agency: InventedAgency, random: Random): Actor => {
  const member = random.pick(membersOf(agency)) ?? agency.worker;
  return { kind: 'member', memberId: member.memberId, agencyId: agency.agencyId, roles: member.roles };
};

export async function openCase(world: World, random: Random): Promise<void> {
  const advocacy = agencies.filter(({ kind }) => kind === 'advocacy' || kind === 'hospital' || kind === 'child-welfare');
  const agency = random.pick(advocacy) ?? agencies[0];
  if (!agency) return;
  const caseId = uuidV5(`case ${world.caseIds.length} ${random.next()}`, agency.agencyId) as CaseId;
  const minor = random.chance(0.4);
  const base = protocols.filter(({ kind }) => kind === 'base')[minor ? protocols.findIndex(({ id }) => id === 'connecticut-minor') : 0] ?? protocols.find(({ kind }) => kind === 'base');
  if (!base) return;
  const facts: Facts = { ageGroup: minor ? 'minor' : random.chance(0.8) ? 'adult' : 'unknown', typeOfExploitation: [random.chance(0.5) ? 'ForcedLabour' : 'SexualExploitation'] };
  const command: CaseCommand = {
    type: 'OpenCase',
    data: {
      caseId, openedBy: agency.agencyId, facts, leadMemberId: random.chance(0.5) ? agency.supervisor.memberId : null,
      protocols: [base, ...protocols.filter(({ kind }) => kind === 'add-on' && random.chance(0.7))].map(({ id, version }) => ({ protocolId: id, version })),
      sealed: { narrative: 'Invented words about nobody.' },
    },
  };
  const occurred: OccurredAt = { at: addMs(world.clock.now(), -random.below(3 * day)), precision: random.pick(['exact', 'about', 'day'] as const) ?? 'exact' };
  const outcome = await world.send(caseId, command, { ...world.envelope(actorOf(agency, random)), occurred });
  if (outcome.outcome === 'accepted' && outcome.events.length > 0) world.caseIds.push(caseId);
}

/** A command that somebody might send, sensible more often than not. */
export function someCommand(opened: OpenedCase, world: World, random: Random): { readonly command: CaseCommand; readonly actor: Actor } | undefined {
  const steps = Object.values(opened.openSteps);
  const step = random.pick(steps);
  const stepId = step?.stepId ?? ('none' as StepId);
  const now = world.clock.now();
  const agencyOf = (agencyId: AgencyId | null): InventedAgency => agencies.find((agency) => agency.agencyId === agencyId) ?? (agencies.find((agency) => agency.agencyId === opened.openedBy) as InventedAgency);
  const holder = agencyOf(step?.holder ?? opened.lead?.agencyId ?? null);
  const own = agencyOf(opened.openedBy);
  const runner = random.chance(0.8) ? own : (random.pick(agencies) ?? own);
  const asRunner = (): Actor => ({ kind: 'member', memberId: opened.lead?.agencyId === own.agencyId ? opened.lead.memberId : own.director.memberId, agencyId: own.agencyId, roles: ['agency-supervisor'] });
  const other = random.pick(agencies)?.agencyId ?? own.agencyId;
  const notice = random.pick(Object.values(opened.notices));
  const need = random.pick(Object.values(opened.needs));
  const release = random.pick(Object.values(opened.releases));
  const told = notice ? agencies.flatMap(membersOf).find(({ memberId }) => memberId === notice.memberId) : undefined;

  const choices: readonly (() => { readonly command: CaseCommand; readonly actor: Actor } | undefined)[] = [
    () => ({ command: { type: 'CompleteStep', data: { stepId, record: {}, told: null } }, actor: actorOf(holder, random) }),
    () => ({ command: { type: 'CompleteStep', data: { stepId, record: {}, told: null } }, actor: actorOf(holder, random) }),
    () => ({ command: { type: 'HandBackStep', data: { stepId, reason: 'no-capacity' } }, actor: actorOf(holder, random) }),
    () => ({ command: { type: 'AcceptStep', data: { stepId } }, actor: actorOf(holder, random) }),
    () => ({ command: { type: 'PauseStep', data: { stepId, reason: 'survivor-asked', until: addMs(now, random.between(1, 72) * hour) } }, actor: asRunner() }),
    () => ({ command: { type: 'ResumeStep', data: { stepId } }, actor: asRunner() }),
    () => ({ command: { type: 'AssignStep', data: { stepId, agencyId: other } }, actor: asRunner() }),
    () => ({ command: { type: 'ReassignStep', data: { stepId, agencyId: other, reason: 'no-capacity' } }, actor: asRunner() }),
    () => ({ command: { type: 'ExtendDeadline', data: { stepId, dueAt: addMs(now, random.between(1, 96) * hour) } }, actor: asRunner() }),
    () => ({ command: { type: 'MarkStepNotNeeded', data: { stepId, reason: 'does-not-apply' } }, actor: asRunner() }),
    () => ({ command: { type: 'DeclineStep', data: { stepId, how: 'orally' } }, actor: asRunner() }),
    () => ({ command: { type: 'ReopenStep', data: { stepId: random.pick(Object.values(opened.endedSteps))?.stepId ?? stepId, reason: 'data-error' } }, actor: asRunner() }),
    () => (notice && told ? { command: { type: 'AcknowledgeNotice', data: { noticeId: notice.noticeId, putOff: random.chance(0.5) ? isoDuration('PT30M') : null } }, actor: { kind: 'member', memberId: told.memberId, agencyId: notice.agencyId, roles: told.roles } } : undefined),
    () => (notice ? { command: { type: 'RecordNoticeUndeliverable', data: { noticeId: notice.noticeId } }, actor: { kind: 'engine', name: 'notice-sender' } } : undefined),
    () => ({ command: { type: 'RecordNeed', data: { need: random.pick(needKinds) ?? 'bed' } }, actor: actorOf(runner, random) }),
    () => (need ? { command: { type: 'MeetNeed', data: { needId: need.needId } }, actor: actorOf(own, random) } : undefined),
    () => (need ? { command: { type: 'RecordNeedWithoutProvider', data: { needId: need.needId } }, actor: actorOf(own, random) } : undefined),
    () => ({
      command: {
        type: 'RecordRelease',
        data: { discloser: own.agencyId, recipient: other, classes: ['status'], purpose: 'coordination', signer: 'self', form: 'paper', signedAt: now, expiresAt: addMs(now, random.between(1, 40) * day) },
      },
      actor: actorOf(own, random),
    }),
    () => ({
      command: {
        type: 'RecordRelease',
        data: { discloser: own.agencyId, recipient: other, classes: ['status'], purpose: 'service', signer: 'self', form: 'paper', signedAt: now, expiresAt: addMs(now, random.between(1, 10) * day) },
      },
      actor: actorOf(own, random),
    }),
    () => (release ? { command: { type: 'RevokeRelease', data: { releaseId: release.releaseId, how: 'orally' } }, actor: actorOf(own, random) } : undefined),
    () => ({ command: { type: 'RecordExclusion', data: { of: 'agency', agencyId: other } }, actor: actorOf(own, random) }),
    () => ({ command: { type: 'LiftExclusion', data: { of: 'agency', agencyId: other } }, actor: actorOf(own, random) }),
    () => ({ command: { type: 'RequestQuiet', data: { until: addMs(now, random.between(1, 10) * day), how: 'orally' } }, actor: actorOf(own, random) }),
    () => ({ command: { type: 'EndQuiet', data: {} }, actor: actorOf(own, random) }),
    () => ({ command: { type: 'NameLead', data: { memberId: own.supervisor.memberId, agencyId: own.agencyId } }, actor: asRunner() }),
    () => ({ command: { type: 'LeaveLead', data: { reason: 'stepped-down' } }, actor: asRunner() }),
    () => ({ command: { type: 'CorrectFact', data: { fact: 'ageGroup', value: random.pick(['minor', 'adult', 'unknown']) ?? 'adult' } }, actor: actorOf(own, random) }),
    () => ({ command: { type: 'RecordFact', data: { fact: 'missing', value: 'yes' } }, actor: actorOf(own, random) }),
    () => ({ command: { type: 'CorrectFact', data: { fact: 'missing', value: random.pick(['yes', 'no']) ?? 'no' } }, actor: actorOf(own, random) }),
    () => ({ command: { type: 'RecordFact', data: { fact: 'inCare', value: 'yes' } }, actor: actorOf(own, random) }),
    () => ({
      command: { type: 'OpenReferral', data: { agencyKind: 'legal-aid', agencyId: null, need: 'legal', within: { clock: 'business', limit: isoDuration('P2D') }, urgency: 'routine' } },
      actor: actorOf(own, random),
    }),
    () => (random.chance(0.2) ? { command: { type: 'CloseCase', data: { reason: 'goals-met' } }, actor: asRunner() } : undefined),
    () => ({ command: { type: 'ReopenCase', data: { reason: 'survivor-returned' } }, actor: asRunner() }),
    () => ({ command: { type: 'UnplaceSteps', data: { agencyId: other } }, actor: { kind: 'engine', name: 'when-agency-suspended-then-unplace-its-steps' } }),
  ];
  return random.pick(choices)?.();
}

/** Rings about a subject, whatever the clock says: early, late and twice are all the same to the case. */
export async function ring(world: World, caseId: CaseId, subject: string, process: 0 | 1): Promise<number> {
  const command = ringCommand(subject);
  if (!command) return 0;
  const outcome = await world.send(caseId, command, world.envelope({ kind: 'engine', name: 'ring' }, (revision) => ringCommandId(caseId, subject, revision)), process);
  return outcome.outcome === 'accepted' ? outcome.events.length : 0;
}

/** A ring that fails is rung again, as a queue does. */
async function ringThrough(world: World, caseId: CaseId, subject: string): Promise<number> {
  try {
    return await ring(world, caseId, subject, 0);
  } catch (error) {
    if (error instanceof StoreUnavailable || error instanceof AppendUnknown) return 1;
    throw error;
  }
}

/** The sweep: everything that the histories themselves say is owed by now, until nothing is. */
export async function sweep(world: World): Promise<void> {
  for (const caseId of world.caseIds) {
    for (let again = true; again; ) {
      again = false;
      const state = await world.engine(0).state(world.cases, caseId);
      for (const { subject, at } of nextMoments(state)) {
        if (at <= world.clock.now()) again = (await ringThrough(world, caseId, subject)) > 0 || again;
      }
    }
  }
}

export async function caseOf(world: World, random: Random): Promise<{ readonly caseId: CaseId; readonly opened: OpenedCase } | undefined> {
  const caseId = random.pick(world.caseIds);
  if (!caseId) return undefined;
  const state = await world.engine(0).state(world.cases, caseId);
  return isOpened(state) ? { caseId, opened: state } : undefined;
}

export const passTime = (world: World, random: Random): void => {
  const length = random.pick([minute, 20 * minute, 2 * hour, 9 * hour, 2 * day]) ?? minute;
  world.clock.setTo(addMs(world.clock.now(), random.between(1, length)));
};

/** Set back an hour, or forward three days. */
export const jumpClock = (world: World, random: Random): void => {
  world.clock.setTo(addMs(world.clock.now(), random.chance(0.5) ? -hour : 3 * day));
};
