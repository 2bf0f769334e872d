import type { PublicationRejection } from '@throughline/protocols';
import type { ProblemEntry } from './problem-entry';

type OwnCode = Exclude<PublicationRejection['code'], 'protocol-step-unknown'>;

/** `protocol-step-unknown` means here what it means to a case. */
export const protocolProblems: Readonly<Record<OwnCode, ProblemEntry>> = {
  'protocol-faulty': {
    status: 422,
    title: 'This is no protocol yet',
    detail: 'Each entry of `faults` names a place in the document and says what is wrong.',
    field: 'protocol',
  },
  'protocol-id-differs': { status: 422, title: 'The document has another name', detail: 'Its `id` must be the name in the path.', field: 'protocol' },
  'protocol-version-published-already': {
    status: 409,
    title: 'This version is published with other content',
    detail: 'A published version never changes. Publish the next one.',
    field: 'protocol',
  },
  'protocol-version-not-next': {
    status: 409,
    title: 'This is not the next version',
    detail: 'Versions follow one another without a gap: publish `next`.',
    field: 'protocol',
  },
  'protocol-version-unknown': {
    status: 404,
    title: 'There is no such version',
    detail: 'GET /api/v1/protocols lists what is published.',
    field: 'version',
  },
  'limit-not-statutory': {
    status: 409,
    title: 'No law stands behind this limit',
    detail: 'Only a statutory limit is confirmed; others are the team\'s agreements.',
    field: 'stepKey',
  },
  'limit-unverified': {
    status: 409,
    title: 'Nobody has read the source of this limit',
    detail: 'Verify the citation in a new version of the protocol first.',
    field: 'stepKey',
  },
};
