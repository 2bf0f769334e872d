import { protocolKey, type ProtocolKey } from '@throughline/cases';
import type { ViewStore } from '@throughline/ports';
import type { Protocol } from '@throughline/protocols';
import { protocolsView } from '../views/protocols/protocols';
import type { StepRow } from '../views/steps/step-row';

/** A step with its neutral title, as its protocol has it; null for a referral, which no protocol names. */
export type TitledStep = StepRow & { readonly title: string | null };

export async function titled(views: ViewStore, steps: readonly StepRow[]): Promise<readonly TitledStep[]> {
  const keys = new Set(steps.flatMap((step) => keyOf(step) ?? []));
  const protocols = await views.getMany<Protocol>(protocolsView.shape.name, [...keys]);
  return steps.map((step) => ({ ...step, title: titleOf(step, protocols) }));
}

const keyOf = ({ origin }: StepRow): ProtocolKey | undefined => (origin.kind === 'protocol' ? protocolKey(origin.protocolId, origin.version) : undefined);

function titleOf(step: StepRow, protocols: ReadonlyMap<string, Protocol>): string | null {
  const { origin } = step;
  if (origin.kind !== 'protocol') return null;
  return protocols.get(keyOf(step) ?? '')?.steps.find(({ key }) => key === origin.key)?.title ?? null;
}
