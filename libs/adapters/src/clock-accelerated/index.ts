export { acceleratedClock,   } from './accelerated-clock';
