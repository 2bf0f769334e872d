import type { CaseRejection } from '../rejections';

export type Command<Type extends string, Data> = { readonly type: Type; readonly data: Readonly<Data> };

/** What a command's rule answers: a refusal, or nothing once it has recorded its facts (or found that it is already so). */
export type Refusal = CaseRejection | undefined;
