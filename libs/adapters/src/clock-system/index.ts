export { systemClock, type SystemTime } from './system-clock';
