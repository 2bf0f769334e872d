import { agencyCalled, protocols, type InventedAgency } from '@throughline/invented-county';
import type { CaseCommand } from '@throughline/cases';
import type { CaseId } from '@throughline/kernel';
import type { Facts, NeedKind } from '@throughline/protocols';
import type { Chance } from './chance';

/** What is invented of a case before it is opened. Adults and labor are over-sampled, so that a gap between them and the others could be seen. */
export type InventedCase = {
  readonly number: number;
  readonly age: 'minor' | 'adult';
  readonly exploitation: 'SexualExploitation' | 'ForcedLabour';
  readonly opensAfterMs: number;
  readonly openedBy: InventedAgency;
  /** Whom the survivor lets know at intake. Somebody not on this list is asked for when a step finds no one. */
  readonly releasedTo: readonly InventedAgency[];
  readonly needs: readonly NeedKind[];
  readonly facts: Facts;
  readonly quiet: boolean;
};

const casesInvented = 120;
const needsOfMany: readonly [NeedKind, ...NeedKind[]] = ['food', 'clothing', 'bed', 'phone', 'transport', 'legal', 'mental-health', 'documents'];
const usuallyTold: readonly string[] = [
  'Sample County Coordination', 'Sample Advocacy', 'Invented Harbor Shelter', 'Example General Hospital', 'Sample Legal Aid', 'Sample Mental Health', 'Sample Children\'s Advocacy Center',
];
const openers: readonly [string, ...string[]] = ['Sample Advocacy', 'Example General Hospital', 'Sample Advocacy', 'Example Street Advocacy'];

export function inventCases(chance: Chance, withinMs: number): readonly InventedCase[] {
  return Array.from({ length: casesInvented }, (_, number) => {
    const age = chance.next() < 0.3 ? 'minor' : 'adult';
    const exploitation = chance.next() < 0.5 ? 'ForcedLabour' : 'SexualExploitation';
    const openedBy = agencyCalled(age === 'minor' ? 'Sample Child Welfare' : chance.pick(openers));
    return {
      number, age, exploitation, openedBy,
      opensAfterMs: Math.floor((number / casesInvented) * withinMs),
      releasedTo: usuallyTold.map(agencyCalled).filter((agency) => agency !== openedBy && !(agency.kind === 'advocacy' && openedBy.kind === 'advocacy') && chance.next() < 0.85),
      needs: needsOfMany.filter(() => chance.next() < 0.4),
      facts: {
        ageGroup: age, typeOfExploitation: [exploitation],
        ...(exploitation === 'ForcedLabour' ? { wagesWithheld: 'yes' } : {}), ...(chance.next() < 0.2 ? { imminentDanger: 'yes' } : {}),
        ...(age === 'minor' && chance.next() < 0.3 ? { inCare: 'yes' } : {}),
      },
      quiet: chance.next() < 0.06,
    };
  });
}

const baseOf = ({ age, exploitation }: Pick<InventedCase, 'age' | 'exploitation'>): string =>
  age === 'minor' ? 'connecticut-minor' : exploitation === 'ForcedLabour' ? 'adult-labor-trafficking' : 'adult-sex-trafficking';

export function openingOf(invented: Pick<InventedCase, 'age' | 'exploitation' | 'openedBy' | 'facts'>, caseId: CaseId): CaseCommand {
  const wanted = [baseOf(invented), 'first-72-hours', ...(invented.facts.inCare === 'yes' ? ['missing-from-care'] : [])];
  return {
    type: 'OpenCase',
    data: {
      caseId, openedBy: invented.openedBy.agencyId, facts: invented.facts, leadMemberId: invented.openedBy.supervisor.memberId,
      protocols: protocols.filter(({ id }) => wanted.includes(id)).map(({ id, version }) => ({ protocolId: id, version })),
      sealed: { narrative: 'Plainly invented: nobody lived this.' },
    },
  };
}
