export { memoryMailTransport, type MemoryMailTransport } from './memory-mail-transport';
