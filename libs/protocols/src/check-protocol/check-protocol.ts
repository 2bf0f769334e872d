import type { Fault } from '../fault';
import type { Protocol } from '../protocol';
import { findAuthorityFaults } from './find-authority-faults';
import { findConditionFaultsIn } from './find-condition-faults-in';
import { findFormatFaults, hasProtocolFormat } from './find-format-faults';
import { findLadderFaults } from './find-ladder-faults';
import { findLimitFaults } from './find-limit-faults';
import { findLoops } from './find-loops';
import { findNamingFaults } from './find-naming-faults';
import { findRecordFormFaults } from './find-record-form-faults';
import { findUnopenedSteps } from './find-unopened-steps';

const rules: readonly ((protocol: Protocol) => readonly Fault[])[] = [
  findNamingFaults,
  findConditionFaultsIn,
  findUnopenedSteps,
  findLoops,
  findLimitFaults,
  findLadderFaults,
  findAuthorityFaults,
  findRecordFormFaults,
];

/**
 * Everything wrong with a protocol, in the words its author would use; nothing when it can be published. It looks at structure, not at whether a
 * condition can ever be true. The rules are asked only of a document that has the format.
 */
export function checkProtocol(candidate: unknown): readonly Fault[] {
  return hasProtocolFormat(candidate) ? rules.flatMap((rule) => rule(candidate)) : findFormatFaults(candidate);
}
