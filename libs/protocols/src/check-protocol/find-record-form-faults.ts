import { pointer, type Fault } from '../fault';
import type { Protocol } from '../protocol';

type Field = { readonly type: string; readonly enum?: unknown; readonly const?: unknown; readonly format?: unknown; readonly pattern?: string };
type RecordForm = { readonly properties: Readonly<Record<string, Field>>; readonly required?: readonly string[] };

const lettersAtMost = 6;
const charactersAtMost = 32;
const piece = /(\[A-Z\]|[A-Z])|(\[0-9\]|\\d|[0-9])|([-/])/.source;
const repetition = /\{(\d{1,2})(?:,(\d{1,2}))?\}/.source;
const idPattern = new RegExp(`^\\^(?:(?:${piece})(?:${repetition})?)+\\$$`);

/**
 * Forms that ask for a field they do not have, and text fields that would take free text. Free text about a person belongs in a sealed part of the
 * history and nowhere else, so a text is a code of a list, a moment or a day, an id, or a reference number: an anchored pattern of capital letters
 * (at most six, too few for a name and a street), digits, hyphens and strokes.
 */
export function findRecordFormFaults(protocol: Protocol): readonly Fault[] {
  return protocol.steps.flatMap(({ records }, i) => (records ? formFaults(records as RecordForm, pointer('steps', i, 'records')) : []));
}

function formFaults({ properties, required = [] }: RecordForm, path: string): readonly Fault[] {
  return [
    ...required.flatMap((name, i) =>
      Object.hasOwn(properties, name) ? [] : [{ path: `${path}${pointer('required', i)}`, message: `Asks for "${name}", which is not among the fields.` }],
    ),
    ...Object.entries(properties).flatMap(([name, field]) =>
      field.type === 'string' ? textFaults(name, field, `${path}${pointer('properties', name)}`) : [],
    ),
  ];
}

function textFaults(name: string, field: Field, path: string): readonly Fault[] {
  if (field.enum !== undefined || field.const !== undefined || field.format !== undefined) return [];
  if (field.pattern === undefined) {
    return [{
      path,
      message: `"${name}" would take free text, and free text about a person may only be kept sealed. Give it a list ("enum"), "format": "date-time" or "date", or the pattern of a reference number.`,
    }];
  }
  return isIdPattern(field.pattern)
    ? []
    : [{
        path: `${path}/pattern`,
        message: `"${name}" would take free text: a reference number's pattern begins with ^, ends with $, and has only digits, hyphens, strokes and at most ${lettersAtMost} capital letters, as in ^[A-Z]{2}-[0-9]{4,8}$.`,
      }];
}

function isIdPattern(pattern: string): boolean {
  if (!idPattern.test(pattern)) return false;
  let letters = 0;
  let characters = 0;
  for (const [, letter, , , least, most] of pattern.slice(1, -1).matchAll(new RegExp(`(?:${piece})(?:${repetition})?`, 'g'))) {
    const count = Number(most ?? least ?? 1);
    if (count < Number(least ?? 1)) return false;
    characters += count;
    if (letter) letters += count;
  }
  return letters <= lettersAtMost && characters <= charactersAtMost;
}
