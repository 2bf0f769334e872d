import type { CommandOf, Exclusion } from '@throughline/cases';
import { agencies, membersOf } from '@throughline/invented-county';
import type { AgencyId, BasisId, ReleaseId } from '@throughline/kernel';
import { fieldClasses } from '@throughline/protocols';
import { agencyOf, day, doing, hour, type Doing, type Scene } from './scene';

/** A name of nothing there is, as a stale screen sends it. */
const gone = 'a-name-of-nothing';

/** Whom the survivor might let know: rather an agency of a kind that some unplaced step waits for. */
function recipientFor(scene: Scene): AgencyId {
  const waiting = scene.step(({ holder }) => holder === null);
  const fit = waiting && scene.random.chance(0.7) ? scene.agencyOfKind(waiting.agencyKind) : undefined;
  return (fit ?? scene.anyAgency()).agencyId;
}

function releaseTerms(scene: Scene, discloser: AgencyId): CommandOf<'RecordRelease'>['data'] {
  const { random } = scene;
  const signedAt = scene.in(random.chance(0.03) ? hour : -random.below(5 * day));
  const expiresAt = scene.in(random.chance(0.03) ? -hour : random.between(1, random.chance(0.06) ? 600 : 40) * day);
  return {
    discloser, recipient: recipientFor(scene), classes: fieldClasses.filter(() => random.chance(0.3)), purpose: 'service', signer: 'self', form: 'paper', signedAt, expiresAt,
    ...scene.sealed('identity'),
  };
}

function someExclusion(scene: Scene): Exclusion {
  const agency = scene.random.chance(0.7) ? (scene.random.pick(scene.knowing()) ?? scene.own) : scene.anyAgency();
  const member = scene.random.pick(membersOf(agency)) ?? agency.worker;
  const drawn = scene.random.next();
  if (drawn < 0.5) return { of: 'agency', agencyId: agency.agencyId };
  return drawn < 0.9 ? { of: 'member', memberId: member.memberId } : { of: 'town', town: agency.town };
}

export const onSharing: readonly Doing[] = [
  doing(9, (scene) => {
    const discloser = scene.random.chance(0.03) ? scene.anyAgency() : (scene.random.pick(scene.knowing()) ?? scene.own);
    const actor = scene.memberOf(scene.random.chance(0.03) ? scene.anyAgency() : discloser);
    return { command: { type: 'RecordRelease', data: releaseTerms(scene, discloser.agencyId) }, actor };
  }),
  doing(2, (scene) => {
    const release = scene.random.pick(Object.values(scene.opened.releases));
    const releaseId = scene.random.chance(0.05) || !release ? (gone as ReleaseId) : release.releaseId;
    return { command: { type: 'RevokeRelease', data: { releaseId, how: 'orally' } }, actor: scene.knower() };
  }),
  doing(3, (scene) => {
    const kind = scene.random.pick(['own-client', 'legal-duty', 'court-order', 'oversight'] as const) ?? 'own-client';
    const cites = scene.random.chance(0.85) ? 'Invented Act 7' : null;
    const coordinating = agencies.find(({ coordinators }) => coordinators.length > 0);
    const agencyId = coordinating && scene.random.chance(0.4) ? coordinating.agencyId : scene.random.chance(0.03) ? (gone as AgencyId) : recipientFor(scene);
    return { command: { type: 'RecordBasis', data: { agencyId, kind, cites, classes: ['status'] } }, actor: scene.runner() };
  }),
  doing(1, (scene) => {
    const basis = scene.random.pick(Object.values(scene.opened.bases));
    const basisId = scene.random.chance(0.05) || !basis ? (gone as BasisId) : basis.basisId;
    return { command: { type: 'EndBasis', data: { basisId } }, actor: scene.runner() };
  }),
  doing(1.5, (scene) => ({ command: { type: 'RecordExclusion', data: someExclusion(scene) }, actor: scene.knower() })),
  doing(1.5, (scene) => {
    const known = scene.random.chance(0.9) ? scene.random.pick(scene.opened.exclusions) : undefined;
    return { command: { type: 'LiftExclusion', data: known ?? someExclusion(scene) }, actor: scene.knower() };
  }),
  doing(2, (scene) => {
    const agency = scene.random.chance(0.7) ? scene.own : (scene.random.pick(scene.knowing()) ?? scene.anyAgency());
    const excluded = scene.random.chance(0.15) ? scene.opened.exclusions.flatMap((one) => (one.of === 'member' ? [one.memberId] : [])) : [];
    const memberId = scene.random.pick(excluded) ?? scene.random.pick(membersOf(agency))?.memberId ?? agency.supervisor.memberId;
    return { command: { type: 'NameLead', data: { memberId, agencyId: agency.agencyId } }, actor: scene.runner() };
  }),
  doing(1, (scene) => ({ command: { type: 'LeaveLead', data: { reason: 'stepped-down' } }, actor: scene.opened.lead ? scene.memberOf(agencyOf(scene.opened.lead.agencyId)) : scene.runner() })),
  doing(2, (scene) => {
    const until = scene.in(scene.random.chance(0.05) ? -hour : scene.random.between(2, 10 * 24) * hour);
    return { command: { type: 'RequestQuiet', data: { until, how: 'orally' } }, actor: scene.knower() };
  }),
  doing(1.5, (scene) => (scene.opened.quiet || scene.random.chance(0.1) ? { command: { type: 'EndQuiet', data: {} }, actor: scene.knower() } : undefined)),
  doing(1, (scene) => {
    const until = scene.in(scene.random.chance(0.05) ? -hour : scene.random.between(1, 5) * day);
    return scene.opened.quiet || scene.random.chance(0.1) ? { command: { type: 'ExtendQuiet', data: { until } }, actor: scene.knower() } : undefined;
  }),
];
