import { facts, type FactCode, type FactDefinition, type FactValue } from '@throughline/protocols';
import { AreCodes, IsCode } from '../fields/is-code';
import { field } from '../fields/field';

export const factCodes = Object.keys(facts) as readonly FactCode[];
const allValues = [...new Set(Object.values(facts).flatMap(({ values }) => [...values]))];
const isValue = (value: unknown): boolean => (allValues as readonly unknown[]).includes(value);
const longestList = 50;

/** A code of some fact, or several. Whether the fact named beside it has them is for the case to say. */
export const IsFactValue = (): PropertyDecorator =>
  field(
    { oneOf: [{ type: 'string', enum: allValues }, { type: 'array', items: { type: 'string', enum: allValues } }] },
    {
      name: 'fact-value',
      fits: (value) => isValue(value) || (Array.isArray(value) && value.length <= longestList && value.every(isValue)),
      should: 'be a code of the fact, or a list of codes where the fact holds several',
    },
  );

const definitionOf = (fact: FactCode): FactDefinition => facts[fact];
const IsValueOf = (fact: FactCode): PropertyDecorator =>
  definitionOf(fact).many ? AreCodes(definitionOf(fact).values, { optional: true }) : IsCode(definitionOf(fact).values, { optional: true });

/** What is known of a case, in codes. What is left out was never recorded. */
export class FactsDto implements Partial<Record<FactCode, FactValue>> {
  @IsValueOf('ageGroup')
  readonly ageGroup?: string;

  @IsValueOf('typeOfExploitation')
  readonly typeOfExploitation?: readonly string[];

  @IsValueOf('traffickingStatus')
  readonly traffickingStatus?: string;

  @IsValueOf('foreignNational')
  readonly foreignNational?: string;

  @IsValueOf('inCare')
  readonly inCare?: string;

  @IsValueOf('missing')
  readonly missing?: string;

  @IsValueOf('imminentDanger')
  readonly imminentDanger?: string;

  @IsValueOf('perpetratorIsCaregiver')
  readonly perpetratorIsCaregiver?: string;

  @IsValueOf('assaultWithin120Hours')
  readonly assaultWithin120Hours?: string;

  @IsValueOf('evidenceKitCollected')
  readonly evidenceKitCollected?: string;

  @IsValueOf('relocated')
  readonly relocated?: string;

  @IsValueOf('asksForImmigrationHelp')
  readonly asksForImmigrationHelp?: string;

  @IsValueOf('wagesWithheld')
  readonly wagesWithheld?: string;
}
