import { after, aProtocol, aStep, calendar } from '../testing';
import { isoDuration } from '@throughline/kernel';
import type { Authority, Ladder, Protocol } from '../protocol';
import { checkProtocol } from './check-protocol';

const statute: Authority = { kind: 'statute', cites: 'CGS 17a-101b', source: 'childwelfare.gov', mark: 'verified' };
const faultsOf = (protocol: unknown) => checkProtocol(protocol).map(({ path, message }) => `${path} ${message}`);
const form = (properties: Readonly<Record<string, unknown>>, over: object = {}) => ({ type: 'object', properties, additionalProperties: false, ...over });

describe('a protocol', () => {
  it('without a fault can be published', () => expect(checkProtocol(aProtocol())).toEqual([]));

  it('has the same faults each time it is checked', () => {
    const faulty = aProtocol([aStep({ ladder: 'gone' }), aStep()]);
    expect(checkProtocol(faulty)).toEqual(checkProtocol(faulty));
  });
});

describe('the format', () => {
  const withStep = (over: object): unknown => ({ ...aProtocol(), steps: [{ ...aStep(), ...over }] });

  it.each<[string, unknown, string]>([
    ['nothing at all', undefined, ' The document must be a group of fields, but is undefined.'],
    ['a list', [], ' The document must be a group of fields, but is a list.'],
    ['a missing title', { ...aProtocol(), title: undefined }, '/title "title" is missing; it must be a text that is not empty.'],
    ['an empty title', { ...aProtocol(), title: ' ' }, '/title "title" must be a text that is not empty, but is " ".'],
    ['an unknown field', { ...aProtocol(), 'a/b': 1 }, '/a~1b "a/b" is not a field here; the fields are: id, version, title, kind, advice, suggestedWhen, ladders, leadWithin, quietAnswerWithin, steps, milestones.'],
    ['a version of nothing', { ...aProtocol(), version: 0 }, '/version "version" must be 1 or more, but is 0.'],
    ['no steps', { ...aProtocol(), steps: [] }, '/steps "steps" must have at least one entry.'],
    ['a key in capitals', withStep({ key: 'Safety Check' }), '/steps/0/key "key" must be a name of small letters, digits and single hyphens, such as written-report, but is "Safety Check".'],
    ['an urgency that is none', withStep({ urgency: 'soon' }), '/steps/0/urgency "urgency" must be one of danger, today, routine, but is "soon".'],
    ['a missing urgency', withStep({ urgency: undefined }), '/steps/0/urgency "urgency" is missing; it must be one of danger, today, routine.'],
    ['a number for a text', withStep({ title: 7 }), '/steps/0/title "title" must be a text, but is 7.'],
    ['an opening that is none', withStep({ opens: [{ on: 'monday' }] }), '/steps/0/opens/0/on "on" must be one of case-opened, case-closed, milestone, step-ended, need, fact, but is "monday".'],
    ['an opening that lacks its need', withStep({ opens: [{ on: 'need' }] }), '/steps/0/opens/0/need "need" is missing; it must be one of food, clothing, hygiene, bed, phone, transport, safety, medical, mental-health, advocate, legal, documents, benefits, housing, interpreter, child-care, work.'],
    ['a step that nothing is said to open', withStep({ opens: [] }), '/steps/0/opens "opens" must have at least one entry.'],
    ['a clock that is none', withStep({ within: { clock: 'lunar', limit: 'P1D' } }), '/steps/0/within/clock "clock" must be one of calendar, business, but is "lunar".'],
    ['a limit in words', withStep({ within: { clock: 'calendar', limit: 'two hours' } }), '/steps/0/within/limit "limit" must be an ISO 8601 duration longer than nothing, such as PT30M, PT4H or P5D, but is "two hours".'],
    ['a limit that leaves no time', withStep({ within: { clock: 'calendar', limit: 'PT0S' } }), '/steps/0/within/limit "limit" must be an ISO 8601 duration longer than nothing, such as PT30M, PT4H or P5D, but is "PT0S".'],
    ['a limit that runs backwards', withStep({ repeats: { clock: 'calendar', limit: '-P1D' } }), '/steps/0/repeats/limit "limit" must be an ISO 8601 duration longer than nothing, such as PT30M, PT4H or P5D, but is "-P1D".'],
    ['a class said twice', withStep({ fullTitle: { text: 'Report', discloses: ['legal', 'legal'] } }), '/steps/0/fullTitle/discloses "discloses" must not say the same thing twice.'],
    ['an agency kind nobody has', withStep({ disclosesTo: ['police', 'pirates'] }), '/steps/0/disclosesTo/1 Entry 2 of "disclosesTo" must be one of shelter, police, child-welfare, hospital, prosecutor, legal-aid, advocacy, labor-department, mental-health, school, probation, childrens-advocacy-center, coordination, crime-laboratory, but is "pirates".'],
  ])('refuses %s', (_, candidate, words) => expect(faultsOf(JSON.parse(JSON.stringify(candidate) ?? 'null') ?? undefined)).toEqual([words]));

  it('lets a rung come at once, but not before the one below', () => {
    const ladder = (limit: string) => ({ ...aProtocol(), ladders: { standard: { rungs: [{ to: 'on-call', after: { clock: 'calendar', limit } }], acknowledgedAtMost: 'PT1H' } } });
    expect(faultsOf(ladder('PT0S'))).toEqual([]);
    expect(faultsOf(ladder('-PT1H'))).toEqual([
      '/ladders/standard/rungs/0/after/limit "limit" must be an ISO 8601 duration, such as PT30M or PT4H, or PT0S for at once, but is "-PT1H".',
    ]);
  });
});

describe('names', () => {
  it('are not given to two steps', () =>
    expect(faultsOf(aProtocol([aStep(), aStep()]))).toEqual(['/steps/1/key Two steps are called "safety-check".']));

  it('of steps to wait for exist', () =>
    expect(faultsOf(aProtocol([aStep({ opens: [{ on: 'case-opened' }, after('intake')] })]))).toEqual([
      '/steps/0/opens/1/step Opens on the end of "intake", but no step is called that.',
    ]));

  it('of milestones are one of the four or the protocol\'s own', () => {
    const faulty = aProtocol([aStep({ opens: [{ on: 'milestone', milestone: 'healed' }], reaches: { milestone: 'rested' } })]);
    expect(faultsOf(faulty)).toEqual([
      '/steps/0/opens/0/milestone "healed" is not a milestone here; the milestones are: identified, referred, housed, interviewed.',
      '/steps/0/reaches/milestone "rested" is not a milestone here; the milestones are: identified, referred, housed, interviewed.',
    ]);
    expect(faultsOf({ ...faulty, milestones: [{ code: 'healed', title: 'Healed' }, { code: 'rested', title: 'Rested' }] })).toEqual([]);
  });

  it('of added milestones are new', () =>
    expect(faultsOf(aProtocol([aStep()], { milestones: [{ code: 'housed', title: 'Housed' }] }))).toEqual([
      '/milestones/0/code There is a milestone "housed" already: every case has identified, referred, housed, interviewed.',
    ]));

  it.each(['gone', 'constructor'])('of ladders exist, so %s is refused', (ladder) =>
    expect(faultsOf(aProtocol([aStep({ ladder })]))).toEqual([`/steps/0/ladder There is no ladder called "${ladder}"; the ladders are: standard, own-agency.`]));
});

describe('conditions', () => {
  it('are checked wherever they stand', () => {
    const when = "facts.ageGrup == 'minor'";
    const fault = 'The condition facts.ageGrup == \'minor\': "ageGrup" is not a fact; the facts are:';
    expect(faultsOf(aProtocol([aStep({ appliesWhen: when, opens: [{ on: 'fact', when }] })], { suggestedWhen: when }))).toEqual([
      expect.stringContaining(`/suggestedWhen ${fault}`),
      expect.stringContaining(`/steps/0/appliesWhen ${fault}`),
      expect.stringContaining(`/steps/0/opens/0/when ${fault}`),
    ]);
  });
});

describe('a step that nothing opens', () => {
  const chain = [aStep({ key: 'second', opens: [after('first')] }), aStep({ key: 'first', opens: [after('second', 'declined')] })];

  it('is named', () =>
    expect(faultsOf(aProtocol([aStep(), ...chain]))).toEqual([
      '/steps/1/opens Nothing ever opens "second": it waits for steps that nothing opens either.',
      '/steps/2/opens Nothing ever opens "first": it waits for steps that nothing opens either.',
    ]));

  it.each<[string, Protocol['steps'][number]['opens'][number]]>([
    ['the case', { on: 'case-closed' }],
    ['a milestone', { on: 'milestone', milestone: 'identified' }],
    ['a need', { on: 'need', need: 'bed' }],
    ['a fact', { on: 'fact', when: "facts.missing == 'yes'" }],
  ])('is none when %s opens it or what it waits for', (_, opening) =>
    expect(faultsOf(aProtocol([chain[0]!, { ...chain[1]!, opens: [opening] }]))).toEqual([]));
});

describe('a loop', () => {
  const opened = { on: 'case-opened' } as const;

  it('of two steps that open each other is refused', () =>
    expect(faultsOf(aProtocol([aStep({ key: 'offer', opens: [opened, after('answer')] }), aStep({ key: 'answer', opens: [after('offer')] })]))).toEqual([
      '/steps/0/opens "offer", "answer" open one another for ever when each is completed. Let one of them open on another end. For a step that comes back from time to time, say "repeats".',
    ]));

  it('of a survivor who declines and is asked for ever is refused', () =>
    expect(faultsOf(aProtocol([aStep({ key: 'offer', opens: [opened, after('offer', 'declined')] })]))).toEqual([
      '/steps/0/opens "offer" opens itself again whenever it is declined. For a step that comes back from time to time, say "repeats".',
    ]));

  it('through a milestone is refused', () =>
    expect(
      faultsOf(
        aProtocol([
          aStep({ key: 'search', opens: [after('plan')], reaches: { milestone: 'housed' } }),
          aStep({ key: 'plan', opens: [{ on: 'milestone', milestone: 'housed' }] }),
        ]),
      ),
    ).toEqual([expect.stringContaining('"search", "plan" open one another for ever when each is completed.')]));

  it('is none through a milestone that a decline does not reach', () =>
    expect(
      faultsOf(
        aProtocol([
          aStep({ key: 'search', opens: [opened, after('plan', 'declined')], reaches: { milestone: 'housed' } }),
          aStep({ key: 'plan', opens: [{ on: 'milestone', milestone: 'housed' }] }),
        ]),
      ),
    ).toEqual([]));

  it('is none when one of its ends leads out of it', () =>
    expect(faultsOf(aProtocol([aStep({ key: 'offer', opens: [opened, after('visit', 'declined')] }), aStep({ key: 'visit', opens: [after('offer')] })]))).toEqual([]));

  it('is none when a step repeats', () => expect(faultsOf(aProtocol([aStep({ repeats: calendar('P1M') })]))).toEqual([]));
});

describe('limits', () => {
  it.each([[[0, 0.5]], [[0.5, 1]], [[-0.1]], [[1.5]]])('have no advance notice outside their window: %j', (advance) =>
    expect(faultsOf(aProtocol([aStep({ advance })]))).toEqual([
      '/steps/0/advance An advance notice goes out inside the window: each fraction must lie between 0 and 1, such as 0.5 and 0.8.',
    ]));

  it.each([[[0.8, 0.5]], [[0.5, 0.5]]])('have rising advance notices: %j', (advance) =>
    expect(faultsOf(aProtocol([aStep({ advance })]))).toEqual([
      '/steps/0/advance Advance notices come one after the other: each fraction must be greater than the one before.',
    ]));

  it('may go without any advance notice', () => expect(faultsOf(aProtocol([aStep({ advance: [] })]))).toEqual([]));

  it('do not let a step come back in two ways', () =>
    expect(faultsOf(aProtocol([aStep({ repeats: calendar('P1M'), opens: [{ on: 'case-opened' }, after('safety-check')] })]))).toEqual([
      '/steps/0/repeats "safety-check" repeats, and it also opens on its own end: it would come back twice each time.',
    ]));
});

describe('ladders', () => {
  it('tell somebody', () => {
    const empty: Ladder = { rungs: [], acknowledgedAtMost: isoDuration('PT1H') };
    expect(faultsOf(aProtocol([aStep()], { ladders: { standard: empty } }))).toEqual([
      '/ladders/standard/rungs The ladder "standard" is empty: nobody would be told of a step that stalls.',
    ]);
  });

  it('of a personal duty do not go on to the lead', () => {
    expect(faultsOf(aProtocol([aStep({ key: 'report', personalDuty: true })]))).toEqual([
      '/steps/0/ladder "report" is a personal duty: only the person and their agency are told, but the ladder "standard" goes on to the lead.',
    ]);
    expect(faultsOf(aProtocol([aStep({ key: 'report', personalDuty: true, ladder: 'own-agency' })]))).toEqual([]);
  });
});

describe('authority', () => {
  it.each(['', '  '])('of a statute cites the law, not "%s"', (cites) =>
    expect(faultsOf(aProtocol([aStep({ key: 'report', authority: { ...statute, cites } })]))).toEqual([
      '/steps/0/authority/cites "report" is said to be the law: cite the law, or call it an agreement.',
    ]));

  it('of a statute lets nobody pause a step unless the cited text does', () => {
    const paused = (authority: Authority) => faultsOf(aProtocol([aStep({ key: 'report', authority, pausedAtMost: isoDuration('P7D') })]));
    expect(paused({ ...statute, allows: ['extend'] })).toEqual([
      '/steps/0/pausedAtMost "report" cannot be paused: it is a statute, and "allows" does not say that the cited text lets it be.',
    ]);
    expect(paused({ ...statute, allows: ['pause'] })).toEqual([]);
  });

  it('of an agreement allows everything without saying so', () =>
    expect(faultsOf(aProtocol([aStep({ authority: { ...aStep().authority, allows: ['pause'] } })]))).toEqual([
      '/steps/0/authority/allows "safety-check" is an agreement, which allows everything: leave "allows" out.',
    ]));
});

describe('what a step records', () => {
  const recording = (records: Readonly<Record<string, unknown>>) => faultsOf(aProtocol([aStep({ records })]));

  it('may be codes, moments, days, ids, reference numbers, numbers and ticks', () =>
    expect(
      recording(
        form({
          outcome: { type: 'string', title: 'What came of it', enum: ['bed-tonight', 'no-bed'] },
          needs: { type: 'array', items: { type: 'string', enum: ['food', 'bed'] }, minItems: 1, uniqueItems: true },
          form: { type: 'string', const: 'DCF-136' },
          sentAt: { type: 'string', format: 'date-time' },
          sentOn: { type: 'string', format: 'date' },
          noticeId: { type: 'string', format: 'uuid' },
          kitNumber: { type: 'string', pattern: '^[A-Z]{2}-\\d{4,8}/[0-9]$' },
          calls: { type: 'integer', minimum: 0, maximum: 20 },
          hours: { type: 'number' },
          survivorTold: { type: 'boolean' },
        }, { required: ['outcome'] }),
      ),
    ).toEqual([]));

  it('is no free text', () =>
    expect(recording(form({ remarks: { type: 'string' } }))).toEqual([
      '/steps/0/records/properties/remarks "remarks" would take free text, and free text about a person may only be kept sealed. Give it a list ("enum"), "format": "date-time" or "date", or the pattern of a reference number.',
    ]));

  it.each(['.*', '^.*$', '^[A-Za-z ]{1,40}$', '[0-9]{4}', '^[A-Z]+$', '^[A-Z]{7}$', '^[A-Z]{3}[A-Z]{4}$', '^[0-9]{33}$', '^[0-9]{8,4}$', '^([0-9]|.*)$', '^$'])(
    'is no free text behind the pattern %s', (pattern) =>
      expect(recording(form({ number: { type: 'string', pattern } }))).toEqual([
        '/steps/0/records/properties/number/pattern "number" would take free text: a reference number\'s pattern begins with ^, ends with $, and has only digits, hyphens, strokes and at most 6 capital letters, as in ^[A-Z]{2}-[0-9]{4,8}$.',
      ]));

  it('is no sentence among the codes', () =>
    expect(recording(form({ outcome: { type: 'string', enum: ['she went home'] } }))).toEqual([
      '/steps/0/records/properties/outcome/enum/0 Entry 1 of "enum" must be a code of letters, digits and single hyphens, such as no-bed-tonight, but is "she went home".',
    ]));

  it('takes no field that nobody asked for', () =>
    expect(recording({ type: 'object', properties: { done: { type: 'boolean' } } })).toEqual([
      '/steps/0/records/additionalProperties "additionalProperties" is missing.',
    ]));

  it('asks only for fields that it has', () =>
    expect(recording(form({ done: { type: 'boolean' } }, { required: ['done', 'outcome'] }))).toEqual([
      '/steps/0/records/required/1 Asks for "outcome", which is not among the fields.',
    ]));

  it.each<[string, Readonly<Record<string, unknown>>, string]>([
    ['a type that is none', { type: 'text' }, '/steps/0/records/properties/field/type "type" must be one of string, integer, number, boolean, array, but is "text".'],
    ['a list of anything', { type: 'array' }, '/steps/0/records/properties/field/items "items" is missing.'],
    ['a group in a group', { type: 'object' }, '/steps/0/records/properties/field/type "type" must be one of string, integer, number, boolean, array, but is "object".'],
    ['words of JSON Schema that let free text in', { type: 'integer', anyOf: [{}] }, '/steps/0/records/properties/field/anyOf "anyOf" is not a field here; the fields are: type, title, minimum, maximum.'],
    ['a limit in words', { type: 'integer', minimum: 'one' }, '/steps/0/records/properties/field/minimum "minimum" must be a whole number, but is "one".'],
  ])('is not %s', (_, field, words) => expect(recording(form({ field }))).toEqual([words]));
});
