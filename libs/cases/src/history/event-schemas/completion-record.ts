import { schema, type Schema } from '@throughline/event-schemas';

const code = { pattern: '^[A-Za-z0-9]+(-[A-Za-z0-9]+)*$', maxLength: 60 };
const referenceNumber = { pattern: '^[A-Z0-9/-]+$', maxLength: 32 };
const texts = { type: 'string', anyOf: [code, { format: 'plain-date' }, { format: 'moment' }, referenceNumber] };

/**
 * What a protocol asked to be recorded with a completion: a flat form of codes, days, moments, ids, reference numbers, numbers and ticks. The
 * decision held it against the protocol's own form, which is narrower; here it only counts that no sentence, no full name and no address can be in
 * it.
 */
export const completionRecord: Schema<Readonly<Record<string, unknown>>> = schema({
  type: 'object',
  patternProperties: {
    '^[a-z][A-Za-z0-9]{0,39}$': { anyOf: [texts, { type: 'number' }, { type: 'boolean' }, { type: 'array', maxItems: 50, items: texts }] },
  },
  additionalProperties: false,
  maxProperties: 20,
});
