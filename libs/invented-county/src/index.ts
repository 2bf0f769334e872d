export * from './agencies';
export * from './setting-up';
