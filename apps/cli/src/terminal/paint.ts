import pc from 'picocolors';
import type { Surroundings } from '../surroundings';

export type Ink = 'plain' | 'bold' | 'dim' | 'red' | 'green' | 'yellow' | 'cyan' | 'magenta';
/** Colours a text, or leaves it as it is where nobody sees colours. */
export type Paint = (text: string, ink: Ink) => string;

/** On a terminal only, and not where the reader asked for none (https://no-color.org). */
export function paintFor({ outIsTerminal, environment }: Pick<Surroundings, 'outIsTerminal' | 'environment'>): Paint {
  const colours = pc.createColors(outIsTerminal && !environment['NO_COLOR']);
  return (text, ink) => (ink === 'plain' || text === '' ? text : colours[ink](text));
}
