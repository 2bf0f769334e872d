import { saysWhatItIsAbout } from '@throughline/notices';

/** Where people sign in, without a slash at the end, and the host that every Message-ID ends with. */
export type SignInBase = { readonly baseUrl: string; readonly host: string };

/** Throws `RangeError` for what is no web address, and for one that says in every mail what the team works against. */
export function signInBase(text: string): SignInBase {
  const url = URL.parse(text);
  if (!url || !['http:', 'https:'].includes(url.protocol) || url.hostname === '' || url.search !== '' || url.hash !== '' || url.username !== '') {
    throw new RangeError('The base URL is no address of a web site: write one as https://throughline.example.org.');
  }
  if (saysWhatItIsAbout(url.href)) {
    throw new RangeError('The base URL stands in every mail and must not say what the mail is about: serve it under a neutral name.');
  }
  return { baseUrl: url.href.replace(/\/+$/, ''), host: url.hostname };
}
