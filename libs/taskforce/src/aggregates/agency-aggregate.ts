import { agencyDecider, eventVersions, findEventFaults, upcast, type Agency, type AgencyCommand, type AgencyContext, type AgencyEvent, type AgencyRejection } from '@throughline/agencies';
import type { Aggregate } from '@throughline/engine';

/** The stream `agency-<uuid>`. Its decisions look at nothing but the moment. */
export const agencyAggregate: Aggregate<AgencyCommand, Agency, AgencyEvent, AgencyRejection, AgencyContext> = {
  kind: 'agency',
  decider: agencyDecider,
  codec: { versionOf: (type) => eventVersions[type], upcast, findFaults: findEventFaults },
  contextFor: (_command, _state, { now }) => Promise.resolve({ now }),
};
