import type { OpenAPIObject } from '@nestjs/swagger';
import { problems } from '../problems/problems';
import { startWorld, type World } from '../testing';

describe('the documentation', () => {
  let world: World;
  let document: OpenAPIObject;
  const operations = () => world.contract.operations();

  beforeAll(async () => {
    world = await startWorld();
    document = JSON.parse((await world.app.inject({ method: 'GET', url: '/api/docs/openapi.json' })).body) as OpenAPIObject;
  });
  afterAll(() => world.close());

  it('is served, for people and for programs', async () => {
    const page = await world.app.inject({ method: 'GET', url: '/api/docs' });
    const script = await world.app.inject({ method: 'GET', url: '/api/docs/swagger-ui-bundle.js' });
    expect([page.statusCode, script.statusCode, page.headers['content-type']]).toEqual([200, 200, 'text/html']);
    expect(page.body).not.toMatch(/<script(?![^>]*src=)[^>]*>/);
    expect(document.openapi).toBe('3.0.0');
  });

  it('refers to nothing that is not there', () => {
    const refs = [...JSON.stringify(document).matchAll(/"\$ref":"#\/components\/(\w+)\/([^"]+)"/g)];
    const known = document.components as unknown as Readonly<Record<string, Readonly<Record<string, unknown>>>>;
    expect(refs.length).toBeGreaterThan(1_000);
    expect(refs.filter(([, kind = '', name = '']) => known[kind]?.[name] === undefined)).toEqual([]);
  });

  it('calls every operation by its slice\'s name, once', () => {
    const names = operations().map(({ operation }) => operation.operationId ?? '');
    expect(new Set(names).size).toBe(names.length);
    expect(names.filter((name) => !/^[a-z]+(-[a-z]+)*$/.test(name))).toEqual([]);
    expect(operations().filter(({ method, path, operation }) => method === 'post' && !path.endsWith(`/${operation.operationId}`))).toEqual([]);
  });

  it('says of every operation what it does, who may, and how it says no', () => {
    const silent = operations().filter(({ operation: { summary = '', description = '', responses } }) =>
      !summary.endsWith('.') || !description.includes('Open to: ') || Object.keys(responses).length < 1);
    expect(silent.map(({ operation }) => operation.operationId)).toEqual([]);
  });

  it('asks for a token on every route but those for anybody', () => {
    const open = operations().filter(({ operation }) => operation.security === undefined).map(({ operation }) => operation.operationId);
    expect(open).toEqual(['show-health', 'show-readiness', 'list-problems', 'show-problem']);
  });

  it('has a type for every field', () => {
    const untyped = Object.entries(document.components?.schemas ?? {}).flatMap(([name, schema]) =>
      '$ref' in schema ? [] : Object.entries(schema.properties ?? {}).flatMap(([field, property]) =>
        '$ref' in property || property.type || property.allOf || property.oneOf ? [] : [`${name}.${field}`]));
    expect(untyped).toEqual([]);
  });

  it('says that bodies take no other fields', () => {
    const bodies = Object.entries(document.components?.schemas ?? {}).filter(([name]) => name.endsWith('Body') || name.startsWith('Sealed'));
    expect(bodies.length).toBeGreaterThan(60);
    expect(bodies.filter(([, schema]) => !('additionalProperties' in schema) || schema.additionalProperties !== false)).toEqual([]);
  });

  it('shows every problem as it is sent', () => {
    expect(Object.keys(document.components?.examples ?? {})).toEqual(Object.keys(problems));
    expect(document.components?.examples?.['quiet-already']).toEqual({
      value: {
        type: '/problems/quiet-already', title: 'The case is quiet', status: 409, detail: 'To move its end use extend-quiet.', code: 'quiet-already',
      },
    });
  });

  it('has a page for every problem that an answer can lead to', async () => {
    const { body } = await world.withToken(undefined).get<{ problems: readonly { code: string }[] }>('/problems');
    expect(body.problems.map(({ code }) => code)).toEqual(Object.keys(problems));
    expect((await world.withToken(undefined).get('/problems/quiet-already')).body).toMatchObject({ title: 'The case is quiet' });
  });
});
