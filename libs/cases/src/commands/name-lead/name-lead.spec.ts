import { fold, type AgencyId } from '@throughline/kernel';
import { caseDecider } from '../../decide';
import { nextMoments } from '../../moments/next-moments';
import {
  abara, adeyemi, agenciesWith, arendt, asEngine, asMember, brightwater, caseClosed, castillo, cohen, coordination, exclusionRecorded, given,
  harborShelter, leadDeadlineSet, leadLeft, leadNamed, opened, openedWithTeam, sosa,
} from '../../testing';
import type { NameLead } from './name-lead';

const nameLead = (memberId = cohen, agencyId: AgencyId = coordination): NameLead => ({ type: 'NameLead', data: { memberId, agencyId } });

describe('the lead of a case', () => {
  it('is the one member who is named', () =>
    given(...openedWithTeam).when(nameLead(), asMember(castillo)).thenEvents(leadNamed({ memberId: cohen })));

  it('named again is no news', () => given(...openedWithTeam).when(nameLead(castillo), asMember(cohen)).thenNothing());

  it('at another agency now is named anew', () =>
    given(...openedWithTeam).when(nameLead(castillo, brightwater), asMember(cohen)).thenEvents(leadNamed({ agencyId: brightwater })));

  it('once named stops the clock of a case without one', () => {
    const waiting = [...opened, leadDeadlineSet()];
    expect(nextMoments(fold(caseDecider, waiting)).map(({ subject }) => subject)).toEqual(['lead']);
    expect(nextMoments(fold(caseDecider, [...waiting, leadNamed({ memberId: abara, agencyId: brightwater })]))).toEqual([]);
  });
});

describe('a lead is named', () => {
  it.each([['the lead', castillo], ['another coordinator', cohen]])('by %s', (_, memberId) =>
    given(...openedWithTeam).when(nameLead(adeyemi, brightwater), asMember(memberId))
      .thenEvents(leadNamed({ memberId: adeyemi, agencyId: brightwater })));

  it("in single-agency mode by the opening agency's director, supervisor, or whoever works as one", () => {
    const expected = leadNamed({ memberId: abara, agencyId: brightwater });
    for (const who of [asMember(arendt), asMember(adeyemi), asMember(abara, { roles: ['agency-supervisor'] }), asEngine()]) {
      given(...opened).when(nameLead(abara, brightwater), who).thenEvents(expected);
    }
  });
});

describe('a lead is not named', () => {
  it('by somebody who does not run the case', () => {
    given(...opened).when(nameLead(abara, brightwater)).thenRejected({ code: 'not-yours-to-run' });
    given(...openedWithTeam).when(nameLead(), asMember(sosa)).thenRejected({ code: 'not-yours-to-run' });
    given(...openedWithTeam).when(nameLead(), asMember(arendt)).thenRejected({ code: 'not-yours-to-run' });
    given(...opened).when(nameLead(), asMember(castillo)).thenRejected({ code: 'not-yours-to-run' });
  });

  it('by a coordinator whom the survivor excluded', () =>
    given(...openedWithTeam, exclusionRecorded({ of: 'member', memberId: cohen })).when(nameLead(sosa, harborShelter), asMember(cohen))
      .thenRejected({ code: 'not-yours-to-run' }));

  it('on a closed case', () => given(...openedWithTeam, caseClosed()).when(nameLead(), asMember(castillo)).thenRejected({ code: 'case-closed' }));

  it('at an agency that may not know of the case, is unknown, rests, or was excluded', () => {
    const nobody = 'agency-nobody' as AgencyId;
    const resting = { ...asMember(castillo), agencies: agenciesWith({ [harborShelter]: { status: 'suspended' as const } }) };
    given(...opened).when(nameLead(), asMember(arendt)).thenRejected({ code: 'no-basis', agencyId: coordination });
    given(...openedWithTeam).when(nameLead(sosa, nobody), asMember(castillo)).thenRejected({ code: 'agency-unknown', agencyId: nobody });
    given(...openedWithTeam).when(nameLead(sosa, harborShelter), resting).thenRejected({ code: 'agency-suspended', agencyId: harborShelter });
    given(...openedWithTeam, exclusionRecorded({ of: 'agency', agencyId: harborShelter })).when(nameLead(sosa, harborShelter), asMember(castillo))
      .thenRejected({ code: 'agency-excluded', agencyId: harborShelter });
  });

  it('whom the survivor excluded', () =>
    given(...openedWithTeam, exclusionRecorded({ of: 'member', memberId: sosa })).when(nameLead(sosa, harborShelter), asMember(castillo))
      .thenRejected({ code: 'member-excluded', memberId: sosa }));

  it('by the lead who has left', () =>
    given(
      ...openedWithTeam, leadNamed({ memberId: adeyemi, agencyId: brightwater }), leadLeft({ memberId: adeyemi }),
    ).when(nameLead(), asMember(adeyemi))
      .thenRejected({ code: 'not-yours-to-run' }));
});
