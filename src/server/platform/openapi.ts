// The description of the API: every route with its examples, who may call it and how it refuses, from the same contracts.
import type { FastifyDynamicSwaggerOptions } from '@fastify/swagger';
import { jsonSchemaTransform } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { ORGANISATION_PROBLEMS } from '#domain/organisation/problem.ts';
import { PERMISSIONS } from '#domain/permission/permission.ts';
import { PROBLEMS, type Problem, type ProblemCode, problemMessage } from '#domain/problem.ts';
import type { Access } from '#server/platform/access.ts';
import { problemReply, type RouteExample } from '#server/platform/contract.ts';

/** Every refusal of the system by its code, so that a client can be written against the dictionary. */
export const PROBLEM_DICTIONARY = {
  'x-problems': { ...PROBLEMS, ...ORGANISATION_PROBLEMS } as Readonly<Record<string, Problem>>,
};

const PROBLEM_SCHEMA = z.toJSONSchema(problemReply, { target: 'draft-2020-12' });

/** One refusal of each status, to show what it looks like. */
const SHOWN: Readonly<Record<number, ProblemCode>> = {
  400: 'bad-request',
  401: 'not-signed-in',
  403: 'not-allowed',
  404: 'not-found',
  409: 'stale-version',
  413: 'body-too-large',
  422: 'request-key-reused',
  429: 'too-many-requests',
  503: 'database-unavailable',
};

const SHOWN_DETAILS = { field: 'Đơn vị', reason: 'không được để trống' };

function problemSchema(status: number): object {
  const code = SHOWN[status] ?? 'bad-request';
  const { $schema: _, ...schema } = PROBLEM_SCHEMA;
  return { ...schema, examples: [{ code, message: problemMessage(PROBLEMS[code], SHOWN_DETAILS) }] };
}

/** What any route may answer besides its own contract: the guards in front of it. */
function guardStatuses(access: Access, takesInput: boolean, unsafe: boolean): readonly number[] {
  return [
    ...(takesInput ? [400] : []),
    ...(access === 'public' ? [] : [401]),
    ...(unsafe || (access !== 'public' && access !== 'signed-in') ? [403] : []),
    429,
    503,
  ];
}

function saidOf(access: Access): string {
  if (access === 'public') return 'Ai cũng gọi được, không cần đăng nhập.';
  if (access === 'signed-in') return 'Mọi người đã đăng nhập.';
  return `Người có quyền: ${PERMISSIONS[access.may].sentence}.`;
}

type Schema = Record<string, unknown>;

function exampleOfFields(
  schema: Schema | undefined,
  values: Readonly<Record<string, string>> | undefined,
): void {
  // Written by jsonSchemaTransform from an object schema: its properties are schemas.
  const properties = (schema?.properties ?? {}) as Record<string, Schema>;
  for (const [name, value] of Object.entries(values ?? {}))
    if (properties[name]) properties[name].examples = [value];
}

function addExamples(schema: Schema, example: RouteExample): void {
  // jsonSchemaTransform answers plain JSON schemas under these names.
  const { params, querystring, body, response } = schema as Record<
    'params' | 'querystring' | 'body' | 'response',
    Schema | undefined
  >;
  exampleOfFields(params, example.params);
  exampleOfFields(querystring, example.query);
  if (body && example.body !== undefined) body.examples = [example.body];
  for (const [status, reply] of Object.entries(response ?? {})) {
    if (/^2/.test(status) && example.reply !== null) (reply as Schema).examples = [example.reply];
  }
}

/** Turns a route's contract into its part of the description. */
export const describeRoute: NonNullable<FastifyDynamicSwaggerOptions['transform']> = (document) => {
  const described = jsonSchemaTransform(document);
  const schema = described.schema as Schema; // plain JSON schemas under Fastify's names
  if (schema.hide) return described;
  const { config, method } = document.route;
  const access = config?.access ?? 'public';
  const takesInput = Boolean(schema.params ?? schema.querystring ?? schema.body);
  const unsafe = ![method].flat().every((each) => each === 'GET' || each === 'HEAD');
  const response: Schema = { ...(schema.response as Schema | undefined) };
  for (const status of guardStatuses(access, takesInput, unsafe)) response[status] ??= problemSchema(status);
  for (const status of Object.keys(response).map(Number))
    if (status >= 400 && SHOWN[status] && status !== 503) response[status] = problemSchema(status);
  schema.response = response;
  schema.description = [schema.description, saidOf(access)].filter(Boolean).join('\n\n');
  if (config?.example) addExamples(schema, config.example);
  return described;
};
