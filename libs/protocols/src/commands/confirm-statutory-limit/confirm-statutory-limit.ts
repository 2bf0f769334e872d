import { accept, reject, type Decision, type MemberId } from '@throughline/kernel';
import type { PublicationEvent } from '../../events';
import type { Publication } from '../../publication/publication';
import type { PublicationRejection } from '../../rejections';

export type ConfirmStatutoryLimit = {
  readonly type: 'ConfirmStatutoryLimit';
  readonly data: { readonly version: number; readonly stepKey: string; readonly confirmedBy: MemberId };
};

/** Only a limit that is law, and whose source somebody has read, can be confirmed: a miss of it stands in the register for ever. */
export function confirmStatutoryLimit({ data }: ConfirmStatutoryLimit, state: Publication): Decision<PublicationEvent, PublicationRejection> {
  const { version, stepKey, confirmedBy } = data;
  const published = state.versions[version];
  if (!published) return reject({ code: 'protocol-version-unknown', version });

  const step = published.protocol.steps.find(({ key }) => key === stepKey);
  if (!step) return reject({ code: 'protocol-step-unknown', stepKey });
  if (step.authority.kind !== 'statute') return reject({ code: 'limit-not-statutory', stepKey });
  if (step.authority.mark !== 'verified') return reject({ code: 'limit-unverified', stepKey });
  if (published.confirmedLimits.includes(stepKey)) return accept();

  return accept({ type: 'StatutoryLimitConfirmed', data: { version, stepKey, confirmedBy } });
}
