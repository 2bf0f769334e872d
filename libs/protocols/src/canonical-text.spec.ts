import { canonicalText } from './canonical-text';
import type { Protocol } from './protocol';
import { aProtocol, builtIn } from './testing';

const reversed = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).reverse().map(([name, field]) => [name, reversed(field)]));
};

describe('the canonical text of a protocol', () => {
  it('sorts the fields at every depth and has no spaces', () =>
    expect(canonicalText({ ...aProtocol(), steps: [], ladders: {}, title: 'Größe "1"' })).toBe(
      '{"advice":"Verify it with your counsel.","id":"river-county","kind":"base","ladders":{},"leadWithin":{"clock":"business","limit":"P1D"},"quietAnswerWithin":{"clock":"business","limit":"P3D"},"steps":[],"suggestedWhen":"true","title":"Größe \\"1\\"","version":1}',
    ));

  it('is the same however the file is laid out', () => {
    const protocol = builtIn('connecticut-minor');
    expect(canonicalText(reversed(protocol) as Protocol)).toBe(canonicalText(protocol));
  });

  it('keeps the order of lists', () => expect(canonicalText({ ...aProtocol(), steps: aProtocol().steps.slice().reverse() })).toContain('"advance":[0.5,0.8]'));

  it('leaves out what is not there', () => expect(canonicalText({ ...aProtocol(), milestones: undefined })).toBe(canonicalText(aProtocol())));

  it('is JSON of the same protocol', () => expect(JSON.parse(canonicalText(builtIn('first-72-hours')))).toEqual(builtIn('first-72-hours')));
});
