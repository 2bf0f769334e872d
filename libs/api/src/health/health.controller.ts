import { Controller, Get, Inject, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiServiceUnavailableResponse } from '@nestjs/swagger';
import type { TaskforceApi } from '@throughline/taskforce';
import type { FastifyReply } from 'fastify';
import { Allows } from '../access/rule';
import { anyone } from '../access/rules';
import { TASKFORCE } from '../api-options';
import { HealthDto, ReadinessDto } from './health.dto';

/** For whoever runs the machine. Answers with counts, so that nobody has to sign in. */
@Controller()
export class HealthController {
  constructor(@Inject(TASKFORCE) private readonly taskforce: TaskforceApi) {}

  @Allows(anyone)
  @Get('healthz')
  @ApiOperation({ operationId: 'show-health', summary: 'Whether the process answers.' })
  @ApiOkResponse({ type: HealthDto })
  showHealth(): HealthDto {
    return { status: 'ok' };
  }

  @Allows(anyone)
  @Get('readyz')
  @ApiOperation({ operationId: 'show-readiness', summary: 'Whether commands are taken, and what whoever runs the machine has to look at.' })
  @ApiOkResponse({ type: ReadinessDto })
  @ApiServiceUnavailableResponse({ type: ReadinessDto, description: 'Not ready, or not yet.' })
  async showReadiness(@Res({ passthrough: true }) reply: FastifyReply): Promise<ReadinessDto> {
    const { faults, ...status } = await this.taskforce.status();
    reply.status(status.ready ? 200 : 503);
    return { ...status, faults: faults.length };
  }
}
