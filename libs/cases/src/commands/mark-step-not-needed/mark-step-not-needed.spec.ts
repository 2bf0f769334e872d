import {
  asMember, castillo, cohen, factCorrected, factRecorded, findBed, given, openedWithTeam, protocolChanged, running, sosa, stepCompleted, stepIdOf,
  stepNotNeeded, stepQuestioned,
} from '../../testing';
import type { MarkStepNotNeeded } from './mark-step-not-needed';

const notNeeded = (key = 'find-bed', reason: MarkStepNotNeeded['data']['reason'] = 'already-done-elsewhere'): MarkStepNotNeeded => ({
  type: 'MarkStepNotNeeded', data: { stepId: stepIdOf(key), reason },
});
const byLead = asMember(castillo);
const minor = factRecorded('ageGroup', 'minor');

describe('a step that is found not needed', () => {
  it('ends, with a reason from the list', () =>
    given(...openedWithTeam, ...running('find-bed')).when(notNeeded(), byLead).thenEvents(stepNotNeeded({ reason: 'already-done-elsewhere' })));

  it('by law ends where its text leaves the choice', () =>
    given(...openedWithTeam, minor, ...running('written-report')).when(notNeeded('written-report'), byLead)
      .thenEvents(stepNotNeeded({ stepId: stepIdOf('written-report'), reason: 'already-done-elsewhere' })));

  it('is a statutory one that is not meant for such a case any more: the lead was asked, and answers', () => {
    const adult = [
      minor, ...running('first-report'), factCorrected('ageGroup', 'adult', 'minor'), stepQuestioned({ stepId: stepIdOf('first-report') }),
    ];
    given(...openedWithTeam, ...adult).when(notNeeded('first-report', 'fact-corrected'), byLead)
      .thenEvents(stepNotNeeded({ stepId: stepIdOf('first-report'), reason: 'fact-corrected' }));
    given(...openedWithTeam, ...running('threat-check'), protocolChanged()).when(notNeeded('threat-check', 'protocol-changed'), byLead)
      .thenEvents(stepNotNeeded({ stepId: stepIdOf('threat-check'), reason: 'protocol-changed' }));
  });
});

describe('a step is not found not needed', () => {
  it('that the law asks for, though the lead would like to', () => {
    given(...openedWithTeam, minor, ...running('first-report')).when(notNeeded('first-report'), byLead)
      .thenRejected({ code: 'step-is-statutory', stepId: stepIdOf('first-report'), cites: 'Coast Code 17-101' });
    given(...openedWithTeam, ...running('threat-check')).when(notNeeded('threat-check'), byLead)
      .thenRejected({ code: 'step-is-statutory', stepId: stepIdOf('threat-check'), cites: 'Coast Code 29-2' });
  });

  it('that the law asks for again, once the correction was itself corrected', () => {
    const again = [minor, ...running('first-report'), factCorrected('ageGroup', 'adult', 'minor'), factCorrected('ageGroup', 'minor', 'adult')];
    given(...openedWithTeam, ...again).when(notNeeded('first-report'), byLead)
      .thenRejected({ code: 'step-is-statutory', stepId: stepIdOf('first-report'), cites: 'Coast Code 17-101' });
  });

  it('by the agency that holds it: that hands back', () =>
    given(...openedWithTeam, ...running('find-bed')).when(notNeeded(), asMember(sosa)).thenRejected({ code: 'not-yours-to-run' }));

  it('that came to an end, or that nobody knows', () => {
    given(...openedWithTeam, ...running('find-bed'), stepCompleted()).when(notNeeded(), asMember(cohen))
      .thenRejected({ code: 'step-not-open', stepId: findBed, status: 'completed' });
    given(...openedWithTeam).when(notNeeded(), byLead).thenRejected({ code: 'step-unknown', stepId: findBed });
  });
});
