export * from './ways-to-spoil';
