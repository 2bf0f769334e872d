type RecordForm = { readonly properties?: Readonly<Record<string, RecordField>>; readonly required?: readonly string[] };
type RecordField = { readonly type?: string; readonly enum?: readonly unknown[]; readonly const?: unknown; readonly format?: string; readonly minimum?: number };

/** What somebody might have recorded to complete a step: the required fields of its form, each with a value that fits. `draw` chooses among codes. */
export function fittingRecord(form: Readonly<Record<string, unknown>> | undefined, moment: string, draw: (choices: number) => number): Readonly<Record<string, unknown>> {
  const { properties = {}, required = [] } = (form ?? {}) as RecordForm;
  return Object.fromEntries(required.map((name) => [name, fittingValue(properties[name] ?? {}, moment, draw)]));
}

function fittingValue({ type, enum: choices, const: only, format, minimum = 0 }: RecordField, moment: string, draw: (choices: number) => number): unknown {
  if (only !== undefined) return only;
  if (choices && choices.length > 0) return choices[draw(choices.length)];
  if (type === 'boolean') return draw(2) === 1;
  if (type === 'integer' || type === 'number') return minimum + draw(3);
  if (format === 'date') return moment.slice(0, 10);
  return format === 'date-time' ? moment : 'REF-0001';
}
