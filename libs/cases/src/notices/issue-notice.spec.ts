import { at, basisEnded, brightwater, given, openedWithTeam, ringStep, running, stepIdOf } from '../testing';

it('nobody is told without a basis, whoever asks for it: a personal duty stayed with an agency that may not know any more', () =>
  given(...openedWithTeam, ...running('first-report', { advanceAt: [at('13:00')] }), basisEnded(brightwater))
    .when(ringStep(stepIdOf('first-report')), { now: at('13:00') })
    .thenTypes('AdvanceMomentReached'));
