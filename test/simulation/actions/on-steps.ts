import type { Step } from '@throughline/cases';
import { addMs, isoDuration, type AgencyId, type OccurredAt, type StepId } from '@throughline/kernel';
import { agencyKinds, handBackReasons, needKinds, notNeededReasons, pauseReasons, urgencies } from '@throughline/protocols';
import { published, stepAt } from '../county/published';
import { recordFor, unfitRecord } from './record-for';
import { day, doing, hour, type Doing, type Scene } from './scene';

/** A moment near the step's deadline, as people remember it: what is said about when it was done then decides whether it was kept. */
function nearDeadline(scene: Scene, { deadline }: Step): { readonly occurred?: OccurredAt } {
  if (!deadline?.missed || scene.random.chance(0.4)) return scene.occurred();
  const at = addMs(deadline.dueAt, scene.random.between(-3, 2) * hour);
  return at > scene.now ? {} : { occurred: { at, precision: scene.random.pick(['exact', 'about', 'day'] as const) ?? 'exact' } };
}

const definitionOf = ({ origin }: Step) => (origin.kind === 'protocol' ? stepAt(origin.protocolId, origin.version, origin.key) : undefined);

/** Who was told with it: nobody says, an agency of the right kind, seldom one of another. */
function toldWith(step: Step, scene: Scene): readonly AgencyId[] | null {
  const kind = scene.random.pick(definitionOf(step)?.disclosesTo ?? []);
  if (scene.random.chance(0.03)) return [scene.anyAgency().agencyId];
  const agency = kind && scene.random.chance(0.6) ? scene.agencyOfKind(kind) : undefined;
  return agency ? [agency.agencyId] : null;
}

/** Somewhere a step can go: rather an agency of its kind that may know of the case. */
function placeFor({ agencyKind, holder }: Step, scene: Scene): AgencyId {
  const fit = scene.knowing().filter(({ kind, agencyId }) => kind === agencyKind && agencyId !== holder);
  const agency = scene.random.chance(0.7) ? scene.random.pick(fit) : undefined;
  return (agency ?? scene.random.pick(scene.knowing()) ?? scene.anyAgency()).agencyId;
}

/** A name of nothing there is, as a stale screen sends it. */
const gone = 'a-name-of-nothing' as StepId;

export const onSteps: readonly Doing[] = [
  doing(12, (scene) => {
    const step = scene.step();
    if (!step) return undefined;
    const record = (scene.random.chance(0.06) ? unfitRecord(scene.random) : undefined) ?? recordFor(definitionOf(step)?.records, scene.random);
    const data = { stepId: step.stepId, record, told: toldWith(step, scene), ...scene.sealed('narrative') };
    return { command: { type: 'CompleteStep', data }, actor: scene.holderOf(step), ...nearDeadline(scene, step) };
  }),
  doing(2, (scene) => {
    const step = scene.step(({ holder }) => holder !== null) ?? scene.step();
    return step && { command: { type: 'AcceptStep', data: { stepId: step.stepId } }, actor: scene.holderOf(step) };
  }),
  doing(4, (scene) => {
    const step = scene.step(({ holder }) => holder !== null) ?? scene.step();
    const reason = scene.random.pick(handBackReasons) ?? 'no-capacity';
    return step && { command: { type: 'HandBackStep', data: { stepId: step.stepId, reason } }, actor: scene.holderOf(step) };
  }),
  doing(5, (scene) => {
    const mayPause = (one: Step): boolean => one.origin.kind === 'referral' || definitionOf(one)?.pausedAtMost !== undefined;
    const step = (scene.random.chance(0.9) ? scene.step(mayPause) : undefined) ?? scene.step();
    const reason = scene.random.pick(pauseReasons) ?? 'illness';
    const until = scene.in(scene.random.chance(0.05) ? -hour : scene.random.between(1, scene.random.chance(0.8) ? 40 : 400) * hour);
    return step && { command: { type: 'PauseStep', data: { stepId: step.stepId, reason, until } }, actor: scene.random.chance(0.5) ? scene.runner() : scene.holderOf(step) };
  }),
  doing(2, (scene) => {
    const step = scene.step(({ pause }) => pause !== null) ?? scene.step();
    const stepId = scene.random.chance(0.05) ? gone : step?.stepId;
    return stepId && { command: { type: 'ResumeStep', data: { stepId } }, actor: scene.runner() };
  }),
  doing(4, (scene) => {
    const step = scene.step(({ holder }) => holder === null) ?? scene.step();
    return step && { command: { type: 'AssignStep', data: { stepId: step.stepId, agencyId: placeFor(step, scene) } }, actor: scene.runner() };
  }),
  doing(3, (scene) => {
    const step = scene.step(({ holder }) => holder !== null) ?? scene.step();
    return step && { command: { type: 'ReassignStep', data: { stepId: step.stepId, agencyId: placeFor(step, scene), reason: 'no-capacity' } }, actor: scene.runner() };
  }),
  doing(3, (scene) => {
    const step = scene.step();
    const from = step?.deadline && step.deadline.dueAt > scene.now ? step.deadline.dueAt : scene.now;
    return step && { command: { type: 'ExtendDeadline', data: { stepId: step.stepId, dueAt: addMs(from, scene.random.between(-4, 96) * hour) } }, actor: scene.runner() };
  }),
  doing(2, (scene) => {
    const step = scene.step();
    const reason = scene.random.pick(notNeededReasons) ?? 'does-not-apply';
    return step && { command: { type: 'MarkStepNotNeeded', data: { stepId: step.stepId, reason } }, actor: scene.runner() };
  }),
  doing(2, (scene) => {
    const step = scene.step();
    return step && { command: { type: 'DeclineStep', data: { stepId: step.stepId, how: 'orally' } }, actor: scene.random.chance(0.5) ? scene.runner() : scene.holderOf(step) };
  }),
  doing(3, (scene) => {
    const ended = Object.values(scene.opened.endedSteps);
    const step = scene.random.pick(ended.filter(({ status }) => status === 'completed' || scene.random.chance(0.1)));
    return step && { command: { type: 'ReopenStep', data: { stepId: step.stepId, reason: 'data-error' } }, actor: scene.runner() };
  }),
  doing(2, (scene) => ({
    command: {
      type: 'OpenReferral',
      data: {
        agencyKind: scene.random.pick(agencyKinds) ?? 'legal-aid', agencyId: scene.random.chance(0.4) ? (scene.random.pick(scene.knowing())?.agencyId ?? null) : null,
        need: scene.random.pick(needKinds) ?? null, urgency: scene.random.pick(urgencies) ?? 'today',
        within: scene.random.chance(0.5) ? { clock: 'business', limit: isoDuration('P2D') } : { clock: 'calendar', limit: isoDuration('PT8H') }, ...scene.sealed('narrative'),
      },
    },
    actor: scene.knower(),
  })),
  doing(1, (scene) => {
    const step = scene.step(({ origin }) => origin.kind === 'referral') ?? scene.step();
    return step && { command: { type: 'RevokeReferral', data: { stepId: step.stepId } }, actor: scene.knower() };
  }),
  doing(1, (scene) => {
    const protocol = scene.random.pick(published);
    const applied = scene.random.pick(Object.values(scene.opened.protocols));
    const protocolId = (scene.random.chance(0.1) ? protocol?.id : applied?.protocolId) ?? 'unheard-of';
    const step = scene.random.pick(published.find(({ id }) => id === protocolId)?.steps ?? []);
    const stepKey = scene.random.chance(0.05) ? 'unheard-of' : (step?.key ?? 'unheard-of');
    return { command: { type: 'RecordPastStep', data: { protocolId, stepKey } }, actor: scene.runner(), ...scene.occurred(20 * day) };
  }),
];
