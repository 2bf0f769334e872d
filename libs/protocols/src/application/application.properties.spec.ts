import fc from 'fast-check';
import { builtInProtocols } from '../built-in';
import { compileProtocol } from '../compile-protocol';
import { stepEnds, type ProtocolStep } from '../protocol';
import { facts as definitions, milestones, needKinds, type FactDefinition, type Facts } from '../vocabulary';
import { stepsThatBeganToApply, stepsThatCeasedToApply } from './corrected-facts';
import { isSuggestedFor, stepApplies } from './step-applies';
import { stepsOpenedBy, stepsOpenedByFacts } from './steps-opened';
import type { Trigger } from './trigger';

const protocols = builtInProtocols.map(compileProtocol);

const valueOf = ({ values, many }: FactDefinition) => (many ? fc.uniqueArray(fc.constantFrom(...values)) : fc.constantFrom(...values));
const anyFacts: fc.Arbitrary<Facts> = fc.record(
  Object.fromEntries(Object.entries(definitions).map(([code, definition]) => [code, valueOf(definition)])),
  { requiredKeys: [] },
);
const anyProtocol = fc.constantFrom(...protocols);
const anyTrigger: fc.Arbitrary<Trigger> = fc.oneof(
  fc.constant<Trigger>({ on: 'case-opened' }),
  fc.constant<Trigger>({ on: 'case-closed' }),
  fc.record({ on: fc.constant('milestone' as const), milestone: fc.constantFrom(...milestones, 'team-convened', 'nobody-knows') }),
  fc.record({
    on: fc.constant('step-ended' as const),
    step: fc.constantFrom(...protocols.flatMap(({ steps }) => steps.map(({ step }) => step.key)), 'nobody-knows'),
    how: fc.constantFrom(...stepEnds),
  }),
  fc.record({ on: fc.constant('need' as const), need: fc.constantFrom(...needKinds) }),
);
const keys = (steps: readonly ProtocolStep[]) => steps.map(({ key }) => key);

describe('applying a protocol, whatever the facts', () => {
  it('answers the same each time', () =>
    fc.assert(
      fc.property(anyProtocol, anyTrigger, anyFacts, anyFacts, (compiled, trigger, before, after) => {
        const apply = () => [
          isSuggestedFor(compiled, after),
          keys(stepsOpenedBy(compiled, trigger, after)),
          keys(stepsOpenedByFacts(compiled, before, after)),
          keys(stepsThatBeganToApply(compiled, before, after, () => true)),
          keys(stepsThatCeasedToApply(compiled, before, after)),
        ];
        const first = apply();
        expect(apply()).toEqual(first);
        expect(keys(stepsOpenedBy(compileProtocol(compiled.protocol), trigger, after))).toEqual(first[1]);
      }),
      { seed: 1, numRuns: 60 },
    ));

  it('opens only steps that apply, each once, in the order of the file', () =>
    fc.assert(
      fc.property(anyProtocol, anyTrigger, anyFacts, anyFacts, (compiled, trigger, before, after) => {
        const order = keys(compiled.protocol.steps);
        for (const opened of [
          keys(stepsOpenedBy(compiled, trigger, after)), keys(stepsOpenedByFacts(compiled, before, after)), keys(stepsThatBeganToApply(compiled, before, after, () => true)),
        ]) {
          expect(opened).toEqual(order.filter((key) => opened.includes(key)));
          expect(opened.every((key) => stepApplies(compiled, key, after))).toBe(true);
        }
      }),
      { seed: 2, numRuns: 300 },
    ));

  it('takes a fact that was never recorded for its unrecorded value', () =>
    fc.assert(
      fc.property(anyProtocol, anyTrigger, anyFacts, (compiled, trigger, recorded) => {
        const spelledOut = Object.fromEntries(Object.entries(definitions).map(([code, { unrecorded }]) => [code, unrecorded]));
        expect(keys(stepsOpenedBy(compiled, trigger, recorded))).toEqual(keys(stepsOpenedBy(compiled, trigger, { ...spelledOut, ...recorded })));
      }),
      { seed: 3, numRuns: 300 },
    ));

  it('opens and drops nothing when nothing changed, and never opens a step in two ways', () =>
    fc.assert(
      fc.property(anyProtocol, anyFacts, anyFacts, (compiled, before, after) => {
        const happened = () => true;
        expect(stepsOpenedByFacts(compiled, after, { ...after })).toEqual([]);
        expect(stepsThatBeganToApply(compiled, after, { ...after }, happened)).toEqual([]);
        expect(stepsThatCeasedToApply(compiled, after, { ...after })).toEqual([]);
        const opened = [...stepsOpenedByFacts(compiled, before, after), ...stepsThatBeganToApply(compiled, before, after, happened)];
        expect(new Set(opened).size).toBe(opened.length);
      }),
      { seed: 4, numRuns: 300 },
    ));
});
