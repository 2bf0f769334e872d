import { isOpened, type CaseEvent, type OpenedCase } from '@throughline/cases';
import type { Read } from '@throughline/engine';
import { agencies } from '@throughline/invented-county';
import type { AgencyId, BasisId, MemberId } from '@throughline/kernel';
import { withCaseAfter, type CaseHistory } from './annals';

/** Nobody is told, and nothing is placed, without a live basis, and against what the survivor excluded nobody is. Bases are counted here from the events alone. */
export function findToldWithoutBasis({ events }: CaseHistory): readonly string[] {
  const wrong: string[] = [];
  const bases = new Map<BasisId, AgencyId>();
  for (const { after, one } of withCaseAfter(events)) {
    const { event, revision } = one;
    if (event.type === 'BasisRecorded' && event.data.kind !== 'oversight') bases.set(event.data.basisId, event.data.agencyId);
    if (event.type === 'BasisEnded') bases.delete(event.data.basisId);
    if (!isOpened(after)) continue;
    const knowing = new Set(bases.values());
    const may = (agencyId: AgencyId): boolean => knowing.has(agencyId);
    for (const { agencyId, memberId, what } of toldBy(event)) {
      if (!may(agencyId)) wrong.push(`${what} at ${revision} without a basis of the agency`);
      if (what !== 'notice' && isExcluded(after, agencyId, memberId)) wrong.push(`${what} at ${revision} though the survivor excluded them`);
    }
    if (isLastOfAppend(events, one)) wrong.push(...findHeldWithoutBasis(after, may).map((what) => `${what} after ${revision}`));
  }
  return wrong;
}

type Told = { readonly what: 'notice' | 'placed' | 'escalated' | 'led'; readonly agencyId: AgencyId; readonly memberId: MemberId | null };

function toldBy(event: CaseEvent): readonly Told[] {
  switch (event.type) {
    case 'NoticeIssued':
      return [{ what: 'notice', ...event.data }];
    case 'StepPlaced':
      return event.data.how === 'personal-duty' ? [] : [{ what: 'placed', agencyId: event.data.agencyId, memberId: null }];
    case 'StepReassigned':
      return [{ what: 'placed', agencyId: event.data.to, memberId: null }];
    case 'EscalationRecorded':
      return event.data.outcome === 'told' && event.data.agencyId ? [{ what: 'escalated', agencyId: event.data.agencyId, memberId: event.data.memberId }] : [];
    case 'LeadNamed':
      return [{ what: 'led', agencyId: event.data.agencyId, memberId: event.data.memberId }];
    default:
      return [];
  }
}

const isExcluded = ({ exclusions }: OpenedCase, agencyId: AgencyId, memberId: MemberId | null): boolean =>
  exclusions.some((exclusion) => {
    if (exclusion.of === 'agency') return exclusion.agencyId === agencyId;
    if (exclusion.of === 'member') return exclusion.memberId === memberId;
    return agencies.find((agency) => agency.agencyId === agencyId)?.town === exclusion.town;
  });

const isLastOfAppend = (events: readonly Read<CaseEvent>[], { revision, metadata }: Read<CaseEvent>): boolean => events[revision + 1]?.metadata.commandId !== metadata.commandId;

/** Once a decision is written, nobody holds a step or leads who may not know of the case any more. */
function findHeldWithoutBasis({ openSteps, lead }: OpenedCase, may: (agencyId: AgencyId) => boolean): readonly string[] {
  const held = Object.values(openSteps).filter(({ holder, personalDuty }) => holder !== null && !personalDuty && !may(holder));
  return [...held.map(({ stepId }) => `${stepId} is held by an agency without a basis`), ...(lead && !may(lead.agencyId) ? ['the case is led from an agency without a basis'] : [])];
}
