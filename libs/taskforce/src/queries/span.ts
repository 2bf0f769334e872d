import type { Instant } from '@throughline/kernel';

/** Moments from `from`, inclusive, until `until`, exclusive; open where nothing is said. */
export type Span = { readonly from?: Instant; readonly until?: Instant };

/** As a list takes it: none where the span is open at both ends. */
export const rangeOf = ({ from, until }: Span): { readonly range?: Span } =>
  from === undefined && until === undefined ? {} : { range: { ...(from === undefined ? {} : { from }), ...(until === undefined ? {} : { until }) } };
