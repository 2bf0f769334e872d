import { memberAdded } from '../testing';
import { eventVersions, UnreadableEvent, upcast } from './upcast';

describe("a member's event out of the store", () => {
  it('of the version written now reads as it was written', () =>
    expect(upcast('MemberAdded', eventVersions.MemberAdded, memberAdded().data)).toStrictEqual(memberAdded()));

  it('has a version for every type', () =>
    expect(eventVersions).toStrictEqual({
      MemberAdded: 1, MemberRolesChanged: 1, MemberMoved: 1, TokenIssued: 1, TokenRevoked: 1, MemberDeactivated: 1, MemberReactivated: 1,
    }));

  it('of a type no member ever had is unreadable', () => expect(() => upcast('CaseOpened', 1, {})).toThrow(UnreadableEvent));

  it('of a newer version is unreadable: only a newer program can have written it', () =>
    expect(() => upcast('TokenRevoked', 2, {})).toThrow('TokenRevoked v2 was written by a newer program: this one reads up to v1.'));

  it('of no version at all is unreadable', () => {
    expect(() => upcast('TokenRevoked', 0, {})).toThrow(UnreadableEvent);
    expect(() => upcast('TokenRevoked', 1.5, {})).toThrow(UnreadableEvent);
    expect(() => upcast('toString', 1, {})).toThrow(UnreadableEvent);
  });
});
