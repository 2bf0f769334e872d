import { code, count, digest, either, fields, flag, id, limit, listOf, moment, oneOf, orNull } from '@throughline/event-schemas';
import { agencyKinds, needKinds, urgencies } from '@throughline/protocols';

/** The next thing owed to a step. */
export const nextMoment = fields({ at: moment, what: oneOf('advance', 'due', 'rung', 'pause-end') });

/** What is left at a pause. */
export const timeLeft = either('to', { deadline: { dueMs: count, advanceMs: listOf(count) }, rung: { rungMs: count } });

/** What a step promises, wherever it came from. */
export const stepTerms = {
  origin: either('kind', {
    protocol: { protocolId: code, version: count, key: code, needId: orNull(id), occurrence: count },
    referral: { fromAgencyId: id, need: orNull(oneOf(...needKinds)) },
  }),
  agencyKind: oneOf(...agencyKinds),
  urgency: oneOf(...urgencies),
  authority: oneOf('statute', 'agreement'),
  personalDuty: flag,
  countsFrom: moment,
  limit,
};

export const appliedVersion = { protocolId: code, version: count, hash: digest };
