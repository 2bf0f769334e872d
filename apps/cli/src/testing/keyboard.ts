import { run } from '../run';
import type { Surroundings } from '../surroundings';

export type Spoken = { readonly code: number; readonly out: string; readonly err: string };

/** Somebody at a keyboard: types a command line and reads what comes of it. */
export class Keyboard {
  constructor(private readonly data: string, private readonly over: Partial<Surroundings> = {}) {}

  async types(...words: readonly string[]): Promise<Spoken> {
    let [out, err] = ['', ''];
    const surroundings: Surroundings = {
      out: (text) => {
        out += text;
      },
      err: (text) => {
        err += text;
      },
      outIsTerminal: false, bars: undefined, columns: 100, environment: {}, ...this.over,
    };
    const code = await run(['--data', this.data, ...words], surroundings);
    return { code, out, err };
  }

  /** What a command answers as JSON. Throws with what was said when it is refused. */
  async asks<T>(...words: readonly string[]): Promise<T> {
    const { code, out, err } = await this.types(...words, '--json');
    if (code !== 0) throw new Error(`${words.join(' ')} ends with ${code}: ${err}`);
    return JSON.parse(out) as T;
  }
}
