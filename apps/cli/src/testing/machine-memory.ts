/** Each test of the suite it is called in runs on a machine that remembers nothing but that test. */
export function machineMemoryIn(folder: { path(name: string): string }): void {
  const name = 'THROUGHLINE_STATE';
  const before = process.env[name];
  beforeEach(() => {
    process.env[name] = folder.path('state');
  });
  afterAll(() => {
    if (before === undefined) delete process.env[name];
    else process.env[name] = before;
  });
}
