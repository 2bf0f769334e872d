import { addMs, fold, foldOnto, later, type Instant } from '@throughline/kernel';
import { builtInProtocols, compileProtocol, facts, needKinds, type FactCode, type Facts, type Protocol } from '@throughline/protocols';
import { isOpened, type CaseState, type OpenedCase, type Step } from './case';
import { protocolKey, type CaseContext } from './context';
import { caseDecider, type CaseCommand } from './decide';
import type { CaseEvent, DataOf } from './events';
import { nextMoments } from './moments/next-moments';
import { ringCommand } from './moments/ring-command';
import {
  agencies, asEngine, at, bayHospital, brightwater, castillo, childWelfare, contextAt, coordination, harborShelter, laborDepartment, legalAid,
  openCase, police, story, type Story,
} from './testing';

const oneDay = 86_400_000;
const confirmed = ({ steps }: Protocol): readonly string[] => steps.flatMap(
  ({ key, authority }) => (authority.kind === 'statute' && authority.mark === 'verified' ? [key] : []),
);
const protocols = Object.fromEntries(
  builtInProtocols.map((protocol) => [
    protocolKey(protocol.id, protocol.version),
    { compiled: compileProtocol(protocol), hash: `hash-of-${protocol.id}`, confirmedLimits: confirmed(protocol) },
  ]),
) satisfies CaseContext['protocols'];

/** Everybody with a seat may know of the case, and Castillo leads it. */
function caseUnder(
  ids: readonly string[], known: Facts, team = [coordination, harborShelter, legalAid, bayHospital, childWelfare, police, laborDepartment],
): Story {
  const tale = story(
    openCase({ protocols: ids.map((protocolId) => ({ protocolId, version: 1 })), facts: known }), at('14:00'), { protocols, agencies },
  );
  for (const agencyId of team) tale.does(
    { type: 'RecordBasis', data: { agencyId, kind: 'own-client', cites: null, classes: ['status'] } }, at('14:00'), asEngine(),
  );
  if (team.includes(coordination)) tale.does({ type: 'NameLead', data: { memberId: castillo, agencyId: coordination } }, at('14:00'), asEngine());
  return tale;
}

const keyOf = ({ origin }: Pick<Step, 'origin'>): string => (origin.kind === 'protocol' ? origin.key : 'referral');
const openKeys = (tale: Story): readonly string[] => Object.values(tale.case.openSteps).map(keyOf);

type Field = { readonly type: string; readonly enum?: readonly string[]; readonly minimum?: number; readonly format?: string };
type Form = { readonly properties?: Readonly<Record<string, Field>> };

/** A form of a protocol, filled in with the first of what it offers. */
function filledIn(key: string, step: Step, now: Instant): Readonly<Record<string, unknown>> {
  const { origin } = step;
  const version = origin.kind === 'protocol' ? protocols[protocolKey(origin.protocolId, origin.version)] : undefined;
  const form = version?.compiled.stepsByKey.get(key)?.step.records;
  const fields = Object.entries((form as Form | undefined)?.properties ?? {});
  return Object.fromEntries(fields.map(([name, { type, enum: codes, minimum, format }]) => {
    if (type === 'boolean') return [name, true];
    if (type === 'string') return [name, codes?.[0] ?? (format === 'date' ? now.slice(0, 10) : now)];
    return [name, type === 'array' ? [] : (minimum ?? 0)];
  }));
}

function complete(tale: Story, key: string, now: Instant): Story {
  const step = tale.step(key);
  return tale.does(
    { type: 'CompleteStep', data: { stepId: step.stepId, record: filledIn(keyOf(step), step, now), told: null } }, now, asEngine('whoever-holds-it'),
  );
}

const adultOf = (typeOfExploitation: string): Facts => ({ ageGroup: 'adult', typeOfExploitation: [typeOfExploitation] });

describe('an adult in sex trafficking', () => {
  it("has the first days and the services, and nothing of a minor's", () =>
    expect(openKeys(caseUnder(['adult-sex-trafficking', 'first-72-hours'], adultOf('SexualExploitation'))))
      .toEqual(['answer-referral', 'explain-choices', 'needs-assessment', 'safety-check', 'advocate-contact']));

  it('in danger is answered at once', () =>
    expect(openKeys(caseUnder(['adult-sex-trafficking'], { ...adultOf('SexualExploitation'), imminentDanger: 'yes' })))
      .toEqual(['answer-referral-at-once', 'explain-choices', 'needs-assessment']));

  it('goes on from the assessment to services, health, housing, law and a plan that is reviewed', () => {
    const tale = complete(caseUnder(['adult-sex-trafficking'], adultOf('SexualExploitation')), 'needs-assessment', at('15:00'));
    expect(openKeys(tale))
      .toEqual(['answer-referral', 'explain-choices', 'offer-services', 'plan-review', 'health-check-offer', 'housing-plan', 'legal-consult']);
    expect(tale.case.milestones).toEqual({ interviewed: { wanted: true, reachedAt: at('15:00'), kinds: ['needs-assessment'] } });
  });

  it('has the plan reviewed within a month of each review', () => {
    const tale = complete(caseUnder(['adult-sex-trafficking'], adultOf('SexualExploitation')), 'needs-assessment', at('15:00'));
    expect(tale.step('plan-review').deadline?.dueAt).toBe(at('14:00', '2026-04-01'));
    complete(tale, 'plan-review', at('14:00', '2026-03-20'));
    expect(tale.step('plan-review').deadline?.dueAt).toBe(at('14:00', '2026-04-19'));
  });

  it('who turns out to be 17 is reported within twelve hours of that', () => {
    const tale = caseUnder(['adult-sex-trafficking'], adultOf('SexualExploitation')).does(
      { type: 'CorrectFact', data: { fact: 'ageGroup', value: 'minor' } }, at('18:00', '2026-03-04'),
    );
    expect(tale.step('careline-report')).toMatchObject({ holder: brightwater, personalDuty: true, deadline: { dueAt: at('06:00', '2026-03-05') } });
  });
});

describe('an adult in labor trafficking', () => {
  it('is asked about wages and threats, and no labor department is told', () => {
    const tale = caseUnder(['adult-labor-trafficking', 'first-72-hours'], { ...adultOf('ForcedLabour'), wagesWithheld: 'yes' });
    expect(openKeys(tale))
      .toEqual(['answer-referral', 'explain-choices', 'retaliation-check', 'needs-assessment', 'wage-offer', 'safety-check', 'advocate-contact']);
    expect(tale.step('wage-offer').holder).toBe(legalAid);
    expect(tale.told('NoticeIssued').filter(({ data }) => data.agencyId === laborDepartment)).toEqual([]);
  });

  it('whose wages were paid is not asked about them', () =>
    expect(openKeys(caseUnder(['adult-labor-trafficking'], { ...adultOf('ForcedLabour'), wagesWithheld: 'no' }))).not.toContain('wage-offer'));
});

describe('a minor', () => {
  const minor: Facts = { ageGroup: 'minor', typeOfExploitation: ['SexualExploitation'] };

  it('is reported by the agency that opened the case, within twelve hours', () => {
    const tale = caseUnder(['connecticut-minor'], minor, []);
    expect(openKeys(tale)).toEqual(['careline-report', 'needs-assessment']);
    expect(tale.step('careline-report')).toMatchObject({ holder: brightwater, authority: 'statute', deadline: { dueAt: at('02:00', '2026-03-03') } });
  });

  it('is presumed one as long as nobody knows the age', () => {
    expect(openKeys(caseUnder(['connecticut-minor'], {}, []))).toEqual(['careline-report', 'needs-assessment']);
    expect(openKeys(caseUnder(['connecticut-minor'], { ageGroup: 'unknown' }, []))).toEqual(['careline-report', 'needs-assessment']);
    expect(openKeys(caseUnder(['connecticut-minor'], { ageGroup: 'adult' }, []))).toEqual(['needs-assessment']);
  });

  it("once reported is child welfare's too, by law: what that agency holds is placed with it", () => {
    const tale = complete(caseUnder(['connecticut-minor'], { ...minor, perpetratorIsCaregiver: 'yes' }, []), 'careline-report', at('15:00'));
    expect(tale.told('BasisRecorded').at(-1)?.data).toMatchObject({ agencyId: childWelfare, kind: 'legal-duty', cites: 'CGS 17a-101b' });
    expect(openKeys(tale)).toEqual(['needs-assessment', 'written-report', 'classify-report', 'complete-investigation', 'screening']);
    expect(['classify-report', 'complete-investigation', 'screening'].map((key) => tale.step(key).holder))
      .toEqual([childWelfare, childWelfare, childWelfare]);
    expect(tale.step('written-report').holder).toBe(brightwater);
    expect(tale.case.milestones).toMatchObject({ referred: { kinds: ['child-protection'] } });
  });

  it('who is identified as sexually exploited is reported to the police by child welfare, within a day', () => {
    const tale = caseUnder(['connecticut-minor'], minor).does(
      { type: 'IdentifySurvivor', data: { status: 'ActualVictimOfTrafficking', decidedBy: 'NGO' } }, at('16:00'), asEngine(),
    );
    expect(tale.step('report-to-police')).toMatchObject({ holder: childWelfare, deadline: { dueAt: at('16:00', '2026-03-03') } });
  });

  it('from abroad is told of to the federal office; one in labor is offered help with wages', () =>
    expect(openKeys(caseUnder(['connecticut-minor'], { ageGroup: 'minor', typeOfExploitation: ['ForcedLabour'], foreignNational: 'yes' })))
      .toEqual(['careline-report', 'federal-notice', 'needs-assessment', 'wage-offer']));

  it('found to be an adult keeps nothing but the report that the law asked for, and the lead may let go of that', () => {
    const tale = caseUnder(['connecticut-minor'], minor).does({ type: 'CorrectFact', data: { fact: 'ageGroup', value: 'adult' } }, at('15:00'));
    expect(openKeys(tale)).toEqual(['careline-report', 'needs-assessment']);
    expect(tale.told('StepQuestioned')).toHaveLength(1);
    tale.does(
      { type: 'MarkStepNotNeeded', data: { stepId: tale.step('careline-report').stepId, reason: 'fact-corrected' } }, at('16:00'), asEngine(),
    );
    expect(openKeys(tale)).toEqual(['needs-assessment']);
  });
});

describe('a minor missing from care', () => {
  const inCare: Facts = { ageGroup: 'minor', inCare: 'yes' };
  const correct = (value: string) => ({ type: 'CorrectFact' as const, data: { fact: 'missing' as const, value } });

  it('is searched for in every episode, and welcomed back after each', () => {
    const tale = caseUnder(['connecticut-minor', 'missing-from-care'], { ...inCare, missing: 'yes' });
    const search = ['police-report', 'ncmec-report', 'search-plan'];
    const back = ['return-check', 'return-notice', 'return-screening', 'return-health-offer', 'return-factors', 'return-experiences'];
    const ofAddOn = () =>
      Object.values(tale.case.openSteps).flatMap(
        ({ origin }) => (origin.kind === 'protocol' && origin.protocolId === 'missing-from-care' ? [`${origin.key} ${origin.occurrence}`] : []),
      );
    const nth = (keys: readonly string[], n: number) => keys.map((key) => `${key} ${n}`);
    expect(ofAddOn()).toEqual(nth(search, 1));
    for (const key of search) complete(tale, key, at('15:00'));
    expect(ofAddOn()).toEqual(['search-review 1']);
    tale.does(correct('no'), at('16:00'));
    expect(ofAddOn()).toEqual(nth(back, 1));
    for (const key of back) complete(tale, key, at('17:00'));
    tale.does(correct('yes'), at('18:00'));
    expect(ofAddOn()).toEqual(['placement-answer 1', ...nth(search, 2)]);
    tale.does(correct('no'), at('19:00'));
    expect(ofAddOn()).toEqual(['placement-answer 1', ...nth(search, 2), ...nth(back, 2)]);
  });
});

describe('the whole life of a case under the protocols in the box', () => {
  const lives: readonly (readonly [string, readonly string[], Facts])[] = [
    ['an adult in sex trafficking', ['adult-sex-trafficking', 'first-72-hours'], adultOf('SexualExploitation')],
    ['an adult in labor trafficking', ['adult-labor-trafficking', 'first-72-hours'], adultOf('ForcedLabour')],
    [
      'a minor in sex trafficking', ['connecticut-minor', 'first-72-hours', 'missing-from-care'],
      { ageGroup: 'minor', typeOfExploitation: ['SexualExploitation'], inCare: 'yes' },
    ],
    [
      'a minor in labor trafficking', ['connecticut-minor', 'first-72-hours', 'missing-from-care'],
      { ageGroup: 'minor', typeOfExploitation: ['ForcedLabour'], foreignNational: 'yes' },
    ],
  ];

  /** Every need, every value of every fact but age and exploitation, every step done, closed, and the follow-ups left to ring for seven months. */
  function lived(ids: readonly string[], known: Facts): Life {
    const life = new Life(caseUnder(ids, known).history.map(({ event }) => event));
    life.does({ type: 'IdentifySurvivor', data: { status: 'ActualVictimOfTrafficking', decidedBy: 'NGO' } });
    for (const need of needKinds) life.does({ type: 'RecordNeed', data: { need } });
    for (const fact of Object.keys(facts) as FactCode[]) {
      if (fact === 'ageGroup' || fact === 'typeOfExploitation') continue;
      for (const value of facts[fact].values) life.does({
        type: life.case.facts[fact] === undefined ? 'RecordFact' : 'CorrectFact', data: { fact, value },
      });
    }
    life.waits(3 * oneDay);
    for (let step = life.firstStep(); step; step = life.firstStep()) {
      life.does({ type: 'CompleteStep', data: { stepId: step.stepId, record: filledIn(keyOf(step), step, life.now), told: null } });
    }
    return life.does({ type: 'CloseCase', data: { reason: 'goals-met' } }).waits(210 * oneDay);
  }

  it.each(lives)('%s: nothing in it fails, and it ends with its follow-ups', (_, ids, known) => {
    const life = lived(ids, known);
    expect(Object.values(life.case.openSteps).map(keyOf)).toEqual(['follow-up-30', 'follow-up-90', 'follow-up-180']);
    expect(life.told('DeadlineMissed').slice(-3).map(({ stepId }) => life.case.openSteps[stepId]).map((step) => step && keyOf(step)))
      .toEqual(['follow-up-30', 'follow-up-90', 'follow-up-180']);
  });

  it.each(lives.slice(0, 2))('%s: no step is held by the police, and they are told nothing', (_, ids, known) => {
    const life = lived(ids, known);
    expect(life.told('StepOpened').filter(({ agencyKind }) => agencyKind === 'police')).toEqual([]);
    expect(life.told('StepPlaced').filter(({ agencyId }) => agencyId === police)).toEqual([]);
    expect(life.told('NoticeIssued').filter(({ agencyId }) => agencyId === police)).toEqual([]);
    expect(life.told('StepCompleted').filter(({ told }) => told.length > 0)).toEqual([]);
  });
});

/** A story too long to be looked at as closely as the others: a command a minute, and every reminder at its moment. */
class Life {
  readonly history: CaseEvent[];
  now = at('14:00');
  #state: CaseState;
  #commands = 0;

  constructor(history: readonly CaseEvent[]) {
    this.history = [...history];
    this.#state = fold(caseDecider, history);
  }

  get case(): OpenedCase {
    if (!isOpened(this.#state)) throw new Error('The life of a case begins with its opening.');
    return this.#state;
  }

  /** Steps that repeat are done five times. */
  firstStep(): Step | undefined {
    return Object.values(this.case.openSteps).find(({ origin }) => origin.kind === 'protocol' && origin.occurrence <= 5);
  }

  does(command: CaseCommand, now = addMs(this.now, 60_000)): this {
    this.now = now;
    this.#commands += 1;
    const nth = this.#commands;
    const decision = caseDecider.decide(
      command, this.#state, contextAt({ now, ...asEngine('life'), idOf: (ordinal) => `life-${nth}-${ordinal}`, protocols, agencies }),
    );
    if (decision.outcome === 'rejected') throw new Error(`${command.type} was refused: ${JSON.stringify(decision.rejection)}`);
    this.#state = foldOnto(caseDecider, this.#state, decision.events);
    this.history.push(...decision.events);
    return this;
  }

  waits(ms: number): this {
    const until = addMs(this.now, ms);
    const due = () => nextMoments(this.#state).toSorted((a, b) => (a.at < b.at ? -1 : 1)).find(({ at: moment }) => moment <= until);
    for (let next = due(); next; next = due()) {
      const ring = ringCommand(next.subject);
      if (ring) this.does(ring, later(this.now, next.at));
    }
    this.now = until;
    return this;
  }

  told<Type extends CaseEvent['type']>(type: Type): readonly DataOf<Type>[] {
    return this.history.flatMap((event) => (event.type === type ? [event.data as DataOf<Type>] : []));
  }
}
