/** Runs tasks of one name one after another, and those of different names side by side. A failed task leaves the next ones alone. */
export class Lanes {
  readonly #tails = new Map<string, Promise<unknown>>();

  run<Result>(name: string, task: () => Promise<Result>): Promise<Result> {
    const before = this.#tails.get(name);
    const result = before ? before.then(task, task) : task();
    this.#tails.set(name, result);
    const forget = (): void => {
      if (this.#tails.get(name) === result) this.#tails.delete(name);
    };
    result.then(forget, forget);
    return result;
  }
}
