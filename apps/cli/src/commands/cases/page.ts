import type { Paint } from '../../terminal/paint';

/** Where a case is written down: under which code, on whose clocks, how wide, in which colours. */
export type Page = { readonly code: string; readonly zone: string; readonly width: number; readonly paint: Paint };
