export { memoryKeyVault } from './memory-key-vault';
