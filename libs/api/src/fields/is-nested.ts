import { applyDecorators, type Type as Class } from '@nestjs/common';
import { Type } from 'class-transformer';
import { ValidateNested } from 'class-validator';
import { field, fieldList, type Check, type FieldOptions } from './field';

const isGroup = (value: unknown): boolean => typeof value === 'object' && value !== null && !Array.isArray(value);
const group: Check = { name: 'group', fits: isGroup, should: 'be an object' };

/** By this name the documentation knows a type that is asked for later. */
const typed = (shape: () => Class<object>) => ({ type: () => shape() });

/** A group of fields of its own. */
export const IsNested = (shape: () => Class<object>, options?: FieldOptions): PropertyDecorator =>
  applyDecorators(Type(shape), field(typed(shape), group, options), ValidateNested());

export const AreNested = (shape: () => Class<object>, atMost: number, options?: FieldOptions): PropertyDecorator =>
  applyDecorators(Type(shape), fieldList(typed(shape), group, atMost, options), ValidateNested({ each: true }));
