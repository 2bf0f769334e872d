export * from './data-folder';
export * from './open-standalone';
