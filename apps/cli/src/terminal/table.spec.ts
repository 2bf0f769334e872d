import { table } from './table';

const paint = (text: string): string => text;

describe('a table', () => {
  it('is as wide as what stands in it', () => {
    expect(table(['step', 'held by'], [['food', 'advocacy'], ['placement-answer', 'shelter']], { width: 80, paint })).toEqual([
      'step              held by',
      'food              advocacy',
      'placement-answer  shelter',
    ]);
  });

  it('breaks the widest column into lines where it would be too wide, between words only', () => {
    expect(table(['id', 'agency'], [['668ae24c-a28e', 'Sample County Coordination']], { width: 30, paint, indent: '  ' })).toEqual([
      '  id             agency',
      '  668ae24c-a28e  Sample County',
      '                 Coordination',
    ]);
  });
});
