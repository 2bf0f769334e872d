export * from './decider-spec';
export * from './deep-freeze';
