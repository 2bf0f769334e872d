import { Body, Controller, Param } from '@nestjs/common';
import { Allows } from '../../access/rule';
import { inOwnAgencyOrOperator } from '../../access/rules';
import type { CommandAnswerDto } from '../../http/command-answer.dto';
import { CommandRoute } from '../../http/command-route';
import { AgencyPath } from '../../http/paths.dto';
import { Sent, type SentCommand } from '../../http/sent';
import { exampleIds } from '../../openapi/example-ids';
import { AgencyController } from '../agency-controller';
import { SetOnCallScheduleBody } from './set-on-call-schedule.dto';

@Controller('agencies/:agencyId')
export class SetOnCallScheduleController extends AgencyController {
  @Allows(inOwnAgencyOrOperator('administrator', 'agency-supervisor'))
  @CommandRoute('set-on-call-schedule', {
    says: 'Replaces all weekly turns of duty. Overrides and the after-hours contact stay.',
    body: SetOnCallScheduleBody,
    example: { shifts: [{ day: 'monday', from: '09:00', to: '17:00', memberId: exampleIds.harborWorker }] },
    refusals: ['agency-not-registered', 'on-call-schedule-faulty'],
  })
  setOnCallSchedule(
    @Param() { agencyId }: AgencyPath,
    @Body() { shifts }: SetOnCallScheduleBody,
    @Sent() sent: SentCommand,
  ): Promise<CommandAnswerDto> {
    return this.run(agencyId, { type: 'SetOnCallSchedule', data: { shifts } }, sent);
  }
}
