/** One thing that is wrong: where (a JSON pointer into the document that was checked) and what, in the words of the document's author. */
export type Fault = { readonly path: string; readonly message: string };

/** The JSON pointer (RFC 6901) to a place inside a document. */
export const pointer = (...segments: readonly (string | number)[]): string =>
  segments.map((segment) => `/${String(segment).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
