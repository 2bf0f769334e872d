import { agencyKinds, fieldClasses, needKinds, urgencies } from '../vocabulary';
import { stepEnds } from '../protocol';
import { recordFormat } from './record-format';

const text = (atMost: number) => ({ type: 'string', minLength: 1, maxLength: atMost, pattern: '\\S', description: 'a text that is not empty' });
const code = {
  type: 'string', maxLength: 60, pattern: '^[a-z][a-z0-9]*(-[a-z0-9]+)*$', description: 'a name of small letters, digits and single hyphens, such as written-report',
};
const duration = { type: 'string', maxLength: 40, format: 'iso-duration', description: 'an ISO 8601 duration longer than nothing, such as PT30M, PT4H or P5D' };
const durationOrNone = { ...duration, format: 'iso-duration-or-none', description: 'an ISO 8601 duration, such as PT30M or PT4H, or PT0S for at once' };
const condition = { type: 'string', minLength: 1, maxLength: 1000, description: 'a condition, such as facts.ageGroup == \'minor\'' };
const oneOf = (values: readonly string[]) => ({ type: 'string', enum: values });
const exactly = (required: Readonly<Record<string, unknown>>, optional: Readonly<Record<string, unknown>> = {}) => ({
  type: 'object', properties: { ...required, ...optional }, required: Object.keys(required), additionalProperties: false,
});
const limit = exactly({ clock: oneOf(['calendar', 'business']), limit: duration });
const wait = exactly({ clock: oneOf(['calendar', 'business']), limit: durationOrNone });
const opening = (on: string, required: Readonly<Record<string, unknown>> = {}, optional: Readonly<Record<string, unknown>> = {}) =>
  exactly({ on: { type: 'string', const: on }, ...required }, optional);

const step = exactly(
  {
    key: code,
    title: text(120),
    fullTitle: exactly({ text: text(300), discloses: { type: 'array', items: oneOf(fieldClasses), uniqueItems: true } }),
    authority: exactly(
      { kind: oneOf(['statute', 'agreement']), cites: { type: 'string', maxLength: 300 }, source: text(500), mark: oneOf(['verified', 'unverified']) },
      { allows: { type: 'array', items: oneOf(['pause', 'extend', 'decline', 'not-needed']), uniqueItems: true } },
    ),
    heldBy: oneOf(agencyKinds),
    opens: {
      type: 'array', minItems: 1, maxItems: 20,
      items: {
        type: 'object', required: ['on'], discriminator: { propertyName: 'on' },
        oneOf: [
          opening('case-opened'),
          opening('case-closed'),
          opening('milestone', { milestone: code }),
          opening('step-ended', { step: code }, { how: { type: 'array', items: oneOf(stepEnds), minItems: 1, uniqueItems: true } }),
          opening('need', { need: oneOf(needKinds) }),
          opening('fact', { when: condition }),
        ],
      },
    },
    within: limit,
    advance: { type: 'array', maxItems: 5, items: { type: 'number' } },
    urgency: oneOf(urgencies),
    onReassign: oneOf(['keep', 'restart']),
    ladder: code,
    contactsSurvivor: { type: 'boolean' },
  },
  {
    personalDuty: { type: 'boolean' },
    disclosesTo: { type: 'array', items: oneOf(agencyKinds), minItems: 1, uniqueItems: true },
    appliesWhen: condition,
    records: recordFormat,
    reaches: exactly({ milestone: code }, { kind: code }),
    repeats: limit,
    pausedAtMost: duration,
  },
);

const rung = exactly({ to: oneOf(['on-call', 'supervisor', 'lead']), after: wait });

/** The format of a protocol file as a JSON Schema (draft 2020-12). What it leaves open, the rules beside it say. */
export const protocolFormat = exactly(
  {
    id: code,
    version: { type: 'integer', minimum: 1 },
    title: text(120),
    kind: oneOf(['base', 'add-on']),
    advice: text(1000),
    suggestedWhen: condition,
    ladders: {
      type: 'object', propertyNames: code, minProperties: 1, maxProperties: 20,
      additionalProperties: exactly({ rungs: { type: 'array', maxItems: 10, items: rung }, acknowledgedAtMost: duration }),
    },
    leadWithin: limit,
    quietAnswerWithin: limit,
    steps: { type: 'array', minItems: 1, maxItems: 100, items: step },
  },
  { milestones: { type: 'array', maxItems: 20, items: exactly({ code, title: text(120) }) } },
);
