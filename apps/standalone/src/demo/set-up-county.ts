import { createHash } from 'node:crypto';
import { agencyCalled, protocols, settingUp } from '@throughline/invented-county';
import { canonicalText } from '@throughline/protocols';
import type { Taskforce } from '@throughline/taskforce';
import { asMember, type People } from './people';

/** Registers the invented agencies and members, publishes the built-in protocols, and confirms the statutory limits whose text was verified. */
export async function setUpCounty(taskforce: Taskforce, people: People): Promise<void> {
  const coordination = agencyCalled('Sample County Coordination');
  const operator = asMember(coordination, coordination.director);
  for (const { of, id, command } of settingUp()) {
    if (of === 'agency') await taskforce.runAgency(id, command, people.request(operator));
    else await taskforce.runMember(id, command, people.request(operator));
  }
  for (const protocol of protocols) {
    const hash = createHash('sha256').update(canonicalText(protocol)).digest('hex');
    await taskforce.runProtocol(protocol.id, { type: 'PublishProtocol', data: { protocol, hash } }, people.request(operator));
    for (const { key, authority } of protocol.steps) {
      if (authority.kind !== 'statute' || authority.mark !== 'verified') continue;
      const confirm = { type: 'ConfirmStatutoryLimit' as const, data: { version: protocol.version, stepKey: key, confirmedBy: operator.memberId } };
      await taskforce.runProtocol(protocol.id, confirm, people.request(operator));
    }
  }
}
