export { memoryEventStore, type AppendFault,  } from './memory-event-store';
