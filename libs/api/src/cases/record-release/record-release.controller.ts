import { Body, Controller, Param } from '@nestjs/common';
import { Allows } from '../../access/rule';
import { worksOnCase } from '../../access/rules';
import type { CommandAnswerDto } from '../../http/command-answer.dto';
import { CommandRoute } from '../../http/command-route';
import { CasePath } from '../../http/paths.dto';
import { Sent, type SentCommand } from '../../http/sent';
import { exampleIds } from '../../openapi/example-ids';
import { CaseController } from '../case-controller';
import { RecordReleaseBody } from './record-release.dto';

@Controller('cases/:caseId')
export class RecordReleaseController extends CaseController {
  // The sender's agency is the one that discloses: nobody gives a release for another.
  @Allows(worksOnCase)
  @CommandRoute('record-release', {
    says: 'Records the survivor\'s written, informed, time-limited permission for the sender\'s agency to tell one other.',
    body: RecordReleaseBody,
    example: {
      recipient: exampleIds.harborShelter, classes: ['status', 'identity', 'contact'], purpose: 'housing', signer: 'self', form: 'paper',
      signedAt: '2026-03-02T15:00:00-05:00', expiresAt: '2026-04-01T15:00:00-04:00',
    },
    refusals: [
      'case-closed', 'release-not-yours-to-give', 'no-basis', 'release-to-oneself', 'agency-unknown', 'moment-in-future', 'release-expired-already',
      'release-too-long',
    ],
  })
  recordRelease(@Param() { caseId }: CasePath, @Body() { sealed, ...terms }: RecordReleaseBody, @Sent() sent: SentCommand): Promise<CommandAnswerDto> {
    const data = { ...terms, discloser: sent.sender.agencyId, ...(sealed ? { sealed } : {}) };
    return this.run(caseId, { type: 'RecordRelease', data }, sent);
  }
}
