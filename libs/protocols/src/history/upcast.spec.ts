import { limitConfirmed, published, aProtocol } from '../testing';
import { eventVersions, UnreadableEvent, upcast } from './upcast';

describe('an event of a protocol as it lies in the store', () => {
  it.each([[published(aProtocol())], [limitConfirmed()]])('is read as it was written: $type', (event) =>
    expect(upcast(event.type, eventVersions[event.type], event.data)).toEqual(event));

  it.each<[string, string, number]>([
    ['of a type that no protocol ever had', 'ProtocolShredded', 1],
    ['of a type that every object has', 'constructor', 1],
    ['of a newer program', 'ProtocolPublished', 2],
    ['of no version', 'ProtocolPublished', 0],
  ])('stops the reading when it is %s', (_, type, version) => expect(() => upcast(type, version, {})).toThrow(UnreadableEvent));
});
