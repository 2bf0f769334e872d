import type { Aggregate } from '@throughline/engine';
import { eventVersions, findEventFaults, memberDecider, upcast, type Member, type MemberCommand, type MemberContext, type MemberEvent, type MemberRejection } from '@throughline/members';

/** The stream `member-<uuid>`. Its decisions look at nothing but the moment. */
export const memberAggregate: Aggregate<MemberCommand, Member, MemberEvent, MemberRejection, MemberContext> = {
  kind: 'member',
  decider: memberDecider,
  codec: { versionOf: (type) => eventVersions[type], upcast, findFaults: findEventFaults },
  contextFor: (_command, _state, { now }) => Promise.resolve({ now }),
};
