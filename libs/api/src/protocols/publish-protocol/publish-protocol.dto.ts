import { IsFreeJson } from '../../fields/is-free-json';

export class PublishProtocolBody {
  @IsFreeJson({ says: 'A protocol file\'s content. What is wrong with it is told in its author\'s words.' })
  readonly protocol: Readonly<Record<string, unknown>>;
}
