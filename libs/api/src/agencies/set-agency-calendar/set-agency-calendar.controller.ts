import { Body, Controller, Param } from '@nestjs/common';
import { Allows } from '../../access/rule';
import { inOwnAgencyOrOperator } from '../../access/rules';
import type { CommandAnswerDto } from '../../http/command-answer.dto';
import { CommandRoute } from '../../http/command-route';
import { AgencyPath } from '../../http/paths.dto';
import { Sent, type SentCommand } from '../../http/sent';
import { AgencyController } from '../agency-controller';
import { exampleCalendar } from '../../openapi/example-calendar';
import { SetAgencyCalendarBody } from './set-agency-calendar.dto';

@Controller('agencies/:agencyId')
export class SetAgencyCalendarController extends AgencyController {
  @Allows(inOwnAgencyOrOperator('administrator'))
  @CommandRoute('set-agency-calendar', {
    says: 'Sets the hours and holidays that business clocks run on from now on. Deadlines that were set keep their moments.',
    body: SetAgencyCalendarBody,
    example: { calendar: exampleCalendar },
    refusals: ['agency-not-registered', 'calendar-faulty'],
  })
  setAgencyCalendar(
    @Param() { agencyId }: AgencyPath,
    @Body() { calendar }: SetAgencyCalendarBody,
    @Sent() sent: SentCommand,
  ): Promise<CommandAnswerDto> {
    return this.run(agencyId, { type: 'SetAgencyCalendar', data: { calendar } }, sent);
  }
}
