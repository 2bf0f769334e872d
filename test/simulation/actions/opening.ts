import type { CaseCommand } from '@throughline/cases';
import { agencies } from '@throughline/invented-county';
import { addMs, type Actor, type CaseId, type Instant, type OccurredAt } from '@throughline/kernel';
import type { Facts } from '@throughline/protocols';
import { v5 as uuidV5 } from 'uuid';
import { published } from '../county/published';
import type { Random } from '../random';
import { actorOf, day } from './scene';

const openers = agencies.filter(({ kind }) => kind === 'advocacy' || kind === 'hospital' || kind === 'child-welfare' || kind === 'coordination');

/** The opening of one more case, sensible more often than not. */
export function someOpening(number: number, now: Instant, random: Random, secret: string): { readonly caseId: CaseId; readonly command: CaseCommand; readonly actor: Actor; readonly occurred: OccurredAt } {
  const agency = random.pick(openers);
  if (!agency) throw new Error('The invented county has nobody who opens cases.');
  const caseId = uuidV5(`case ${number} ${random.next()}`, agency.agencyId) as CaseId;
  const facts = someFacts(random);
  const base = published.filter(({ kind }) => kind === 'base')[facts.ageGroup === 'minor' ? 0 : random.between(1, 2)];
  const addOns = published.filter(({ kind, version }) => kind === 'add-on' && version === 1 && random.chance(0.6));
  const chosen = random.chance(0.02) ? addOns : [...(base ? [base] : []), ...addOns];
  const command: CaseCommand = {
    type: 'OpenCase',
    data: {
      caseId, openedBy: agency.agencyId, facts, leadMemberId: random.chance(0.5) ? agency.supervisor.memberId : null,
      protocols: chosen.map(({ id, version }) => ({ protocolId: id, version })), sealed: { narrative: secret },
    },
  };
  const precision = random.pick(['exact', 'about', 'day'] as const) ?? 'exact';
  return { caseId, command, actor: actorOf(agency, agency.worker), occurred: { at: addMs(now, -random.below(3 * day)), precision } };
}

const someFacts = (random: Random): Facts => ({
  ageGroup: random.chance(0.45) ? 'minor' : random.chance(0.8) ? 'adult' : 'unknown',
  typeOfExploitation: [random.chance(0.5) ? 'ForcedLabour' : 'SexualExploitation'],
  ...(random.chance(0.3) ? { inCare: 'yes', missing: random.chance(0.6) ? 'yes' : 'no' } : {}),
  ...(random.chance(0.2) ? { imminentDanger: 'yes' } : {}),
});
