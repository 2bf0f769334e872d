import { passedOver } from '@throughline/testing/event-schemas';
import type { EventOf, MemberEvent } from '../../events';
import { memberAdded, memberDeactivated, memberMoved, memberReactivated, memberRolesChanged, tokenIssued, tokenRevoked } from '../../testing';
import { findEventFaults } from './find-event-faults';

const good: { readonly [Type in MemberEvent['type']]: EventOf<Type> } = {
  MemberAdded: { ...memberAdded(), sealed: { identity: { name: 'Jane Doe' }, contact: { email: 'jane@example.org' } } },
  MemberRolesChanged: memberRolesChanged('coordinator', 'auditor'),
  MemberMoved: memberMoved(),
  TokenIssued: tokenIssued(),
  TokenRevoked: tokenRevoked(),
  MemberDeactivated: memberDeactivated(),
  MemberReactivated: memberReactivated(),
};

describe("what a member's event may hold", () => {
  it.each(Object.values(good))('$type: what the account decides', (event) => expect(findEventFaults(event)).toEqual([]));

  it.each<MemberEvent>(Object.values(good))('$type: nothing else', (event) => expect(passedOver([event], findEventFaults)).toEqual([]));

  it('seals a name with the account and nothing with a token', () =>
    expect(findEventFaults({ ...tokenIssued(), sealed: { identity: 'x' } })).not.toEqual([]));
});
