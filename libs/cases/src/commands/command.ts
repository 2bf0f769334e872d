import type { CaseRejection } from '../rejections';
import type { Work } from '../work/work';

export type Command<Type extends string, Data> = { readonly type: Type; readonly data: Readonly<Data> };

/** What a command's rule answers: a refusal, or nothing once it has recorded its facts (or found that it is already so). */
export type Refusal = CaseRejection | undefined;
export type CommandRule<Data> = (data: Readonly<Data>, work: Work) => Refusal;
