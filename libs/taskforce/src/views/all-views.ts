import type { View } from '@throughline/engine';
import { agenciesView } from './agencies/agencies';
import { caseAccessView } from './case-access/case-access';
import { casesView } from './cases/cases';
import { gapRegisterView } from './gap-register/gap-register';
import { membersView } from './members/members';
import { momentsView } from './moments/moments';
import { noticesView } from './notices/notices';
import { protocolsView } from './protocols/protocols';
import { statutoryRegisterView } from './statutory-register/statutory-register';
import { stepsView } from './steps/steps';
import { tokensView } from './tokens/tokens';

/** Every read model there is. Each is thrown away and worked out again when its shape changes. */
export const allViews: readonly View<unknown>[] = [
  stepsView, casesView, caseAccessView, momentsView, noticesView, agenciesView, membersView, tokensView, protocolsView, statutoryRegisterView, gapRegisterView,
] as readonly View<unknown>[];
