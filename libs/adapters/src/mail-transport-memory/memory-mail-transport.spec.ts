import { mailTransportContract } from '@throughline/testing/ports';
import { memoryMailTransport } from '.';

mailTransportContract('memory', async () => {
  const transport = memoryMailTransport();
  const answers = new Map<string, 'refused' | 'deferred'>();
  let down = false;
  transport.answer(({ to }) => (down ? 'deferred' : answers.get(to)));
  return {
    transport,
    received: () => transport.sent,
    makeUnknown: (address) => void answers.set(address, 'refused'),
    makeBusy: (address) => void answers.set(address, 'deferred'),
    makeReachable: (address) => void answers.delete(address),
    takeDown: async () => {
      down = true;
    },
  };
});
