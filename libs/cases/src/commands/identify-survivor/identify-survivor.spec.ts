import { compileProtocol, type ProtocolStep } from '@throughline/protocols';
import { protocolKey } from '../../context';
import type { CaseEvent } from '../../events';
import {
  asMember, at, caseClosed, exactly, factCorrected, factRecorded, factsOf, given, harborResponse, harborShelter, milestoneReached, opened, sosa,
  survivorIdentified,
} from '../../testing';
import type { IdentifySurvivor } from './identify-survivor';

const identify = (over: Partial<IdentifySurvivor['data']> = {}): IdentifySurvivor => ({
  type: 'IdentifySurvivor', data: { status: 'PossibleVictimOfTrafficking', decidedBy: 'NGO', ...over },
});
const identified = milestoneReached({ milestone: 'identified' });
const possible = factRecorded('traffickingStatus', 'PossibleVictimOfTrafficking');

describe('a survivor who is identified', () => {
  it('is known as such, and has come to the first milestone, when it happened', () =>
    given(...opened).when(identify(), { occurred: exactly(at('10:00')) })
      .thenEvents(possible, survivorIdentified(), milestoneReached({ milestone: 'identified', reachedAt: at('10:00') })));

  it('anew is known otherwise, and comes to no milestone twice', () =>
    given(...opened, possible, survivorIdentified(), identified).when(identify({ status: 'ActualVictimOfTrafficking', decidedBy: 'Police' }))
      .thenEvents(
        factCorrected('traffickingStatus', 'ActualVictimOfTrafficking', 'PossibleVictimOfTrafficking'),
        survivorIdentified({ status: 'ActualVictimOfTrafficking', decidedBy: 'Police' }),
      ));

  it('by somebody else too has been identified by both', () =>
    given(...opened, possible, survivorIdentified(), identified).when(identify({ decidedBy: 'Police' }))
      .thenEvents(survivorIdentified({ decidedBy: 'Police' })));

  it('opens once what waits for the milestone and for the fact', () => {
    const letter: ProtocolStep = {
      ...harborResponse.steps[0]!, key: 'status-letter', opens: [{ on: 'milestone', milestone: 'identified' }],
      appliesWhen: "facts.traffickingStatus == 'ActualVictimOfTrafficking'",
    };
    const compiled = compileProtocol({ ...harborResponse, steps: [...harborResponse.steps, letter] });
    const protocols = { [protocolKey('harbor-response', 1)]: { compiled, hash: 'hash-of-letters', confirmedLimits: [] } };
    const actual = identify({ status: 'ActualVictimOfTrafficking' });
    const lettersOpened = (...history: readonly CaseEvent[]) =>
      factsOf(given(...history).when(actual, { protocols }).decision, 'StepOpened').map(({ origin }) => origin.kind === 'protocol' && origin.key);
    expect(lettersOpened(...opened)).toEqual(['status-letter']);
    expect(lettersOpened(...opened, possible, survivorIdentified(), identified)).toEqual(['status-letter']);
  });
});

describe('a survivor is not identified', () => {
  it('in a closed case', () => given(...opened, caseClosed()).when(identify()).thenRejected({ code: 'case-closed' }));

  it('by an agency that may not know of the case', () =>
    given(...opened).when(identify(), asMember(sosa)).thenRejected({ code: 'no-basis', agencyId: harborShelter }));

  it('before it happened', () =>
    given(...opened).when(identify(), { occurred: exactly(at('16:06')) }).thenRejected({ code: 'moment-in-future', occurredAt: at('16:06') }));
});
