import { Body, Controller, Param } from '@nestjs/common';
import { Allows } from '../../access/rule';
import { inOwnAgencyOrOperator } from '../../access/rules';
import type { CommandAnswerDto } from '../../http/command-answer.dto';
import { CommandRoute } from '../../http/command-route';
import { AgencyPath } from '../../http/paths.dto';
import { Sent, type SentCommand } from '../../http/sent';
import { AgencyController } from '../agency-controller';
import { SetNoticeHoursBody } from './set-notice-hours.dto';

@Controller('agencies/:agencyId')
export class SetNoticeHoursController extends AgencyController {
  @Allows(inOwnAgencyOrOperator('administrator'))
  @CommandRoute('set-notice-hours', {
    says: 'Sets the waking hours, and when the digest of routine notices goes out.',
    body: SetNoticeHoursBody,
    example: { noticeHours: { wakingFrom: '07:00', wakingTo: '21:00', digestAt: '08:30' } },
    refusals: ['agency-not-registered', 'notice-hours-faulty'],
  })
  setNoticeHours(
    @Param() { agencyId }: AgencyPath,
    @Body() { noticeHours }: SetNoticeHoursBody,
    @Sent() sent: SentCommand,
  ): Promise<CommandAnswerDto> {
    return this.run(agencyId, { type: 'SetNoticeHours', data: { noticeHours } }, sent);
  }
}
