import { Module, type DynamicModule } from '@nestjs/common';
import { ApiModule } from '@throughline/api';
import type { TaskforceApi } from '@throughline/taskforce';

/** One process that is the whole taskforce: the API over embedded adapters. */
@Module({})
export class StandaloneModule {
  static over(taskforce: TaskforceApi): DynamicModule {
    return { module: StandaloneModule, imports: [ApiModule.forTaskforce(taskforce)] };
  }
}
