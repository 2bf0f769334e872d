import { createHash } from 'node:crypto';
import { Body, Controller, Param } from '@nestjs/common';
import { canonicalText, type Protocol } from '@throughline/protocols';
import { Allows } from '../../access/rule';
import { withRole } from '../../access/rules';
import type { CommandAnswerDto } from '../../http/command-answer.dto';
import { CommandRoute } from '../../http/command-route';
import { ProtocolPath } from '../../http/paths.dto';
import { Sent, type SentCommand } from '../../http/sent';
import { exampleProtocol } from '../../openapi/example-protocol';
import { Problem } from '../../problems/problem';
import { ProtocolController } from '../protocol-controller';
import { PublishProtocolBody } from './publish-protocol.dto';

@Controller('protocols/:protocolId')
export class PublishProtocolController extends ProtocolController {
  @Allows(withRole('coordinator', 'operator'))
  @CommandRoute('publish-protocol', {
    says: 'Publishes the next version of a protocol. A published version never changes; open cases keep theirs.',
    body: PublishProtocolBody,
    example: { protocol: exampleProtocol },
    refusals: ['protocol-faulty', 'protocol-id-differs', 'protocol-version-published-already', 'protocol-version-not-next'],
  })
  publishProtocol(@Param() { protocolId }: ProtocolPath, @Body() { protocol }: PublishProtocolBody, @Sent() sent: SentCommand): Promise<CommandAnswerDto> {
    // Before the first version there is nothing that the document's name could differ from but the path.
    if (typeof protocol.id === 'string' && protocol.id !== protocolId) throw new Problem('protocol-id-differs', { id: protocolId });
    // The text is taken of any JSON; whether it is a protocol is decided with it.
    const hash = createHash('sha256').update(canonicalText(protocol as Protocol & typeof protocol)).digest('hex');
    return this.run(protocolId, { type: 'PublishProtocol', data: { protocol, hash } }, sent);
  }
}
