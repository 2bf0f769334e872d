import type { Random } from '../random';

type Field = {
  readonly type: 'string' | 'integer' | 'boolean' | 'array';
  readonly enum?: readonly string[];
  readonly format?: 'date';
  readonly minimum?: number;
  readonly maximum?: number;
  readonly items?: { readonly enum: readonly string[] };
};
type Form = { readonly properties: Readonly<Record<string, Field>>; readonly required?: readonly string[] };

/** A record that fits the form that a protocol asks for: what is required always, the rest now and then. */
export function recordFor(records: Readonly<Record<string, unknown>> | undefined, random: Random): Readonly<Record<string, unknown>> {
  if (!records) return {};
  const { properties, required = [] } = records as Form;
  const filled = Object.entries(properties).filter(([name]) => required.includes(name) || random.chance(0.5));
  return Object.fromEntries(filled.map(([name, field]) => [name, valueFor(field, random)]));
}

function valueFor({ type, enum: codes, format, minimum = 0, maximum = 9, items }: Field, random: Random): unknown {
  switch (type) {
    case 'boolean':
      return random.chance(0.5);
    case 'integer':
      return random.between(minimum, maximum);
    case 'array':
      return [random.pick(items?.enum ?? [])];
    case 'string':
      return codes ? random.pick(codes) : format === 'date' ? `2026-03-${random.between(10, 28)}` : 'UNKNOWN-FORM';
  }
}

/** What people type who have not read the form. */
export const unfitRecord = (random: Random): Readonly<Record<string, unknown>> | undefined =>
  random.pick([{ note: 'She said that her name is Jane.' }, { answer: 'whatever' }, { outcome: 7 }]);
