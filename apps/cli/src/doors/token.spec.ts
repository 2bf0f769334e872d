import { tokenHashOf as hashOfTheApi } from '@throughline/api';
import { newToken, tokenHashOf } from './token';

describe('a token', () => {
  it('is kept as the API looks for it', () => {
    const token = newToken();
    expect(tokenHashOf(token)).toBe(hashOfTheApi(token));
  });

  it('is another each time', () => {
    expect(newToken()).not.toBe(newToken());
  });
});
