import { signInBase } from './sign-in-base';

describe('where people sign in', () => {
  it('is a web address; its host ends every Message-ID', () =>
    expect(signInBase('https://throughline.example.org')).toEqual({ baseUrl: 'https://throughline.example.org', host: 'throughline.example.org' }));

  it('may have a port and a path, and a slash at the end that is cut off', () =>
    expect(signInBase('http://127.0.0.1:3000/app/')).toEqual({ baseUrl: 'http://127.0.0.1:3000/app', host: '127.0.0.1' }));

  it.each(['throughline.example.org', 'ftp://example.org', 'javascript:alert(1)', 'https://', 'https://example.org/?to=', 'https://example.org/#a', 'https://me:secret@example.org', ''])(
    'is not %p', (text) => expect(() => signInBase(text)).toThrow(RangeError));

  it.each(['https://endtrafficking.example.org', 'https://example.org/Trafficking-Taskforce'])('is not %p, which every mail would say', (text) =>
    expect(() => signInBase(text)).toThrow('must not say what the mail is about'));
});
