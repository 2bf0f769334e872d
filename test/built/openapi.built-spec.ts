import 'reflect-metadata';
import { execFileSync } from 'node:child_process';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { apiAdapter, ApiModule, configureApi } from '@throughline/api';
import type { TaskforceApi } from '@throughline/taskforce';

/** Nothing is asked of a taskforce for its documentation. */
const unasked = {} as TaskforceApi;

const printDocument = `
  require('reflect-metadata');
  const { NestFactory } = require('@nestjs/core');
  const { apiAdapter, ApiModule, configureApi } = require('./dist/libs/api/src/index.js');
  (async () => {
    const app = await NestFactory.create(ApiModule.forTaskforce({}), apiAdapter(), { logger: false });
    configureApi(app);
    await app.init();
    const { body } = await app.inject({ method: 'GET', url: '/api/docs/openapi.json' });
    process.stdout.write(body);
    await app.close();
  })();
`;

describe('the documentation of the build', () => {
  // The build adds what it reads in types and comments; a field that only the build knows is checked by no spec.
  it('is the one that the specs hold every answer against', async () => {
    const app = await NestFactory.create<NestFastifyApplication>(ApiModule.forTaskforce(unasked), apiAdapter(), { logger: false });
    configureApi(app);
    await app.init();
    const { body } = await app.inject({ method: 'GET', url: '/api/docs/openapi.json' });
    await app.close();
    const built = execFileSync(process.execPath, ['-e', printDocument], { encoding: 'utf8', maxBuffer: 100_000_000 });
    expect(JSON.parse(built)).toEqual(JSON.parse(body));
  }, 60_000);
});
