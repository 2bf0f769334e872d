import { flow, together } from './flow';

const plain = (text: string): string => text;
const marked = (text: string, ink: string): string => (ink === 'plain' ? text : `<${text}>`);

describe('a paragraph', () => {
  it('is broken between words', () => {
    expect(flow([{ text: 'we have not heard from you' }], 12, plain)).toEqual(['we have not', 'heard from', 'you']);
  });

  it('leaves a word alone that is too long', () => {
    expect(flow([{ text: 'see 668ae24c-a28e-5d4d there' }], 10, plain)).toEqual(['see', '668ae24c-a28e-5d4d', 'there']);
  });

  it('keeps together what belongs together', () => {
    expect(flow([{ text: `${together('1 Jan')}, ${together('25 May')}` }], 9, plain)).toEqual(['1 Jan,', '25 May']);
  });

  it('colours words, not the gaps between inks, and starts its colour again on the next line', () => {
    expect(flow([{ text: 'missed:' }, { text: 'nothing was heard', ink: 'red' }], 15, marked)).toEqual(['missed: <nothing>', '<was heard>']);
  });

  it('counts what a reader sees', () => {
    expect(flow([{ text: 'é é é' }], 3, plain)).toEqual(['é é', 'é']);
  });
});
