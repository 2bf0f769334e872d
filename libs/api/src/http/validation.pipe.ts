import { Injectable, type ArgumentMetadata, type PipeTransform, type Type } from '@nestjs/common';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { Problem } from '../problems/problem';
import { fieldFaults } from './field-faults';
import { plain } from './plain';

const nativeTypes: readonly unknown[] = [String, Number, Boolean, Array, Object, undefined];
/** No body of this API is deeper; a deeper one would overflow whoever walks it. */
const deepest = 40;

/**
 * Holds every body, path and query against its route's own class and hands on plain data of that shape. Unknown fields are refused: what somebody sent
 * and nobody reads would be lost without a word. Nothing is converted but moments, to UTC: the text "3" is no number.
 */
@Injectable()
export class ValidationPipe implements PipeTransform {
  transform(value: unknown, { type, metatype }: ArgumentMetadata): unknown {
    if (type === 'custom' || nativeTypes.includes(metatype)) return value;
    const given = value ?? {};
    if (!isGroup(given)) throw invalid([{ field: type, should: 'be a JSON object' }]);
    const fault = shapeFault(given);
    if (fault) throw invalid([{ field: type, should: fault }]);
    const instance = plainToInstance(metatype as Type<object>, given);
    const faults = validateSync(instance, { whitelist: true, forbidNonWhitelisted: true, forbidUnknownValues: false, stopAtFirstError: true });
    if (faults.length > 0) throw invalid(fieldFaults(faults));
    return plain(instance);
  }
}

const invalid = (errors: ReturnType<typeof fieldFaults>): Problem => new Problem('validation-failed', { errors });

const isGroup = (value: unknown): value is object => typeof value === 'object' && value !== null && !Array.isArray(value);

/** What whoever walks the value could not bear. Looked for in layers, since whoever means harm sends more depth than a call stack has. */
function shapeFault(value: object): string | undefined {
  let layer: readonly object[] = [value];
  for (let depth = 0; layer.length > 0; depth += 1) {
    if (depth > deepest) return `be nested ${deepest} deep at the most`;
    // An object with such a field of its own is not what it seems to those who ask it for its class.
    if (layer.some((one) => Object.hasOwn(one, 'constructor'))) return 'have no field that is called constructor';
    layer = layer.flatMap((one) => Object.values(one).filter((inner): inner is object => typeof inner === 'object' && inner !== null));
  }
  return undefined;
}
