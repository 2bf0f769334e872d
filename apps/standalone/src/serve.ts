import { rmSync, writeFileSync } from 'node:fs';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { configureApi } from '@throughline/api';
import type { DataFolder, Standalone } from '@throughline/standalone';
import { StandaloneModule } from './standalone.module';

export type Listening = { readonly url: string; close(): Promise<void> };

/** Serves a running taskforce on an address of this machine, and says in its folder how to reach it for as long as it does. */
export async function serve({ taskforce }: Standalone, folder: DataFolder, { host, port }: { readonly host: string; readonly port: number }): Promise<Listening> {
  const app = await NestFactory.create<NestFastifyApplication>(StandaloneModule.over(taskforce), new FastifyAdapter(), { logger: ['error', 'warn'] });
  configureApi(app);
  await app.listen(port, host);
  const url = await app.getUrl();
  writeFileSync(folder.serverFile, `${JSON.stringify({ url, pid: process.pid })}\n`, { mode: 0o600 });
  return {
    url,
    close: async () => {
      rmSync(folder.serverFile, { force: true });
      await app.close();
    },
  };
}
