import type { Decider, Decision } from '@throughline/kernel';
import { confirmStatutoryLimit, type ConfirmStatutoryLimit } from '../commands/confirm-statutory-limit/confirm-statutory-limit';
import { publishProtocol, type PublishProtocol } from '../commands/publish-protocol/publish-protocol';
import type { PublicationEvent } from '../events';
import type { PublicationRejection } from '../rejections';
import { copy, evolve, initialState } from './evolve';
import type { Publication } from './publication';

export type PublicationCommand = PublishProtocol | ConfirmStatutoryLimit;

/** Nothing is gathered: what is published is in the command, what was published in the state. */
export type PublicationContext = object;

function decide(command: PublicationCommand, state: Publication): Decision<PublicationEvent, PublicationRejection> {
  switch (command.type) {
    case 'PublishProtocol':
      return publishProtocol(command, state);
    case 'ConfirmStatutoryLimit':
      return confirmStatutoryLimit(command, state);
  }
}

/** The stream `protocol-<id>`: the versions that were published under one name. */
export const publicationDecider: Decider<PublicationCommand, Publication, PublicationEvent, PublicationRejection, PublicationContext> = {
  initialState, copy, decide, evolve,
};
