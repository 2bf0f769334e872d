import 'reflect-metadata';
import { rmSync, writeFileSync } from 'node:fs';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { apiAdapter, ApiModule, configureApi } from '@throughline/api';
import type { DataFolder } from '@throughline/standalone';
import type { Taskforce } from '@throughline/taskforce';
import { openTaskforce } from '../taskforce.composition';

export type Server = { readonly taskforce: Taskforce; close(): Promise<void> };

/** A server on a folder and a free port, that says in the folder where it is, as the standalone one does. */
export async function serverOn(folder: DataFolder): Promise<Server> {
  const standalone = await openTaskforce(folder, (fault) => {
    throw fault;
  });
  const app = await NestFactory.create<NestFastifyApplication>(ApiModule.forTaskforce(standalone.taskforce, { log: () => undefined }), apiAdapter(), { logger: false });
  configureApi(app);
  await app.listen(0, '127.0.0.1');
  writeFileSync(folder.serverFile, JSON.stringify({ url: await app.getUrl(), pid: process.pid }));
  return {
    taskforce: standalone.taskforce,
    close: async () => {
      rmSync(folder.serverFile, { force: true });
      await app.close();
      await standalone.close();
    },
  };
}
