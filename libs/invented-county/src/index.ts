export * from './agencies';
export * from './setting-up';
export * from './fitting-record';
