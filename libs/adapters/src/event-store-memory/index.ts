export { memoryEventStore, type AppendFault, type MemoryEventStoreOptions } from './memory-event-store';
