import { stepsOpenedBy } from './application/steps-opened';
import { compileProtocol } from './compile-protocol';
import { FaultyProtocol } from './faulty-protocol';
import { parseProtocol } from './parse-protocol';
import { aProtocol, aStep } from './testing';

const faulty = aProtocol([aStep({ ladder: 'gone' })]);

describe('compiling a protocol', () => {
  it('makes it ready to be applied', () => expect(stepsOpenedBy(compileProtocol(aProtocol()), { on: 'case-opened' }, {})).toEqual(aProtocol().steps));

  it('keeps the protocol as it was published', () => expect(compileProtocol(faultless).protocol).toBe(faultless));

  it('stops at one with faults and says them', () => {
    expect(() => compileProtocol(faulty)).toThrow(FaultyProtocol);
    expect(() => compileProtocol(faulty)).toThrow('  /steps/0/ladder There is no ladder called "gone"; the ladders are: standard, own-agency.');
  });
});

const faultless = aProtocol();

describe('parsing a protocol file', () => {
  it('answers with the protocol', () => expect(parseProtocol(JSON.parse(JSON.stringify(faultless)))).toEqual(faultless));

  it.each([[faulty], [{}], [undefined], ['text']])('stops at %j', (content) => expect(() => parseProtocol(content)).toThrow(FaultyProtocol));
});
