/** Chance that is the same in every run, so that the county has the same days. (mulberry32, public domain, T. Ettinger) */
export class Chance {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = this.#state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }

  below = (limit: number): number => Math.floor(this.next() * limit);
  between = (low: number, high: number): number => low + this.next() * (high - low);
  pick = <T>(from: readonly [T, ...T[]]): T => from[this.below(from.length)] ?? from[0];
}
