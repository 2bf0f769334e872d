export { temporaryFolder } from './temporary-folder';
export { typescriptChild,  } from './typescript-child';
export { HandDrivenTime } from './hand-driven-time';
