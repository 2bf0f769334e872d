import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findRecordFaults } from './application/find-record-faults';
import { isSuggestedFor, stepApplies } from './application/step-applies';
import { stepsOpenedBy, stepsOpenedByFacts } from './application/steps-opened';
import { builtInProtocols } from './built-in';
import { checkProtocol } from './check-protocol/check-protocol';
import { compileProtocol, type CompiledProtocol } from './compile-protocol';
import type { ProtocolStep } from './protocol';
import { builtIn } from './testing';
import { facts as definitions, type Facts } from './vocabulary';

const folder = join(__dirname, '../data');
const everyStep = builtInProtocols.flatMap((protocol) => protocol.steps.map((step) => ({ protocol, step })));
const keys = (steps: readonly ProtocolStep[]) => steps.map(({ key }) => key);
const compiled = (id: string): CompiledProtocol => compileProtocol(builtIn(id));
const opened = (id: string, facts: Facts) => keys(stepsOpenedBy(compiled(id), { on: 'case-opened' }, facts));

describe('every file in the box', () => {
  it.each(readdirSync(folder))('%s has no faults, is named for its id and version, and is in the list', (file) => {
    const content: unknown = JSON.parse(readFileSync(join(folder, file), 'utf8'));
    expect(checkProtocol(content)).toEqual([]);
    expect(builtInProtocols.map(({ id, version }) => `${id}.v${version}.json`)).toContain(file);
    expect(builtInProtocols).toContainEqual(content);
  });

  it('is in the list once', () => expect(builtInProtocols).toHaveLength(readdirSync(folder).length));
});

describe('every form in the box', () => {
  type Field = { readonly type: string; readonly enum?: readonly string[]; readonly items?: Field };
  const filledIn = ({ type, enum: codes, items }: Field): unknown => (type === 'boolean' ? true : items ? [filledIn(items)] : codes?.[0]);
  const forms = everyStep.filter(({ step }) => step.records).map(({ protocol, step }) => [protocol.id, step.key] as const);

  it.each(forms)('%s, %s: can be filled in, and asks for something', (id, key) => {
    const form = builtIn(id).steps.find((step) => step.key === key)?.records;
    const fields = Object.entries((form?.['properties'] ?? {}) as Readonly<Record<string, Field>>);
    const filled = Object.fromEntries(fields.map(([name, field]) => [name, filledIn(field)]));
    expect(findRecordFaults(compiled(id), key, filled)).toEqual([]);
    expect(findRecordFaults(compiled(id), key, {})).not.toEqual([]);
  });
});

describe('what the box promises about the law', () => {
  const statutes = everyStep.filter(({ step }) => step.authority.kind === 'statute');

  it('calls law only what was read as law, and says what was not verified', () =>
    expect([...new Set(statutes.map(({ step: { authority } }) => `${authority.cites}: ${authority.mark}`))]).toEqual([
      'CGS 17a-101b: verified',
      'CGS 17a-101c: verified',
      'CGS 17a-101g(a): verified',
      'CGS 17a-101g: unverified',
      '42 USC 671(a)(34)(A): verified',
      '22 USC 7105(b)(1)(G): verified',
      '42 USC 671(a)(35)(B): verified',
    ]));

  it('never claims that a proposal was verified', () =>
    expect(everyStep.filter(({ step }) => step.authority.kind === 'agreement').every(({ step }) => step.authority.mark === 'unverified')).toBe(true));

  it('keeps a statutory deadline when the step goes to another agency', () =>
    expect(statutes.every(({ step }) => step.onReassign === 'keep')).toBe(true));

  it('reports within 12 hours, in writing within 48, and a missing child within 24', () => {
    const within = (id: string, key: string) => builtIn(id).steps.find((step) => step.key === key)?.within;
    expect(within('connecticut-minor', 'careline-report')).toEqual({ clock: 'calendar', limit: 'PT12H' });
    expect(within('connecticut-minor', 'written-report')).toEqual({ clock: 'calendar', limit: 'PT48H' });
    expect(within('missing-from-care', 'police-report')).toEqual({ clock: 'calendar', limit: 'PT24H' });
    expect(within('missing-from-care', 'ncmec-report')).toEqual({ clock: 'calendar', limit: 'PT24H' });
  });

  it('leaves a mandated report with the person who owes it', () =>
    expect(everyStep.filter(({ step }) => step.personalDuty).map(({ protocol, step }) => `${protocol.id} ${step.key}`)).toEqual([
      'connecticut-minor careline-report', 'connecticut-minor written-report',
      'adult-sex-trafficking careline-report', 'adult-sex-trafficking written-report',
      'adult-labor-trafficking careline-report', 'adult-labor-trafficking written-report',
    ]));
});

describe('what the box promises to survivors', () => {
  it('has no adult step that is held by police, prosecutor, probation or labor department, or that tells them', () => {
    const adult: Facts = { ageGroup: 'adult' };
    const outside = ['police', 'prosecutor', 'probation', 'labor-department'];
    const adultSteps = builtInProtocols.map(compileProtocol).flatMap((protocol) => protocol.protocol.steps.filter(({ key }) => stepApplies(protocol, key, adult)));
    expect(adultSteps.flatMap(({ heldBy, disclosesTo = [] }) => [heldBy, ...disclosesTo]).filter((kind) => outside.includes(kind))).toEqual([]);
    expect(adultSteps.length).toBeGreaterThan(30);
  });

  it('speaks of no one in a neutral title', () => {
    const telling = /traffick|sex|labou?r|wage|police|court|law|legal|mental|health|medic|exam|drug|immigra|federal|status|shelter|bed|hous|missing|child|minor|evidence|kit|danger|abuse|address|interpret/i;
    expect(everyStep.filter(({ step }) => telling.test(step.title)).map(({ step }) => step.title)).toEqual([]);
  });

  it('has no two steps of one protocol with the same neutral title', () => {
    for (const { steps } of builtInProtocols) expect(new Set(steps.map(({ title }) => title)).size).toBe(steps.length);
  });

  it('shows a full title only to those who may see the facts that the step depends on', () => {
    for (const { step } of everyStep) {
      const conditions = [step.appliesWhen ?? '', ...step.opens.map((opening) => (opening.on === 'fact' ? opening.when : ''))].join(' ');
      const depends = Object.entries(definitions).filter(([code]) => conditions.includes(`facts.${code} `) || conditions.includes(`facts.${code})`));
      expect(step.fullTitle.discloses).toEqual(expect.arrayContaining(depends.map(([, { class: fieldClass }]) => fieldClass)));
    }
  });

  it('offers what is owed on wages and sends nothing: the survivor\'s own lawyer asks', () => {
    const offer = builtIn('adult-labor-trafficking').steps.find(({ key }) => key === 'wage-offer');
    expect(offer).toMatchObject({ heldBy: 'legal-aid', contactsSurvivor: true });
    expect(offer?.disclosesTo).toBeUndefined();
  });

  it('tells nobody outside a hospital when a medical step stalls', () => {
    for (const { protocol, step } of everyStep.filter(({ step: { heldBy } }) => heldBy === 'hospital')) {
      expect(protocol.ladders[step.ladder]?.rungs.map(({ to }) => to)).toEqual(['on-call', 'supervisor']);
    }
  });

  it('rings at any hour for whatever is due within four hours', () =>
    expect(everyStep.filter(({ step: { within, urgency } }) => within.clock === 'calendar' && /^PT[1-4]H$/.test(within.limit) && urgency !== 'danger')).toEqual([]));

  it('asks after 30, 90 and 180 days in every base', () => {
    for (const { kind, id } of builtInProtocols.filter((protocol) => protocol.kind === 'base')) {
      expect([kind, ...keys(stepsOpenedBy(compiled(id), { on: 'case-closed' }, {}))]).toEqual(['base', 'follow-up-30', 'follow-up-90', 'follow-up-180']);
    }
  });
});

describe('who is proposed what', () => {
  it.each<[string, Facts, readonly string[]]>([
    ['somebody of unknown age', {}, ['connecticut-minor', 'first-72-hours']],
    ['a minor in care', { ageGroup: 'minor', inCare: 'yes' }, ['connecticut-minor', 'first-72-hours', 'missing-from-care']],
    ['an adult, sex trafficking', { ageGroup: 'adult', typeOfExploitation: ['SexualExploitation'] }, ['adult-sex-trafficking', 'first-72-hours']],
    ['an adult, labor trafficking', { ageGroup: 'adult', typeOfExploitation: ['ForcedLabour'] }, ['adult-labor-trafficking', 'first-72-hours']],
  ])('%s', (_, facts, ids) => expect(builtInProtocols.filter((protocol) => isSuggestedFor(compileProtocol(protocol), facts)).map(({ id }) => id)).toEqual(ids));
});

describe('a case of a minor in Connecticut', () => {
  it('opens with the report and the talk about needs', () => expect(opened('connecticut-minor', { ageGroup: 'minor' })).toEqual(['careline-report', 'needs-assessment']));

  it('of a foreign national tells HHS as well', () =>
    expect(opened('connecticut-minor', { ageGroup: 'minor', foreignNational: 'yes' })).toEqual(['careline-report', 'federal-notice', 'needs-assessment']));

  it('offers help with wages in labor trafficking', () =>
    expect(opened('connecticut-minor', { typeOfExploitation: ['ForcedLabour'] })).toEqual(['careline-report', 'needs-assessment', 'wage-offer']));

  it('goes on from the classified report: a caregiver is investigated, at once when danger is imminent, anybody else is the police\'s', () => {
    const next = (facts: Facts) => keys(stepsOpenedBy(compiled('connecticut-minor'), { on: 'step-ended', step: 'classify-report', how: 'completed' }, facts));
    const always = ['team-meeting', 'interview', 'examination-offer'];
    expect(next({ perpetratorIsCaregiver: 'yes' })).toEqual(['commence-investigation', ...always]);
    expect(next({ perpetratorIsCaregiver: 'yes', imminentDanger: 'yes' })).toEqual(['commence-investigation-at-once', ...always]);
    expect(next({ perpetratorIsCaregiver: 'no' })).toEqual(['refer-to-police', ...always]);
  });

  it('tells law enforcement of a child identified in sex trafficking', () =>
    expect(keys(stepsOpenedBy(compiled('connecticut-minor'), { on: 'milestone', milestone: 'identified' }, { typeOfExploitation: ['SexualExploitation'] }))).toEqual(['report-to-police']));
});

describe('a child missing from care', () => {
  const before: Facts = { ageGroup: 'minor', inCare: 'yes' };
  const missing: Facts = { ...before, missing: 'yes' };
  const returned: Facts = { ...before, missing: 'no' };
  const between = (then: Facts, now: Facts) => keys(stepsOpenedByFacts(compiled('missing-from-care'), then, now));

  it('is reported to the police and to the National Center, each for itself, and searched for', () =>
    expect(between(before, missing)).toEqual(['police-report', 'ncmec-report', 'search-plan']));

  it('is checked on, screened and listened to on return', () =>
    expect(between(missing, returned)).toEqual(['return-check', 'return-notice', 'return-screening', 'return-health-offer', 'return-factors', 'return-experiences']));

  it('is reported anew each time', () => expect(between(returned, missing)).toEqual(['police-report', 'ncmec-report', 'search-plan']));

  it('has not returned when it never was missing', () => expect(between({}, returned)).toEqual([]));
});

describe('the first three days', () => {
  it('begin with a check and an advocate', () => expect(opened('first-72-hours', {})).toEqual(['safety-check', 'advocate-contact']));

  it('search for a bed and ask a shelter when one is needed, and housed says emergency only', () => {
    const steps = stepsOpenedBy(compiled('first-72-hours'), { on: 'need', need: 'bed' }, {});
    expect(steps.map(({ key, reaches }) => [key, reaches])).toEqual([['emergency-bed', { milestone: 'housed', kind: 'emergency' }], ['placement-answer', undefined]]);
  });

  it('offer the evidence kit while it can be collected, and never analyse an anonymous one', () => {
    const first = compiled('first-72-hours');
    expect(keys(stepsOpenedByFacts(first, {}, { assaultWithin120Hours: 'yes' }))).toEqual(['kit-offer']);
    expect(keys(stepsOpenedByFacts(first, {}, { evidenceKitCollected: 'collected-anonymously' }))).toEqual(['kit-transfer']);
    const transferred = { on: 'step-ended', step: 'kit-transfer', how: 'completed' } as const;
    expect(keys(stepsOpenedBy(first, transferred, { evidenceKitCollected: 'collected-anonymously' }))).toEqual([]);
    expect(keys(stepsOpenedBy(first, transferred, { evidenceKitCollected: 'collected' }))).toEqual(['kit-analysis']);
  });
});
