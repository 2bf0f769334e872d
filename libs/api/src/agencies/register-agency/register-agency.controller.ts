import { Body, Controller, Res } from '@nestjs/common';
import type { AgencyId } from '@throughline/kernel';
import type { FastifyReply } from 'fastify';
import { Allows } from '../../access/rule';
import { withRole } from '../../access/rules';
import type { CommandAnswerDto } from '../../http/command-answer.dto';
import { CommandRoute } from '../../http/command-route';
import { newId } from '../../http/new-id';
import { Sent, type SentCommand } from '../../http/sent';
import { exampleCalendar } from '../../openapi/example-calendar';
import { AgencyController } from '../agency-controller';
import { RegisterAgencyBody } from './register-agency.dto';

@Controller('agencies')
export class RegisterAgencyController extends AgencyController {
  // For operators only: the law may have a kind of agency told, and whoever has that seat is told.
  @Allows(withRole('operator'))
  @CommandRoute('register-agency', {
    says: 'Gives an organisation a seat.',
    body: RegisterAgencyBody,
    example: {
      kind: 'crime-laboratory', region: 'sample-county', town: 'sampleton', calendar: exampleCalendar,
      noticeHours: { wakingFrom: '07:00', wakingTo: '21:00', digestAt: '08:30' }, sealed: { identity: { name: 'Sample Laboratory (invented)' } },
    },
    refusals: ['agency-already-registered', 'agency-kind-unknown', 'calendar-faulty', 'notice-hours-faulty'],
  })
  registerAgency(
    @Body() { kind, region, town, calendar, noticeHours, sealed }: RegisterAgencyBody,
    @Sent() sent: SentCommand,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CommandAnswerDto> {
    const agencyId = newId<AgencyId>('agency', sent);
    const data = { agencyId, kind, region, town: town ?? null, calendar, noticeHours };
    reply.header('location', `/api/v1/agencies/${agencyId}`);
    return this.run(agencyId, { type: 'RegisterAgency', data, ...(sealed ? { sealed } : {}) }, sent, [{ type: 'AgencyRegistered', id: agencyId }]);
  }
}
