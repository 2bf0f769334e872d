import { newToken, tokenHashOf } from './token';

describe('a token', () => {
  // The same words stand in the API's own spec.
  it('is kept as the API looks for it', () => {
    expect(tokenHashOf('tl_abc')).toBe('c1e081e9240aead0b5290ad61bf6363b298a4125f92301e5ab44e0e78a1e9509');
  });

  it('is another each time', () => {
    expect(newToken()).not.toBe(newToken());
  });
});
