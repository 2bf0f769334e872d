export { acceleratedClock, type AcceleratedClock, type AcceleratedClockOptions } from './accelerated-clock';
