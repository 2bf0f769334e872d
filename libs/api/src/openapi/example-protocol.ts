const agreed = { kind: 'agreement', cites: 'Sample County team agreement', source: 'invented', mark: 'unverified' };
const within = { clock: 'calendar', limit: 'PT24H' };

/** The smallest protocol that says something. */
export const exampleProtocol = {
  id: 'sample-welcome',
  version: 1,
  title: 'Sample welcome',
  kind: 'add-on',
  advice: 'Invented. Verify every limit with your counsel.',
  suggestedWhen: "facts.ageGroup == 'adult'",
  leadWithin: { clock: 'business', limit: 'P1D' },
  quietAnswerWithin: { clock: 'business', limit: 'P3D' },
  ladders: {
    standard: {
      rungs: [{ to: 'on-call', after: { clock: 'calendar', limit: 'PT1H' } }, { to: 'supervisor', after: { clock: 'calendar', limit: 'PT4H' } }],
      acknowledgedAtMost: 'PT8H',
    },
  },
  steps: [
    {
      key: 'welcome-call', title: 'Make the first call', fullTitle: { text: 'Make the first call', discloses: ['status'] }, authority: agreed, heldBy: 'advocacy',
      opens: [{ on: 'case-opened' }], within, advance: [0.5], urgency: 'today', onReassign: 'restart', ladder: 'standard', contactsSurvivor: true,
    },
  ],
};
