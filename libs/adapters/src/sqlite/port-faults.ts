import { StoreUnavailable } from '@throughline/ports';
import { SqliteFault } from './sqlite-fault';

/** Tells the faults of SQLite in the words of a port. What is no fault of SQLite is passed on as it is. */
export class PortFaults {
  constructor(private readonly unavailable: (message: string, options: ErrorOptions) => Error) {}

  translated(cause: unknown): unknown {
    return cause instanceof SqliteFault ? this.unavailable(cause.message, { cause }) : cause;
  }

  async during<Result>(work: () => Promise<Result>): Promise<Result> {
    try {
      return await work();
    } catch (cause) {
      throw this.translated(cause);
    }
  }

  atOnce<Result>(work: () => Result): Result {
    try {
      return work();
    } catch (cause) {
      throw this.translated(cause);
    }
  }
}

export const storeFaults = new PortFaults((message, options) => new StoreUnavailable(message, options));
