import { getMetadataStorage, type ValidationError } from 'class-validator';
import type { FieldFault } from '../problems/problem';

const wasLongest = 100;

/**
 * What is wrong, field by field, with what should stand there. What stood there is repeated only where it can be nothing personal: never under `sealed`,
 * never of a field that nobody knows, and never at length.
 */
export const fieldFaults = (errors: readonly ValidationError[], path = ''): readonly FieldFault[] =>
  errors.flatMap((error) => {
    const field = path === '' ? error.property : `${path}.${error.property}`;
    return [...ownFault(error, field), ...fieldFaults(error.children ?? [], field)];
  });

function ownFault({ constraints = {}, target, value }: ValidationError, field: string): readonly FieldFault[] {
  const [first] = Object.entries(constraints);
  if (!first) return [];
  const [name, message] = first;
  const shown = field.slice(0, wasLongest);
  if (name === 'whitelistValidation') return [{ field: shown, should: `not be there: ${knownFields(target)}` }];
  const isPersonal = field === 'sealed' || field.startsWith('sealed.');
  return [{ field: shown, ...(isPersonal || !isShort(value) ? {} : { was: value }), should: message }];
}

function knownFields(target: object | undefined): string {
  const metadatas = target ? getMetadataStorage().getTargetValidationMetadatas(target.constructor, '', false, false) : [];
  const names = [...new Set(metadatas.map(({ propertyName }) => propertyName))];
  return names.length > 0 ? `the fields here are ${names.join(', ')}` : 'there are no fields here';
}

const isShort = (value: unknown): value is string | number | boolean | null =>
  value === null || typeof value === 'number' || typeof value === 'boolean' || (typeof value === 'string' && value.length <= wasLongest);
