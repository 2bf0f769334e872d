import type { AgencyId } from '@throughline/kernel';
import type { ViewStore } from '@throughline/ports';
import type { EnteredMiss } from '../views/statutory-register/statutory-miss';
import { registerOrders, statutoryRegisterView } from '../views/statutory-register/statutory-register';
import { listOf, pageOf, type Page, type Paged } from './page';
import { rangeOf, type Span } from './span';

export type RegisterFilter = Span & {
  /** Whoever held the step when the deadline passed; null for steps that nobody held. */
  readonly holder?: AgencyId | null;
};

export type Register = Paged<EnteredMiss> & {
  /** Entries of the same span and holder about personal duties: they are counted here and shown nowhere. */
  readonly personalDuties: number;
};

/** The statutory limits that were not recorded as kept, by when that was written down. */
export async function statutoryRegister(views: ViewStore, filter: RegisterFilter = {}, page: Page = {}): Promise<Register> {
  const entries = await pageOf(listOf<EnteredMiss>(views, statutoryRegisterView, entriesOf(filter, 1)), page);
  return { ...entries, personalDuties: await views.count(statutoryRegisterView.shape.name, entriesOf(filter, 0)) };
}

const entriesOf = ({ holder, ...span }: RegisterFilter, listed: 0 | 1) => ({
  ...(holder === undefined ? { order: registerOrders.recordedAt, where: [listed] } : { order: registerOrders.ofHolder, where: [listed, holder] }),
  ...rangeOf(span),
});
