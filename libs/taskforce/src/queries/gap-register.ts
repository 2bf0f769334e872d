import type { ViewStore } from '@throughline/ports';
import type { NeedKind } from '@throughline/protocols';
import { gapOrders, gapRegisterView, type Gap } from '../views/gap-register/gap-register';
import { listOf, pageOf, type Page, type Paged } from './page';
import { rangeOf, type Span } from './span';

/** The needs that nobody could be found for, by when that was recorded. */
export const gapRegister = (views: ViewStore, { need, ...span }: Span & { readonly need?: NeedKind } = {}, page: Page = {}): Promise<Paged<Gap>> => {
  const list = need === undefined ? { order: gapOrders.recordedAt } : { order: gapOrders.ofNeed, where: [need] };
  return pageOf(listOf<Gap>(views, gapRegisterView, { ...list, ...rangeOf(span) }), page);
};
