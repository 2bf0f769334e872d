import { accept, reject, type Decider } from '../decider';
import { spec } from './decider-spec';

type Promised = { readonly type: 'Promised'; readonly data: { readonly step: string; readonly to: string[] } };
type Kept = { readonly type: 'Kept'; readonly data: { readonly step: string } };
type Keep = { readonly type: 'Keep'; readonly data: { readonly step: string } };
type Promises = { open: Map<string, string[]>; kept: string[] };
type Refusal = { readonly code: 'never-promised' };
type Context = { now: string; agencies: { names: string[] } };
type PromiseDecider = Decider<Keep, Promises, Promised | Kept, Refusal, Context>;

const promises: PromiseDecider = {
  initialState: () => ({ open: new Map(), kept: [] }),
  copy: ({ open, kept }) => ({ open: new Map(open), kept: [...kept] }),
  decide: ({ data: { step } }, { open, kept }, { now }) => {
    if (kept.includes(step) || now < '09:00') return accept();
    return open.has(step) ? accept({ type: 'Kept', data: { step } }) : reject({ code: 'never-promised' });
  },
  evolve: (draft, event) => {
    if (event.type === 'Promised') draft.open.set(event.data.step, [...event.data.to]);
    else if (draft.open.delete(event.data.step)) draft.kept.push(event.data.step);
    return draft;
  },
};

const context: Context = { now: '12:00', agencies: { names: ['shelter'] } };
const promised = (step = 'bed'): Promised => ({ type: 'Promised', data: { step, to: ['survivor'] } });
const kept = (step = 'bed'): Kept => ({ type: 'Kept', data: { step } });
const keep = (step = 'bed'): Keep => ({ type: 'Keep', data: { step } });

const whenKept = (faulty: Partial<PromiseDecider>) => () => spec({ ...promises, ...faulty }, context).given(promised()).when(keep());

describe('a specified decider', () => {
  const { given } = spec(promises, context);

  it('is shown its history and answers with events', () => given(promised()).when(keep()).thenEvents(kept()));
  it('may answer with nothing', () => given(promised(), kept()).when(keep()).thenNothing());
  it('may refuse', () => given(promised('meal')).when(keep()).thenRejected({ code: 'never-promised' }));
  it('is asked in another context', () => given(promised()).when(keep(), { now: '08:00' }).thenNothing());
  it('shows its whole decision', () => expect(given(promised()).when(keep()).decision).toEqual(accept(kept())));

  it('is not held to what its events follow from', () => {
    const causes = [{ eventIndex: 0, rule: 'kept' }];
    const explaining: PromiseDecider = { ...promises, decide: () => ({ outcome: 'accepted', events: [kept()], causes }) };
    const then = spec(explaining, context).given(promised()).when(keep());
    then.thenEvents(kept());
    expect(then.decision).toHaveProperty('causes', causes);
  });

  it.each([
    ['another event', () => given(promised()).when(keep()).thenEvents(kept('meal'))],
    ['one event too few', () => given(promised()).when(keep()).thenNothing()],
    ['an event instead of a refusal', () => given(promised()).when(keep()).thenRejected({ code: 'never-promised' })],
    ['a refusal instead of nothing', () => given().when(keep()).thenNothing()],
  ])('fails on %s', (_, then) => expect(then).toThrow(/toStrictEqual/));
});

describe('a decider that writes where it must not is caught', () => {
  it('unless it keeps its hands still', () => expect(whenKept({})).not.toThrow());

  it.each<[string, Partial<PromiseDecider>]>([
    ['the state', { decide: (_, state) => ((state.kept = []), accept()) }],
    ['a list in the state', { decide: (_, state) => (state.kept.push('bed'), accept()) }],
    ['a map in the state', { decide: (_, state) => (state.open.delete('bed'), accept()) }],
    ['a list in a map in the state', { decide: (_, state) => (state.open.get('bed')?.pop(), accept()) }],
    ['the command', { decide: (command) => (Object.assign(command.data, { step: 'meal' }), accept()) }],
    ['the context', { decide: (_, __, lent) => ((lent.now = '13:00'), accept()) }],
    ['what the context holds', { decide: (_, __, { agencies }) => (agencies.names.sort(), agencies.names.push('court'), accept()) }],
  ])('deciding: %s', (_, faulty) => expect(whenKept(faulty)).toThrow(TypeError));

  it.each<[string, Partial<PromiseDecider>]>([
    ['an event', { evolve: (draft, event) => (Object.assign(event, { type: 'Kept' }), draft) }],
    ['what an event holds', { evolve: (draft, event) => (event.type === 'Promised' && event.data.to.push('court'), draft) }],
    ['what an event left in the state', {
      evolve: (draft, event) => (event.type === 'Promised' && (draft.kept = event.data.to).push('court'), draft),
    }],
    ['an event that was just decided', {
      evolve: (draft, event) => (event.type === 'Kept' && Object.assign(event.data, { step: 'meal' }), promises.evolve(draft, event)),
    }],
    ['a list in a map that its copy shares', {
      evolve: (draft, event) => (event.type === 'Kept' ? (draft.open.get('bed')?.push('court'), draft) : promises.evolve(draft, event)),
    }],
    ['a state that its copy shares', { copy: (state) => state }],
    ['a list that its copy shares', { copy: ({ open, kept: list }) => ({ open: new Map(open), kept: list }) }],
  ])('evolving: %s', (_, faulty) => expect(whenKept(faulty)).toThrow(TypeError));

  it('beginning: with one state for all', () => {
    const shared: Promises = { open: new Map(), kept: [] };
    const { given } = spec({ ...promises, initialState: () => shared }, context);
    given().when(keep());
    expect(() => given(promised())).not.toThrow();
    expect(() => given(promised()).when(keep())).toThrow(TypeError);
  });
});
