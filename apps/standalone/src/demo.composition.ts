import { acceleratedClock } from '@throughline/adapters/clock-accelerated';
import type { Instant } from '@throughline/kernel';

/** The demo's clock: invented time that starts at a moment and runs so many times faster than ours. */
export const demoClock = (from: Instant, speed: number) => acceleratedClock({ from, speed });
export type DemoClock = ReturnType<typeof demoClock>;
