/**
 * The coded words that protocols, cases and screens share. Codes are forever; titles are display only.
 * HTCDS 2.0 codes (IOM, CC BY 4.0) are used where the standard has them.
 */

/** Kinds of agency that can hold a step. */
export const agencyKinds = [
  'shelter', 'police', 'child-welfare', 'hospital', 'prosecutor', 'legal-aid', 'advocacy', 'labor-department',
  'mental-health', 'school', 'probation', 'childrens-advocacy-center', 'coordination', 'crime-laboratory',
] as const;
export type AgencyKind = (typeof agencyKinds)[number];

/** Classes of personal facts: what a release names, what is sealed together, what a reader is granted or not. */
export const fieldClasses = [
  'status', 'identity', 'contact', 'location', 'health', 'mental-health', 'substance-use', 'immigration', 'education', 'legal', 'narrative',
] as const;
export type FieldClass = (typeof fieldClasses)[number];

/** How soon a notice must reach somebody: *danger* at any hour, *today* in waking hours, *routine* in the morning digest. */
export const urgencies = ['danger', 'today', 'routine'] as const;
export type Urgency = (typeof urgencies)[number];

/** The spine of the journey. A protocol may add codes of its own. */
export const milestones = ['identified', 'referred', 'housed', 'interviewed'] as const;

/** What a survivor may need at once or later; the report of 2025 names the first three as delayed. */
export const needKinds = [
  'food', 'clothing', 'hygiene', 'bed', 'phone', 'transport', 'safety', 'medical', 'mental-health', 'advocate', 'legal', 'documents', 'benefits',
  'housing', 'interpreter', 'child-care', 'work',
] as const;
export type NeedKind = (typeof needKinds)[number];

/** Why an agency hands a step back, or has not done it yet. */
export const handBackReasons = ['no-capacity', 'waiting-on-survivor', 'waiting-on-another-agency', 'wrong-agency', 'data-error', 'out-of-region'] as const;
export type HandBackReason = (typeof handBackReasons)[number];

export const pauseReasons = ['survivor-asked', 'waiting-on-survivor', 'waiting-on-another-agency', 'unsafe-now', 'illness'] as const;
export type PauseReason = (typeof pauseReasons)[number];

export const notNeededReasons = ['already-done-elsewhere', 'does-not-apply', 'fact-corrected', 'duplicate', 'outside-agency-remit', 'protocol-changed'] as const;
export type NotNeededReason = (typeof notNeededReasons)[number];

const yesNoUnknown = ['yes', 'no', 'unknown'] as const;

/**
 * Every coded fact that conditions may name. `values` is the whole list; a fact that was never recorded has its `unrecorded` value, so that
 * conditions are total. `many` marks a fact that holds several values at once. Each carries the class by which it is filtered at reading.
 */
export const facts = {
  ageGroup: { class: 'identity', values: ['minor', 'adult', 'unknown'], unrecorded: 'unknown', many: false },
  typeOfExploitation: {
    class: 'legal',
    values: [
      'ForcedLabour', 'SexualExploitation', 'ChildLabour', 'ForcedMarriage', 'Servitude', 'ForcedMilitaryByNonStateActors', 'OrganRemoval',
      'ForcedBegging', 'ForcedAdoption', 'Surrogacy', 'Other',
    ],
    unrecorded: [],
    many: true,
  },
  traffickingStatus: {
    class: 'status',
    values: ['PossibleVictimOfTrafficking', 'ActualVictimOfTrafficking', 'NotAVictimOfTrafficking', 'unknown'],
    unrecorded: 'unknown',
    many: false,
  },
  foreignNational: { class: 'immigration', values: yesNoUnknown, unrecorded: 'unknown', many: false },
  inCare: { class: 'legal', values: yesNoUnknown, unrecorded: 'unknown', many: false },
  missing: { class: 'location', values: yesNoUnknown, unrecorded: 'unknown', many: false },
  imminentDanger: { class: 'status', values: yesNoUnknown, unrecorded: 'unknown', many: false },
  perpetratorIsCaregiver: { class: 'legal', values: yesNoUnknown, unrecorded: 'unknown', many: false },
  assaultWithin120Hours: { class: 'health', values: yesNoUnknown, unrecorded: 'unknown', many: false },
  evidenceKitCollected: { class: 'health', values: ['collected', 'collected-anonymously', 'no', 'unknown'], unrecorded: 'unknown', many: false },
  relocated: { class: 'location', values: yesNoUnknown, unrecorded: 'unknown', many: false },
  asksForImmigrationHelp: { class: 'immigration', values: yesNoUnknown, unrecorded: 'unknown', many: false },
  wagesWithheld: { class: 'legal', values: yesNoUnknown, unrecorded: 'unknown', many: false },
} as const satisfies Record<string, FactDefinition>;

export type FactDefinition = {
  readonly class: FieldClass;
  readonly values: readonly string[];
  readonly unrecorded: string | readonly string[];
  readonly many: boolean;
};
export type FactCode = keyof typeof facts;
export type FactValue = string | readonly string[];
/** What is known of a case, in codes. A missing key means "never recorded" and counts as the fact's `unrecorded` value. */
export type Facts = Readonly<Partial<Record<FactCode, FactValue>>>;
