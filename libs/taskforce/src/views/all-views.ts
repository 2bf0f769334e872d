import type { ProjectedView } from '@throughline/engine';
import { agenciesView } from './agencies/agencies';
import { caseAccessView } from './case-access/case-access';
import { casesView } from './cases/cases';
import { gapRegisterView } from './gap-register/gap-register';
import { membersView } from './members/members';
import { momentsView } from './moments/moments';
import { noticesView } from './notices/notices';
import { protocolVersionsView } from './protocols/protocol-versions';
import { protocolsView } from './protocols/protocols';
import { statutoryRegisterView } from './statutory-register/statutory-register';
import { stepsView } from './steps/steps';
import { tokensView } from './tokens/tokens';

/** Every read model there is. All of them are thrown away and worked out again when the shape of one changes. */
export const allViews: readonly ProjectedView[] = [
  stepsView, casesView, caseAccessView, momentsView, noticesView, agenciesView, membersView, tokensView, protocolVersionsView, protocolsView, statutoryRegisterView,
  gapRegisterView,
];
