import type {
  BasisKind, ClosingReason, DataOf, DecisionMakingOrg, HousingKind, InterviewKind, MissMark, ReassignReason, ReleaseTerms, ReopeningReason,
} from './events';

/** The lists that people choose from when they tell a case something, beside those of the protocols' vocabulary. Codes are forever. */
export const closingReasons = [
  'goals-met', 'survivor-left', 'lost-contact', 'transferred-out', 'not-trafficking', 'deceased', 'duplicate',
] as const satisfies readonly ClosingReason[];
export const reopeningReasons = ['closed-by-mistake', 'survivor-returned', 're-trafficked'] as const satisfies readonly ReopeningReason[];
export const leavingReasons = [
  'stepped-down', 'left-agency', 'replaced', 'basis-ended', 'excluded',
] as const satisfies readonly DataOf<'LeadLeft'>['reason'][];
export const basisKinds = ['own-client', 'release', 'legal-duty', 'court-order', 'oversight'] as const satisfies readonly BasisKind[];
export const releasePurposes = [
  'coordination', 'service', 'housing', 'legal-help', 'health-care', 'safety', 'education', 'benefits',
] as const satisfies readonly ReleaseTerms['purpose'][];
export const releaseSigners = ['self', 'minor-alone', 'minor-and-guardian', 'guardian'] as const satisfies readonly ReleaseTerms['signer'][];
export const releaseForms = ['paper', 'electronic', 'verbal-where-lawful'] as const satisfies readonly ReleaseTerms['form'][];
/** How the survivor said so. */
export const waysToAsk = ['orally', 'in-writing'] as const satisfies readonly DataOf<'StepDeclined'>['how'][];
export const reassignReasons = [
  'no-capacity', 'survivor-asked', 'conflict-of-interest', 'closer-to-survivor', 'wrong-agency',
] as const satisfies readonly ReassignReason[];
export const stepReopeningReasons = [
  'completed-by-mistake', 'data-error', 'service-fell-through',
] as const satisfies readonly DataOf<'StepReopened'>['reason'][];
export const missMarks = ['clock-fault', 'store-muted'] as const satisfies readonly MissMark[];
export const housingKinds = ['emergency', 'transitional', 'permanent'] as const satisfies readonly HousingKind[];
export const interviewKinds = [
  'screening', 'forensic', 'law-enforcement', 'service-needs', 'legal', 'medical',
] as const satisfies readonly InterviewKind[];
export const decisionMakingOrgs = [
  'Police', 'NGO', 'CourtOrProsecution', 'NonPoliceGovernmentalOrganization', 'Other',
] as const satisfies readonly DecisionMakingOrg[];
