export * from './case';
export * from './context';
export * from './decide';
export * from './events';
export * from './gather';
export * from './next-moments';
export * from './rejections';
