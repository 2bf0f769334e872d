export { temporaryFolder } from './temporary-folder';
export { typescriptChild, type TypescriptChild } from './typescript-child';
export { HandDrivenTime } from './hand-driven-time';
