import { isoDuration } from '@throughline/kernel';
import type { Authority, Limit, Protocol, ProtocolStep } from '@throughline/protocols';
import { atOnce } from '../ladder/rung-wait';

export const hours = (limit: string): Limit => ({ clock: 'calendar', limit: isoDuration(limit) });
export const workingDays = (limit: string): Limit => ({ clock: 'business', limit: isoDuration(limit) });
const immediately: Limit = { clock: 'calendar', limit: atOnce };

const agreed: Authority = { kind: 'agreement', cites: 'Harbor team agreement', source: 'invented', mark: 'unverified' };
const law = (cites: string, over: Partial<Authority> = {}): Authority => ({ kind: 'statute', cites, source: 'invented', mark: 'verified', ...over });

/** What most steps of the story say; each step below says how it differs. */
const ordinary = {
  authority: agreed, advance: [0.5], urgency: 'today', onReassign: 'restart', ladder: 'standard', contactsSurvivor: true,
} satisfies Partial<ProtocolStep>;

const titled = (title: string): Pick<ProtocolStep, 'title' | 'fullTitle'> => ({ title, fullTitle: { text: title, discloses: ['status'] } });

/**
 * The base protocol of the stories, one step for each kind of promise there is. Most open on a need, so that a story brings about
 * only what it is about: at its opening an adult's case has the safety plan alone.
 */
export const harborResponse: Protocol = {
  id: 'harbor-response',
  version: 1,
  title: 'Harbor response',
  kind: 'base',
  advice: 'Invented for specs.',
  suggestedWhen: 'true',
  milestones: [{ code: 'team-convened', title: 'Team convened' }],
  leadWithin: workingDays('P1D'),
  quietAnswerWithin: workingDays('P3D'),
  ladders: {
    danger: {
      rungs: [{ to: 'on-call', after: immediately }, { to: 'supervisor', after: hours('PT30M') }, { to: 'lead', after: hours('PT30M') }],
      acknowledgedAtMost: isoDuration('PT1H'),
    },
    standard: {
      rungs: [{ to: 'on-call', after: immediately }, { to: 'supervisor', after: hours('PT4H') }, { to: 'lead', after: hours('PT4H') }],
      acknowledgedAtMost: isoDuration('PT8H'),
    },
    business: {
      rungs: [{ to: 'on-call', after: immediately }, { to: 'supervisor', after: workingDays('P1D') }, { to: 'lead', after: workingDays('P1D') }],
      acknowledgedAtMost: isoDuration('P2D'),
    },
    patient: {
      rungs: [{ to: 'on-call', after: hours('PT2H') }, { to: 'supervisor', after: immediately }, { to: 'lead', after: hours('PT4H') }],
      acknowledgedAtMost: isoDuration('PT8H'),
    },
    'own-agency': {
      rungs: [{ to: 'on-call', after: immediately }, { to: 'supervisor', after: hours('PT1H') }], acknowledgedAtMost: isoDuration('PT2H'),
    },
  },
  steps: [
    {
      ...ordinary, key: 'safety-plan', ...titled('Make a safety plan'), authority: { ...agreed, mark: 'verified' }, heldBy: 'advocacy',
      opens: [{ on: 'case-opened' }], within: hours('PT24H'), pausedAtMost: isoDuration('P7D'),
    },
    {
      ...ordinary, key: 'convene-team', ...titled('Convene the team'), heldBy: 'coordination', opens: [{ on: 'step-ended', step: 'safety-plan' }],
      within: workingDays('P2D'), reaches: { milestone: 'team-convened' }, ladder: 'business', contactsSurvivor: false,
    },
    {
      ...ordinary, key: 'monthly-review', ...titled('Review the plan'), heldBy: 'coordination', opens: [{
        on: 'milestone', milestone: 'team-convened',
      }],
      within: workingDays('P5D'), repeats: hours('P30D'), urgency: 'routine', ladder: 'business', contactsSurvivor: false,
    },
    {
      ...ordinary, key: 'find-bed', ...titled('Find a bed'), heldBy: 'shelter', opens: [{
        on: 'need', need: 'bed',
      }], within: hours('PT4H'), advance: [0.5],
      urgency: 'danger', ladder: 'danger', reaches: { milestone: 'housed', kind: 'emergency' }, pausedAtMost: isoDuration('P3D'),
    },
    {
      ...ordinary, key: 'offer-again', ...titled('Offer it again'), heldBy: 'advocacy',
      opens: [{ on: 'step-ended', step: 'find-bed', how: ['declined'] }], within: hours('P7D'), urgency: 'routine',
    },
    {
      ...ordinary, key: 'benefits-application', ...titled('Apply for benefits'), heldBy: 'advocacy', opens: [{ on: 'need', need: 'benefits' }],
      within: workingDays('P3D'), urgency: 'routine', ladder: 'business', onReassign: 'keep', pausedAtMost: isoDuration('P14D'),
    },
    {
      ...ordinary, key: 'phone-call', ...titled('Give her a phone'), heldBy: 'shelter', opens: [{ on: 'need', need: 'phone' }],
      within: workingDays('PT6H'), ladder: 'patient',
    },
    {
      ...ordinary, key: 'shelter-check', ...titled('Look in on her'), heldBy: 'shelter', opens: [{
        on: 'need', need: 'hygiene',
      }], within: hours('PT8H'),
      ladder: 'own-agency',
    },
    {
      ...ordinary, key: 'first-report', ...titled(
        'Make the first report',
      ), authority: law('Coast Code 17-101'), heldBy: 'advocacy', personalDuty: true,
      disclosesTo: ['child-welfare'], opens: [{
        on: 'case-opened',
      }], appliesWhen: "facts.ageGroup == 'minor'", within: hours('PT12H'), urgency: 'danger',
      ladder: 'own-agency', onReassign: 'keep', contactsSurvivor: false,
      records: {
        type: 'object', required: ['reportedThrough'], additionalProperties: false,
        properties: { reportedThrough: { type: 'string', title: 'Reported through', enum: ['telephone', 'police'] } },
      },
    },
    {
      ...ordinary, key: 'written-report', ...titled('Send the written report'), authority: law('Coast Code 17-102', {
        allows: ['not-needed'],
      }), heldBy: 'advocacy',
      opens: [{
        on: 'step-ended', step: 'first-report',
      }], appliesWhen: "facts.ageGroup == 'minor'", within: hours('PT48H'), onReassign: 'keep', contactsSurvivor: false,
    },
    {
      ...ordinary, key: 'guardian-meeting', ...titled('Meet the guardian'), heldBy: 'child-welfare', opens: [{ on: 'case-opened' }],
      appliesWhen: "facts.ageGroup == 'minor'", within: workingDays('P2D'), ladder: 'business',
    },
    {
      ...ordinary, key: 'missing-report', ...titled('Report her missing'), authority: law('Coast Code 29-1'), heldBy: 'police',
      opens: [{
        on: 'fact', when: "facts.missing == 'yes'",
      }], within: hours('PT2H'), urgency: 'danger', ladder: 'danger', onReassign: 'keep', contactsSurvivor: false,
    },
    {
      ...ordinary, key: 'threat-check', ...titled('Check the threat'), authority: law('Coast Code 29-2', { mark: 'unverified' }), heldBy: 'police',
      opens: [{ on: 'need', need: 'safety' }], within: hours('PT24H'), onReassign: 'restart',
    },
    {
      ...ordinary, key: 'medical-exam', ...titled('Offer the exam'), authority: law('Coast Code 19-112', {
        allows: ['pause', 'extend', 'decline', 'not-needed'],
      }),
      heldBy: 'hospital', opens: [{ on: 'need', need: 'medical' }], within: hours('P5D'), pausedAtMost: isoDuration('P2D'), onReassign: 'restart',
    },
    {
      ...ordinary, key: 'follow-up-call', ...titled('Call after a month'), heldBy: 'advocacy', opens: [{
        on: 'case-closed',
      }], within: hours('P30D'), urgency: 'routine',
    },
  ],
};

/** The next version: without the application for benefits and the threat check, with a welcome that the case's start would have opened. */
export const harborResponse2: Protocol = {
  ...harborResponse,
  version: 2,
  steps: [
    ...harborResponse.steps.filter(({ key }) => key !== 'benefits-application' && key !== 'threat-check'),
    { ...ordinary, key: 'welcome-call', ...titled('Call to welcome her'), heldBy: 'advocacy', opens: [{ on: 'case-opened' }], within: hours('PT8H') },
  ],
};

/** Another base: a case has one at the most. */
export const hillResponse: Protocol = { ...harborResponse, id: 'hill-response', title: 'Hill response' };

/** An add-on of one agreement, opened with the case, and one statute, opened by a fact. */
export const laborClaims: Protocol = {
  ...harborResponse,
  id: 'labor-claims',
  title: 'Labor claims',
  kind: 'add-on',
  milestones: [],
  steps: [
    {
      ...ordinary, key: 'wage-interview', ...titled('Ask about wages'), heldBy: 'legal-aid', opens: [{
        on: 'case-opened',
      }], within: workingDays('P5D'),
      urgency: 'routine', ladder: 'business',
    },
    {
      ...ordinary, key: 'wage-notice', ...titled('Give notice of the claim'), authority: law('Coast Code 31-76'), heldBy: 'labor-department',
      opens: [{ on: 'fact', when: "facts.wagesWithheld == 'yes'" }], within: workingDays('P10D'), onReassign: 'keep', contactsSurvivor: false,
    },
  ],
};
