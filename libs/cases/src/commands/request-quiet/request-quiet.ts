import type { Instant } from '@throughline/kernel';
import { gatheredProtocol } from '../../protocols/step-definition';
import { actingAgency } from '../../standing/basis';
import type { Work } from '../../work/work';
import type { Command, Refusal } from '../command';
import { refuseClosed, refuseWithoutBasis } from '../guards';

export type RequestQuiet = Command<'RequestQuiet', { until: Instant; how: 'orally' | 'in-writing' }>;

/** The survivor asks the whole case to wait. Who took the request, and how, is on record; statutory steps go on without contact with the survivor. */
export function requestQuiet({ until, how }: RequestQuiet['data'], work: Work): Refusal {
  const refusal = refuseClosed(work) ?? refuseWithoutBasis(work);
  if (refusal) return refusal;
  if (work.case.quiet) return { code: 'quiet-already' };
  const { now, actor } = work.context;
  if (until <= now) return { code: 'quiet-ends-in-the-past', until };
  const base = Object.values(work.case.protocols).map(({ protocolId, version }) => gatheredProtocol(work, protocolId, version).compiled.protocol).find(({ kind }) => kind === 'base');
  if (!base) return { code: 'protocol-base-missing' };
  work.record({
    type: 'QuietRequested',
    data: { since: now, until, how, takenBy: actingAgency(work.case, actor), answerWithin: base.quietAnswerWithin, nextAt: until },
  });
  return undefined;
}
