import { systemClock } from '@throughline/adapters/clock-system';
import type { Clock } from '@throughline/ports';

export const standaloneClock = (): Clock => systemClock();
