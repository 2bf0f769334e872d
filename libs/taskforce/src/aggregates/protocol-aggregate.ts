import type { Aggregate } from '@throughline/engine';
import {
  eventVersions, publicationDecider, upcast, type Publication, type PublicationCommand, type PublicationContext, type PublicationEvent, type PublicationRejection,
} from '@throughline/protocols';

/** The stream `protocol-<name>`: the versions published under one name, and the statutory limits that the team confirmed. */
export const protocolAggregate: Aggregate<PublicationCommand, Publication, PublicationEvent, PublicationRejection, PublicationContext> = {
  kind: 'protocol',
  decider: publicationDecider,
  codec: { versionOf: (type) => eventVersions[type], upcast, findFaults: () => [] },
  contextFor: () => Promise.resolve({}),
};
