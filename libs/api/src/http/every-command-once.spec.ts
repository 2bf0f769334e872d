import { protocols } from '@throughline/invented-county';
import { coordination, createdId, harborShelter, hillShelter, people, refusal, startWorld, type Done, type Person, type World } from '../testing';
import { documentedCommands } from '../testing/contract-examples';

type Shown = { readonly misses: readonly { readonly deadlineId: string }[] };
type Steps = { readonly steps: readonly { readonly stepId: string; readonly status: string; readonly origin: { readonly key?: string } }[] };

const reused = '422 idempotency-key-reused';

/** A command that says something else on the same stream, which the same person may send; undefined where there is none. */
function otherUnderTheKey(name: string, path: string): { readonly path: string; readonly body: object } | undefined {
  const [, stream = '', id = ''] = path.split('/');
  if (name === 'open-case') return { path, body: { protocols: [{ protocolId: 'adult-labor-trafficking', version: 1 }] } };
  if (name === 'add-member') return { path, body: { roles: ['agency-supervisor'] } };
  if (['register-agency', 'record-oversight', 'annotate-miss'].includes(name)) return undefined;
  if (stream === 'cases') return { path: `/cases/${id}/record-need`, body: { need: 'work' } };
  if (stream === 'agencies') return { path: `/agencies/${id}/seat-coordinator`, body: { memberId: people.operator.memberId } };
  if (stream === 'members') return { path: `/members/${id}/change-member-roles`, body: { roles: ['auditor'] } };
  return { path: `/protocols/${id}/confirm-statutory-limit`, body: { version: 7, stepKey: 'none' } };
}

describe('the life of a case over HTTP, in the examples of the documentation', () => {
  let world: World;
  const documented = () => documentedCommands(world.contract);
  const performed: { readonly name: string; readonly isRepeat: boolean; readonly other: string }[] = [];

  /** Sends a documented example, and again under the same key, and then something else under it. What came of the latter two is looked at in the end. */
  async function once(person: Person, name: string, ids: Readonly<Record<string, string>> = {}): Promise<Done> {
    const command = documented().get(name);
    if (!command) throw new Error(`No command is called ${name}.`);
    const path = command.path.replace('/api/v1', '').replaceAll(/\{(\w+)\}/g, (_, id: string) => ids[id] ?? `no ${id}`);
    const key = `${name} ${performed.length}`;
    const done = await world.as(person).done(path, command.example, { key });
    const again = await world.as(person).done(path, command.example, { key });
    const other = otherUnderTheKey(name, path);
    performed.push({
      name,
      isRepeat: JSON.stringify(again) === JSON.stringify({ ...done, repeated: true }),
      other: other ? refusal(await world.as(person).post(other.path, other.body, { key })).join(' ') : reused,
    });
    return done;
  }

  const notOnce = () => performed.filter(({ isRepeat, other }) => !isRepeat || other !== reused);

  async function stepOf(caseId: string, key: string): Promise<string> {
    const { body } = await world.as('coordinator').get<Steps>(`/cases/${caseId}/steps`);
    const step = body.steps.find(({ origin, status }) => origin.key === key && status === 'open');
    if (!step) throw new Error(`No step ${key} is open.`);
    return step.stepId;
  }

  beforeAll(async () => {
    world = await startWorld();
  });
  afterAll(() => world.close());

  it('has every command to agencies, members and protocols done once, and never twice', async () => {
    const agency = createdId(await once('operator', 'register-agency'), 'AgencyRegistered');
    const harbor = { agencyId: harborShelter.agencyId };
    for (const name of [
      'change-agency-profile', 'set-agency-calendar', 'set-notice-hours', 'set-on-call-schedule', 'override-on-call', 'withdraw-on-call-override',
      'name-after-hours-contact', 'name-supervisor', 'name-director', 'seat-coordinator', 'unseat-coordinator', 'set-member-channels',
    ]) await once('operator', name, harbor);
    await once('operator', 'suspend-agency', { agencyId: agency });
    await once('operator', 'reinstate-agency', { agencyId: agency });

    const memberId = createdId(await once('operator', 'add-member', harbor), 'MemberAdded');
    await once('operator', 'change-member-roles', { memberId });
    const tokenId = createdId(await once('operator', 'issue-token', { memberId }), 'TokenIssued');
    await once('operator', 'revoke-token', { memberId, tokenId });
    await once('operator', 'deactivate-member', { memberId });
    await once('operator', 'reactivate-member', { memberId });
    await once('operator', 'move-member-to-agency', { memberId });

    await once('coordinator', 'publish-protocol', { protocolId: 'sample-welcome' });
    await once('coordinator', 'confirm-statutory-limit', { protocolId: 'connecticut-minor' });
    expect(notOnce()).toEqual([]);
  });

  it('has every command to a case done once, and never twice', async () => {
    const opened = await once('advocate', 'open-case');
    const caseId = createdId(opened, 'CaseOpened');
    const ofCase = { caseId };
    await once('auditor', 'record-oversight', ofCase);
    const duty = await once('advocacySupervisor', 'record-basis', ofCase);
    // As soon as a coordinator's agency may know, it runs the case.
    for (const { agencyId } of [harborShelter, hillShelter, coordination]) {
      await world.as('advocacySupervisor').done(`/cases/${caseId}/record-basis`, { agencyId, kind: 'own-client', classes: ['status'] });
    }
    await once('coordinator', 'name-lead', ofCase);

    const need = createdId(await once('coordinator', 'record-need', ofCase), 'NeedRecorded');
    const housing = { caseId, stepId: await stepOf(caseId, 'housing-plan') };
    await once('coordinator', 'assign-step', housing);
    await once('harborWorker', 'accept-step', housing);
    await once('harborWorker', 'pause-step', housing);
    await once('harborWorker', 'resume-step', housing);
    await once('coordinator', 'reassign-step', housing);
    await once('hillWorker', 'hand-back-step', housing);
    await once('coordinator', 'meet-need', { caseId, needId: need });
    const unmet = createdId(await world.as('coordinator').done(`/cases/${caseId}/record-need`, { need: 'work' }), 'NeedRecorded');
    await once('coordinator', 'record-need-without-provider', { caseId, needId: unmet });

    const noticeOf = async (purpose: string, agencyId: string): Promise<string> => {
      const found = (await world.taskforce.history(caseId as never)).findLast(({ type, data }) => {
        const notice = data as { readonly purpose?: string; readonly agencyId?: string };
        return type === 'NoticeIssued' && notice.purpose === purpose && notice.agencyId === agencyId;
      });
      if (!found) throw new Error(`Nobody at ${agencyId} was told about ${purpose}.`);
      return (found.data as { readonly noticeId: string }).noticeId;
    };
    await once('advocate', 'acknowledge-notice', { caseId, noticeId: await noticeOf('step-assigned', people.advocate.agencyId) });
    const assessment = { caseId, stepId: await stepOf(caseId, 'needs-assessment') };
    await once('advocate', 'complete-step', assessment);
    await once('advocate', 'reopen-step', assessment);
    const choices = { caseId, stepId: await stepOf(caseId, 'explain-choices') };
    await once('coordinator', 'extend-deadline', choices);
    await once('advocate', 'decline-step', choices);
    await once('coordinator', 'mark-step-not-needed', { caseId, stepId: await stepOf(caseId, 'answer-referral') });
    const referral = createdId(await once('advocate', 'open-referral', ofCase), 'StepOpened');
    await once('advocate', 'revoke-referral', { caseId, stepId: referral });

    await once('advocate', 'identify-survivor', ofCase);
    await once('advocate', 'mark-milestone-not-wanted', ofCase);
    await once('advocate', 'reach-milestone', ofCase);
    await once('advocate', 'record-interview', ofCase);
    await once('advocate', 'record-placement', ofCase);
    await once('advocate', 'record-details', ofCase);
    await once('coordinator', 'record-past-step', ofCase);
    await once('coordinator', 'apply-protocol', ofCase);
    await once('coordinator', 'end-protocol', ofCase);
    const protocol = protocols.find(({ id }) => id === 'adult-sex-trafficking');
    await world.as('coordinator').done('/protocols/adult-sex-trafficking/publish-protocol', { protocol: { ...protocol, version: 2 } });
    await once('coordinator', 'change-protocol', ofCase);

    const release = createdId(await once('advocate', 'record-release', ofCase), 'ReleaseRecorded');
    await once('advocate', 'revoke-release', { caseId, releaseId: release });
    await once('advocate', 'record-exclusion', ofCase);
    await once('advocate', 'lift-exclusion', ofCase);
    await once('coordinator', 'end-basis', { caseId, basisId: createdId(duty, 'BasisRecorded') });

    await once('advocate', 'request-quiet', ofCase);
    await once('advocate', 'extend-quiet', ofCase);
    await once('advocate', 'end-quiet', ofCase);
    await once('coordinator', 'close-case', ofCase);
    await once('coordinator', 'reopen-case', ofCase);

    await once('advocate', 'record-fact', ofCase);
    await once('advocate', 'correct-fact', ofCase);
    world.clock.advanceBy(20 * 86_400_000);
    await world.as('advocate').done(`/cases/${caseId}/record-fact`, { fact: 'inCare', value: 'no' });
    await world.as('coordinator').post(`/cases/${caseId}/steps/${await stepOf(caseId, 'careline-report')}/accept-step`);
    // A missed personal duty is its own agency's to see.
    const { body: shown } = await world.as('advocate').get<Shown>(`/cases/${caseId}`);
    const missed = { caseId, deadlineId: shown.misses.at(-1)?.deadlineId ?? 'none' };
    await once('advocate', 'answer-miss', missed);
    await world.as('operator').done(`/cases/${caseId}/record-oversight`);
    await once('operator', 'annotate-miss', missed);
    await once('coordinator', 'leave-lead', ofCase);
    expect(notOnce()).toEqual([]);
  });

  it('leaves no command out', () => {
    const names = performed.map(({ name }) => name);
    expect([...documented().keys()].filter((name) => !names.includes(name))).toEqual([]);
  });
});
