import { caseCode, type Exclusion, type OpenedCase } from '@throughline/cases';
import type { AgencyId } from '@throughline/kernel';
import type { FactsDto } from '../facts.dto';
import type { CaseDto, ExclusionDto, MilestoneDto } from '../show-case/show-case.dto';
import type { OwnWriting } from './own-writing';

/** All of a case's coded facts, or what one agency holds and wrote itself. */
export type Sight =
  | { readonly of: 'whole'; readonly agencyId: AgencyId }
  | { readonly of: 'own'; readonly agencyId: AgencyId; readonly wrote: OwnWriting };

/**
 * A case as somebody may see it. Everybody who may know of it sees who leads and whether it is quiet, since that is how to act on it; the rest of what
 * others wrote is for lead, coordinators and oversight. A missed personal duty is between its agency and the register, which counts it.
 */
export function seenCase(opened: OpenedCase, sight: Sight): CaseDto {
  const { caseId, status, revision, openedBy, region, zone, openedAt, lead, leadMissing, quiet } = opened;
  const { agencyId } = sight;
  const [all, wrote] = sight.of === 'whole' ? [true] : [false, sight.wrote];
  return {
    caseId, code: caseCode(caseId), status, revision, sight: sight.of, openedBy, region, zone, openedAt,
    lead: lead && { memberId: lead.memberId, agencyId: lead.agencyId },
    leadMissingSince: leadMissing?.since ?? null,
    facts: Object.fromEntries(Object.entries(opened.facts).filter(([fact]) => all || wrote?.facts.has(fact))) as FactsDto,
    milestones: milestones(opened).filter(({ milestone }) => all || wrote?.milestones.has(milestone)),
    protocols: Object.values(opened.protocols).map(({ protocolId, version }) => ({ protocolId, version })),
    bases: Object.values(opened.bases)
      .filter((basis) => all || basis.agencyId === agencyId)
      .map(({ basisId, agencyId: whose, kind, releaseId }) => ({ basisId, agencyId: whose, kind, releaseId })),
    releases: Object.values(opened.releases)
      .filter(({ discloser, recipient }) => all || discloser === agencyId || recipient === agencyId)
      .map(({ releaseId, discloser, recipient, classes, purpose, signer, form, signedAt, expiresAt }) =>
        ({ releaseId, discloser, recipient, classes, purpose, signer, form, signedAt, expiresAt })),
    exclusions: opened.exclusions.filter((exclusion) => all || wrote?.exclusions.has(JSON.stringify(exclusion))).map(seenExclusion),
    needs: Object.values(opened.needs)
      .filter(({ needId }) => all || wrote?.needs.has(needId))
      .map(({ needId, kind, status: state }) => ({ needId, need: kind, status: state })),
    quiet: quiet && { since: quiet.since, until: quiet.until, phase: quiet.phase },
    misses: Object.values(opened.misses)
      .filter(({ holder, terms }) => holder === agencyId || (all && !terms.personalDuty))
      .map(({ deadlineId, stepId, dueAt, register }) => ({ deadlineId, stepId, dueAt, register })),
  };
}

const milestones = (opened: OpenedCase): readonly MilestoneDto[] =>
  Object.entries(opened.milestones).map(([milestone, reached]) =>
    reached.wanted
      ? { milestone, wanted: true, reachedAt: reached.reachedAt, kinds: reached.kinds }
      : { milestone, wanted: false, reachedAt: null, kinds: [] });

const seenExclusion = (exclusion: Exclusion): ExclusionDto => ({ ...exclusion });
