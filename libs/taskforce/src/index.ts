export * from './taskforce';
export * from './taskforce-api';
export { agencyAggregate } from './aggregates/agency-aggregate';
export { caseAggregate, type CaseAggregate } from './aggregates/case-aggregate';
export { memberAggregate } from './aggregates/member-aggregate';
export { protocolAggregate } from './aggregates/protocol-aggregate';
export { memberCommandId, ringCommandId } from './commands/command-ids';
