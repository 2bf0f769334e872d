import { addMs, type AgencyId, type MemberId, type NoticeId, type StepId } from '@throughline/kernel';
import { VaultUnavailable } from '@throughline/ports';
import { addresses, brightwater, harborShelter, silva, singh, sosa } from './testing/ids';
import { Office } from './testing/office';

const [second, minute, hour] = [1_000, 60_000, 3_600_000];
const harbor = addresses[sosa];
/** On call at the shelter, and nobody wrote down an address. */
const silent = '5f0f2f5e-7a4f-4e0c-9a55-0e7d4c3b2a19' as MemberId;

let office: Office;
beforeEach(async () => {
  office = await Office.open();
});
afterEach(() => office.end());

/** The shelter is asked for a bed while nobody sends, then this happens, and then sending goes on. Answers with what became of the notice. */
async function askedThen(happens: (muted: Office, bed: NoticeId) => Promise<unknown>): Promise<readonly string[]> {
  await office.end();
  const asked: NoticeId[] = [];
  await Office.meanwhile(office.premises, async (muted) => {
    const bed = await muted.needsBed();
    asked.push(bed);
    await happens(muted, bed);
  });
  office = await Office.begin(office.premises);
  await office.passes(minute);
  return office.course(asked[0]!);
}

/** Others may be told of what follows: whoever answers for a case hears of a step that nobody holds any more. */
const toldAtShelter = () => office.told.map(({ to }) => to).filter((to) => to.endsWith('@harbor.example.org'));

const withdrawBasisOf = async (agencyId: AgencyId, muted: Office): Promise<void> => {
  const basis = Object.values((await muted.case()).bases).find((one) => one.agencyId === agencyId);
  await muted.does({ type: 'EndBasis', data: { basisId: basis!.basisId } });
};
const bedStepIn = async (muted: Office): Promise<StepId> => {
  const step = Object.values((await muted.case()).openSteps).find(({ holder }) => holder === harborShelter);
  return step!.stepId;
};
const handBack = async (muted: Office): Promise<void> =>
  muted.doesAs(sosa, { type: 'HandBackStep', data: { stepId: await bedStepIn(muted), reason: 'no-capacity' } });
const exclude = (memberId: MemberId, muted: Office) => muted.does({ type: 'RecordExclusion', data: { of: 'member', memberId } });

describe('before every try a notice is withdrawn', () => {
  it('when its agency may not know of the case any more', async () => {
    const course = await askedThen((muted) => withdrawBasisOf(harborShelter, muted));
    expect([course, toldAtShelter()]).toEqual([['NoticeWithdrawn: no-basis'], []]);
  });

  it('between two tries, too', async () => {
    office.premises.mail.answer(() => 'deferred');
    const bed = await office.needsBed();
    await withdrawBasisOf(harborShelter, office);
    office.premises.mail.answer(() => undefined);
    await office.passes(hour);
    expect([toldAtShelter(), (await office.course(bed)).at(-1)]).toEqual([[], 'NoticeWithdrawn: no-basis']);
  });

  it('when the step went into other hands', async () => {
    const course = await askedThen(handBack);
    expect([course, toldAtShelter()]).toEqual([['NoticeWithdrawn: step-ended'], []]);
  });

  it('when the ladder that it was a rung of has begun anew', async () => {
    await office.needsBed();
    await office.passes(4 * hour);
    await office.end();
    await Office.meanwhile(office.premises, async (muted) => {
      await muted.bedRings();
      const deadline = addMs(muted.now, 4 * hour);
      await muted.does({ type: 'ExtendDeadline', data: { stepId: await bedStepIn(muted), dueAt: deadline } });
    });
    office = await Office.begin(office.premises);
    expect(office.mails).toEqual([]);
  });

  it('when the survivor excluded its agency', async () => {
    const course = await askedThen((muted) => muted.does({ type: 'RecordExclusion', data: { of: 'agency', agencyId: harborShelter } }));
    expect([course, toldAtShelter()]).toEqual([['NoticeWithdrawn: excluded'], []]);
  });

  it('when the survivor excluded everybody who could be told', async () => {
    const course = await askedThen(async (muted) => {
      await exclude(sosa, muted);
      await exclude(singh, muted);
    });
    expect([course, toldAtShelter()]).toEqual([['NoticeWithdrawn: excluded'], []]);
  });

  it('without a mail when it was acknowledged or its step is done: the views know that already', async () => {
    expect(await askedThen((muted, bed) => muted.doesAs(sosa, { type: 'AcknowledgeNotice', data: { noticeId: bed, putOff: null } }))).toEqual([]);
    expect(office.mails).toEqual([]);
  });
});

describe('a notice to a whole agency', () => {
  it('goes to who is on call by then', async () => {
    await askedThen((muted) => muted.onCallIs(silva));
    expect(office.told.map(({ to }) => to)).toEqual([addresses[silva]]);
  });

  it.each<[string, (muted: Office) => Promise<unknown>]>([
    ['nobody is on call', (muted) => muted.agencyDoes(harborShelter, { type: 'NameAfterHoursContact', data: { memberId: null } })],
    ['the survivor excluded who is on call', (muted) => exclude(sosa, muted)],
    ['who is on call has left', (muted) => muted.memberLeaves(sosa)],
    ['who is on call works at another agency by now', (muted) => muted.memberMoves(sosa, brightwater)],
    ['who is on call reads no mail', (muted) => muted.agencyDoes(harborShelter, { type: 'SetMemberChannels', data: { memberId: sosa, channels: [] } })],
    ['nobody knows the address of who is on call', async (muted) => {
      await muted.memberAdded(silent, harborShelter, undefined);
      await muted.onCallIs(silent);
    }],
  ])('goes to its supervisor when %s', async (_, happens) => {
    const course = await askedThen(happens);
    expect([office.told.map(({ to }) => to), course]).toEqual([[addresses[singh]], ['MessageRecorded', 'NoticeHandedOver']]);
  });
});

describe('a notice that reaches nobody is given up, and the case hears of it', () => {
  const givenUp = async (happens: (muted: Office) => Promise<unknown>): Promise<readonly string[]> => {
    const course = await askedThen(happens);
    expect(await office.caseSays('NoticeUndeliverable')).toHaveLength(1);
    expect(office.mails).toEqual([]);
    return course;
  };

  it('when the agency has nobody on call and no supervisor', async () =>
    expect(await givenUp(async (muted) => {
      await muted.agencyDoes(harborShelter, { type: 'NameAfterHoursContact', data: { memberId: null } });
      await muted.agencyDoes(harborShelter, { type: 'NameSupervisor', data: { memberId: null } });
    })).toEqual(['NoticeGivenUp: nobody']));

  it('when nobody there reads mail', async () =>
    expect(await givenUp(async (muted) => {
      for (const memberId of [sosa, singh]) await muted.agencyDoes(harborShelter, { type: 'SetMemberChannels', data: { memberId, channels: [] } });
    })).toEqual(['NoticeGivenUp: no-channel']));

  it('for the reason that stands against who is asked first', async () =>
    expect(await givenUp(async (muted) => {
      await muted.agencyDoes(harborShelter, { type: 'SetMemberChannels', data: { memberId: sosa, channels: [] } });
      await muted.memberLeaves(singh);
    })).toEqual(['NoticeGivenUp: no-channel']));

  it('when the keys of their addresses were destroyed', async () =>
    expect(await givenUp(async ({ premises: { vault } }) => {
      for (const memberId of [sosa, singh]) await vault.destroy(`member-${memberId}`);
    })).toEqual(['NoticeGivenUp: no-address']));

  it('when what was sealed does not open, of which whoever runs the machine hears', async () => {
    await office.end();
    const { vault } = office.premises;
    await Office.meanwhile(office.premises, async (muted) => void (await muted.needsBed()));
    office = await Office.begin(office.premises, { vault: { ...vault, find: async () => ({ bytes: new Uint8Array(32) }) } });
    expect(office.faults.map(({ name }) => name)).toEqual(['CannotUnseal', 'CannotUnseal']);
    expect(await office.caseSays('NoticeUndeliverable')).toHaveLength(1);
  });
});

describe('a vault that cannot be asked for a while', () => {
  it('makes nobody unreachable: the notice goes out when it answers again', async () => {
    const { vault } = office.premises;
    let broken = true;
    await office.end();
    office = await Office.begin(office.premises, {
      vault: { ...vault, find: (stream) => (broken ? Promise.reject(new VaultUnavailable('The disk is full.')) : vault.find(stream)) },
    });
    const bed = await office.needsBed();
    expect([await office.course(bed), office.faults.map(({ name }) => name)]).toEqual([[], ['VaultUnavailable']]);
    broken = false;
    await office.passes(30 * second);
    expect(office.told).toEqual([{ to: harbor, notices: [bed] }]);
  });
});

describe('a notice to one person', () => {
  it('goes to them and to nobody else', async () => {
    await office.needsBed();
    await office.passes(4 * hour);
    await office.end();
    await Office.meanwhile(office.premises, async (muted) => {
      await muted.bedRings();
      await muted.onCallIs(silva);
    });
    office = await Office.begin(office.premises);
    expect(office.told.map(({ to }) => to)).toEqual([harbor]);
  });

  it('who has left reaches nobody, and its ladder climbs at once', async () => {
    await office.needsBed();
    await office.passes(4 * hour);
    await office.memberLeaves(sosa);
    await office.bedRings();
    expect(office.mails).toHaveLength(1);
    expect(await office.caseSays('NoticeUndeliverable')).toMatchObject([{ next: { at: office.now, what: 'rung' } }]);
  });
});
