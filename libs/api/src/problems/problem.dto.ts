import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { problems, type ProblemCode } from './problems';

export class FieldFaultDto {
  @ApiProperty({ type: String, description: 'The field, as a path into the body, path or query.', example: 'occurredAt.at' })
  readonly field: string;

  @ApiPropertyOptional({
    description: 'What stood there. Left out where it may be personal.',
    oneOf: [{ type: 'string', nullable: true }, { type: 'number' }, { type: 'boolean' }],
  })
  readonly was?: string | number | boolean | null;

  @ApiProperty({ type: String, description: 'What should stand there.', example: 'be a moment with a zone, such as 2027-03-31T09:30:00-04:00' })
  readonly should: string;
}

/** A problem document (RFC 9457). */
export class ProblemDto {
  @ApiProperty({ type: String, description: 'Where the problem is described.', example: '/problems/step-not-open' })
  readonly type: string;

  @ApiProperty({ type: String, description: 'What is the matter, in a few words. Reworded freely: programs read `code`.' })
  readonly title: string;

  @ApiProperty({ type: 'integer', description: 'The HTTP status.' })
  readonly status: number;

  @ApiProperty({ type: String, description: 'What it means and what to do about it.' })
  readonly detail: string;

  @ApiProperty({ enum: Object.keys(problems), enumName: 'ProblemCode', description: 'Stable for ever.' })
  readonly code: ProblemCode;

  @ApiPropertyOptional({ type: String, description: 'The one field that is wrong, where there is one.' })
  readonly field?: string;

  @ApiPropertyOptional({ type: [FieldFaultDto], description: 'All the fields that are wrong, after `validation-failed`.' })
  readonly errors?: readonly FieldFaultDto[];
}
