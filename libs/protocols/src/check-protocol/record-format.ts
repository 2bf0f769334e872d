const title = { type: 'string', minLength: 1, maxLength: 120 };
const amount = { type: 'integer', minimum: 0 };
const codeText = {
  type: 'string', maxLength: 60, pattern: '^[A-Za-z0-9]+(-[A-Za-z0-9]+)*$',
  description: 'a code of letters, digits and single hyphens, such as no-bed-tonight',
};
const codes = { type: 'array', items: codeText, minItems: 1, maxItems: 50, uniqueItems: true };

const field = (type: string, properties: Readonly<Record<string, unknown>>, required: readonly string[] = []) => ({
  type: 'object', properties: { type: { type: 'string', const: type }, title, ...properties },
  required: ['type', ...required], additionalProperties: false,
});

/**
 * What a step's `records` may be: the part of JSON Schema (draft 2020-12) that describes one flat form of codes, moments, numbers and ticks. It has
 * no word that takes free text; a text field without a list, a format or an id pattern is refused by a rule of its own.
 */
export const recordFormat = {
  type: 'object',
  properties: {
    type: { type: 'string', const: 'object' },
    title,
    properties: {
      type: 'object',
      propertyNames: { type: 'string', maxLength: 40, pattern: '^[a-z][A-Za-z0-9]*$', description: 'a field name such as reportedTo' },
      minProperties: 1,
      maxProperties: 20,
      additionalProperties: {
        type: 'object', required: ['type'], discriminator: { propertyName: 'type' },
        oneOf: [
          field('string', {
            enum: codes,
            const: codeText,
            format: { type: 'string', enum: ['date-time', 'date', 'uuid'] },
            pattern: { type: 'string', maxLength: 80 },
          }),
          field('integer', { minimum: { type: 'integer' }, maximum: { type: 'integer' } }),
          field('number', { minimum: { type: 'number' }, maximum: { type: 'number' } }),
          field('boolean', {}),
          field('array', {
            items: {
              type: 'object', properties: { type: { type: 'string', const: 'string' }, enum: codes },
              required: ['type', 'enum'], additionalProperties: false,
            },
            minItems: amount, maxItems: amount, uniqueItems: { type: 'boolean' },
          }, ['items']),
        ],
      },
    },
    required: { type: 'array', items: { type: 'string', maxLength: 40 }, uniqueItems: true },
    additionalProperties: { type: 'boolean', const: false },
  },
  required: ['type', 'properties', 'additionalProperties'],
  additionalProperties: false,
};
