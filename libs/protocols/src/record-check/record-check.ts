import { isInstant, isPlainDate } from '@throughline/kernel';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020';
import type { Fault } from '../fault';
import { faultsInPlainWords } from '../plain-words/faults-in-plain-words';

/** What is wrong with what was recorded to complete a step. The words never repeat what was typed: it may be anything. */
export type RecordCheck = (data: unknown) => readonly Fault[];

/** A moment is an `Instant`, since that is how the history keeps it. */
const formats = { 'date-time': isInstant, date: isPlainDate, uuid: /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/ };

/** Makes the checks of one protocol's record forms. Each form is compiled when first used and kept: a program that only replays never needs it. */
export function recordChecks(): (form: Readonly<Record<string, unknown>> | undefined) => RecordCheck {
  let ajv: Ajv2020 | undefined;
  const compile = (form: Readonly<Record<string, unknown>>): ValidateFunction => {
    ajv ??= new Ajv2020({ allErrors: true, verbose: true, meta: false, validateSchema: false, formats });
    return ajv.compile(form);
  };

  return (form) => {
    if (!form) return recordsNothing;
    let validate: ValidateFunction | undefined;
    return (data = {}) => {
      validate ??= compile(form);
      return validate(data) ? [] : faultsInPlainWords(validate.errors ?? [], { quoting: false });
    };
  };
}

const recordsNothing: RecordCheck = (data = {}) => {
  const isEmpty = typeof data === 'object' && data !== null && Object.keys(data).length === 0;
  return isEmpty ? [] : [{ path: '', message: 'This step records nothing beyond its completion.' }];
};
