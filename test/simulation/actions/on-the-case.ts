import { closingReasons, decisionMakingOrgs, housingKinds, interviewKinds, reopeningReasons } from '@throughline/cases';
import type { NeedId } from '@throughline/kernel';
import { facts, fieldClasses, milestones, needKinds, type FactCode, type FactDefinition, type FactValue } from '@throughline/protocols';
import { published } from '../county/published';
import type { Random } from '../random';
import { doing, type Doing, type Scene } from './scene';

const gone = 'a-name-of-nothing';
const factCodes = Object.keys(facts) as FactCode[];

function someValue(fact: FactCode, random: Random): FactValue {
  const { values, many }: FactDefinition = facts[fact];
  if (random.chance(0.02)) return 'a-value-of-nothing';
  return many ? values.filter(() => random.chance(0.2)) : (random.pick(values) ?? 'unknown');
}

/** A protocol that the case runs, or might. */
function someProtocol({ random, opened }: Scene): { readonly protocolId: string; readonly version: number } {
  if (random.chance(0.03)) return { protocolId: 'unheard-of', version: 1 };
  const applied = random.pick(Object.values(opened.protocols));
  const { id, version } = random.pick(published) ?? { id: 'unheard-of', version: 1 };
  return applied && random.chance(0.3) ? applied : { protocolId: id, version };
}

export const onTheCase: readonly Doing[] = [
  doing(2, (scene) => {
    const fact = scene.random.pick(factCodes.filter((code) => scene.opened.facts[code] === undefined || scene.random.chance(0.3))) ?? 'missing';
    return { command: { type: 'RecordFact', data: { fact, value: someValue(fact, scene.random) } }, actor: scene.knower(), ...scene.occurred() };
  }),
  doing(3, (scene) => {
    const fact = scene.random.pick(factCodes.filter((code) => scene.opened.facts[code] !== undefined || scene.random.chance(0.03))) ?? 'ageGroup';
    return { command: { type: 'CorrectFact', data: { fact, value: someValue(fact, scene.random) } }, actor: scene.knower(), ...scene.occurred() };
  }),
  doing(1, (scene) => ({
    command: { type: 'IdentifySurvivor', data: { status: 'PossibleVictimOfTrafficking', decidedBy: scene.random.pick(decisionMakingOrgs) ?? 'Police' } },
    actor: scene.knower(), ...scene.occurred(),
  })),
  doing(1, (scene) => {
    const sealed = Object.fromEntries(fieldClasses.flatMap((fieldClass) => Object.entries(scene.sealed(fieldClass).sealed ?? {})));
    return { command: { type: 'RecordDetails', data: { sealed } }, actor: scene.knower() };
  }),
  doing(1, (scene) => {
    const milestone = scene.random.pick([...milestones, 'team-convened', 'hearing-held', 'never-heard-of']) ?? 'identified';
    return { command: { type: 'ReachMilestone', data: { milestone, kind: scene.random.pick([null, 'first']) ?? null } }, actor: scene.knower(), ...scene.occurred() };
  }),
  doing(1, (scene) => ({ command: { type: 'MarkMilestoneNotWanted', data: { milestone: scene.random.pick([...milestones, 'never-heard-of']) ?? 'housed' } }, actor: scene.knower() })),
  doing(4, (scene) => ({ command: { type: 'RecordNeed', data: { need: scene.random.pick(needKinds) ?? 'bed' } }, actor: scene.knower(), ...scene.occurred() })),
  doing(1, (scene) => ({ command: { type: 'MeetNeed', data: { needId: someNeed(scene) } }, actor: scene.knower(), ...scene.occurred() })),
  doing(1, (scene) => ({ command: { type: 'RecordNeedWithoutProvider', data: { needId: someNeed(scene) } }, actor: scene.knower() })),
  doing(1, (scene) => ({
    command: { type: 'RecordPlacement', data: { kind: scene.random.pick(housingKinds) ?? 'emergency', ...scene.sealed('location') } }, actor: scene.knower(), ...scene.occurred(),
  })),
  doing(1, (scene) => ({
    command: { type: 'RecordInterview', data: { kind: scene.random.pick(interviewKinds) ?? 'forensic', ...scene.sealed('narrative') } }, actor: scene.knower(), ...scene.occurred(),
  })),
  doing(1.5, (scene) => ({ command: { type: 'ApplyProtocol', data: someProtocol(scene) }, actor: scene.runner() })),
  doing(1, (scene) => {
    const applied = scene.random.pick(Object.values(scene.opened.protocols));
    const version = applied?.version === 1 ? 2 : 1;
    const data = scene.random.chance(0.8) && scene.opened.protocols['invented-court'] ? { protocolId: 'invented-court', version: scene.random.between(1, 2) } : undefined;
    return { command: { type: 'ChangeProtocol', data: data ?? { protocolId: applied?.protocolId ?? 'unheard-of', version } }, actor: scene.runner() };
  }),
  doing(0.7, (scene) => ({ command: { type: 'EndProtocol', data: { protocolId: someProtocol(scene).protocolId } }, actor: scene.runner() })),
  doing(2.5, (scene) => ({ command: { type: 'CloseCase', data: { reason: scene.random.pick(closingReasons) ?? 'goals-met' } }, actor: scene.runner() })),
  doing(4, (scene) =>
    scene.opened.status === 'closed' || scene.random.chance(0.02) ? { command: { type: 'ReopenCase', data: { reason: scene.random.pick(reopeningReasons) ?? 'survivor-returned' } }, actor: scene.runner() } : undefined),
];

const someNeed = ({ opened, random }: Scene): NeedId => (random.chance(0.05) ? undefined : random.pick(Object.values(opened.needs)))?.needId ?? (gone as NeedId);
