import { Body, Controller, Param } from '@nestjs/common';
import { Allows } from '../../access/rule';
import { worksOnCase } from '../../access/rules';
import type { CommandAnswerDto } from '../../http/command-answer.dto';
import { CommandRoute } from '../../http/command-route';
import { ReleasePath } from '../../http/paths.dto';
import { Sent, type SentCommand } from '../../http/sent';
import { CaseController } from '../case-controller';
import { RevokeReleaseBody } from './revoke-release.dto';

@Controller('cases/:caseId/releases/:releaseId')
export class RevokeReleaseController extends CaseController {
  @Allows(worksOnCase)
  @CommandRoute('revoke-release', {
    says: 'The survivor takes a release back, in writing or just by saying so.',
    body: RevokeReleaseBody,
    example: { how: 'orally' },
    refusals: ['release-unknown', 'no-basis'],
  })
  revokeRelease(
    @Param() { caseId, releaseId }: ReleasePath,
    @Body() { how }: RevokeReleaseBody,
    @Sent() sent: SentCommand,
  ): Promise<CommandAnswerDto> {
    return this.run(caseId, { type: 'RevokeRelease', data: { releaseId, how } }, sent);
  }
}
