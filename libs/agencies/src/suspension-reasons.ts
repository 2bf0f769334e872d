/** Why an agency's seat rests. Its open steps become unplaced, and none is placed with it until it is reinstated. */
export const suspensionReasons = ['asked-by-agency', 'nobody-to-answer', 'agreement-ended', 'confidentiality-concern', 'safety-concern'] as const;
export type SuspensionReason = (typeof suspensionReasons)[number];
