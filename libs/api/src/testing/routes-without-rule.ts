import { PATH_METADATA } from '@nestjs/common/constants';
import type { INestApplication } from '@nestjs/common';
import { MetadataScanner, ModulesContainer } from '@nestjs/core';
import { RULE } from '../access/rule';

export type FoundRoute = { readonly handler: string; readonly hasRule: boolean };

/** Every route of an app, whichever module brought it, and whether anybody has said who may use it. */
export function routesOf(app: INestApplication): readonly FoundRoute[] {
  const scanner = new MetadataScanner();
  const modules = [...app.get(ModulesContainer).values()];
  return modules.flatMap(({ controllers }) => [...controllers.values()]).flatMap(({ instance: controller }) => {
    if (!controller) return [];
    const prototype = Object.getPrototypeOf(controller) as Record<string, object>;
    return scanner.getAllMethodNames(prototype).flatMap((name) => {
      const method = prototype[name];
      if (!method || Reflect.getMetadata(PATH_METADATA, method) === undefined) return [];
      return [{ handler: `${controller.constructor.name}.${name}`, hasRule: Reflect.getMetadata(RULE, method) !== undefined }];
    });
  });
}

export const routesWithoutRule = (app: INestApplication): readonly string[] => routesOf(app).filter(({ hasRule }) => !hasRule).map(({ handler }) => handler);
