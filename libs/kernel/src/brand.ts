declare const brand: unique symbol;
export type Brand<T, Name extends string> = T & { readonly [brand]: Name };

export type CaseId = Brand<string, 'CaseId'>;
export type AgencyId = Brand<string, 'AgencyId'>;
export type MemberId = Brand<string, 'MemberId'>;
export type StepId = Brand<string, 'StepId'>;
export type DeadlineId = Brand<string, 'DeadlineId'>;
export type NoticeId = Brand<string, 'NoticeId'>;
export type NeedId = Brand<string, 'NeedId'>;
export type BasisId = Brand<string, 'BasisId'>;
export type ReleaseId = Brand<string, 'ReleaseId'>;
/** The id of one command. The same id again is the same command again, whatever its body says. */
export type CommandId = Brand<string, 'CommandId'>;
