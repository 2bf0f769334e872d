import adultLaborTrafficking from '../data/adult-labor-trafficking.v1.json';
import adultSexTrafficking from '../data/adult-sex-trafficking.v1.json';
import connecticutMinor from '../data/connecticut-minor.v1.json';
import first72Hours from '../data/first-72-hours.v1.json';
import missingFromCare from '../data/missing-from-care.v1.json';
import { parseProtocol } from './parse-protocol';
import type { Protocol } from './protocol';

/**
 * The protocols in the box: proposals with their sources, for teams to edit, verify with their counsel and publish. A file that was released is
 * never edited, since cases run under it: a change is the next version's file beside it.
 */
export const builtInProtocols: readonly Protocol[] = /* @__PURE__ */ [
  connecticutMinor, adultSexTrafficking, adultLaborTrafficking, first72Hours, missingFromCare,
].map(parseProtocol);
