import type { Ink, Paint } from './paint';

export type Span = { readonly text: string; readonly ink?: Ink };

const noBreak = '\u00a0';
/** Keeps a few words on one line. */
export const together = (text: string): string => text.replaceAll(' ', noBreak);

const ascii = /^[ -~]*$/;
const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** As many characters as a reader sees. */
export const lengthOf = (text: string): number => (ascii.test(text) ? text.length : [...graphemes.segment(text)].length);

/** A paragraph in lines of at most `width`, broken at spaces, not at no-break spaces. A word that is longer than that stands alone. */
export function flow(spans: readonly Span[], width: number, paint: Paint): readonly string[] {
  const lines: { text: string; ink: Ink }[][] = [];
  let room = 0;
  for (const { text, ink = 'plain' } of spans) {
    for (const word of text.split(' ').filter((one) => one !== '')) {
      const line = lines.at(-1);
      if (!line || lengthOf(word) + 1 > room) {
        lines.push([{ text: word, ink }]);
        room = width - lengthOf(word);
        continue;
      }
      const last = line.at(-1);
      if (last?.ink === ink) last.text += ` ${word}`;
      else line.push({ text: ' ', ink: 'plain' }, { text: word, ink });
      room -= lengthOf(word) + 1;
    }
  }
  return lines.map((line) => line.map(({ text, ink }) => paint(text.replaceAll(noBreak, ' '), ink)).join(''));
}
