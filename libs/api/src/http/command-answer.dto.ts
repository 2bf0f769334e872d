import { ApiProperty } from '@nestjs/swagger';

export class CreatedDto {
  @ApiProperty({ type: String, description: 'The type of the event that brought it into being.', example: 'StepOpened' })
  readonly type: string;

  @ApiProperty({ type: String, example: '6f2b1c9e-7a51-5c6e-9d1f-2a3b4c5d6e7f' })
  readonly id: string;
}

/** The command is in the history, and durable. */
export class CommandAnswerDto {
  @ApiProperty({ type: String, description: 'Every query may ask to be at least there: `?atLeast=`. Opaque.', example: 'b3f1-0000000000000042' })
  readonly position: string;

  @ApiProperty({ type: Boolean, description: 'It was on record before, under the same Idempotency-Key: nothing was added now.' })
  readonly repeated: boolean;

  @ApiProperty({ type: [CreatedDto], description: 'What came into being, in order. Empty when it was already so.' })
  readonly created: readonly CreatedDto[];
}
