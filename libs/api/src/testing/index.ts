export * from './client';
export * from './county';
export * from './world';
