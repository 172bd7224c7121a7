// Does the API say what it is: health while starting, figures of the machine only to the machine, every route described with examples that work?
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ZodType } from 'zod';
import { createApp } from '#server/app.ts';
import { openLog } from '#server/platform/log.ts';
import { apiRoutes, cookiesFor, HOST, isUnsafe, request, send } from '#test/support/probe.ts';
import { startTestServer, type TestServer } from '#test/support/server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.stop());

interface Operation {
  readonly summary?: string;
  readonly description?: string;
  readonly parameters?: readonly {
    readonly name: string;
    readonly in: string;
    readonly schema?: { readonly examples?: unknown[] };
  }[];
  readonly requestBody?: { readonly content: Record<string, { readonly example?: unknown }> };
  readonly responses: Record<
    string,
    { readonly content?: Record<string, { readonly example?: { code?: string; message?: string } }> }
  >;
}

interface Description {
  readonly openapi: string;
  readonly paths: Record<string, Record<string, Operation>>;
  readonly 'x-problems': Record<string, { status: number; message: string }>;
}

/** The demonstration gives every person a subject number at random, and holds no received list. */
const BY_SUBJECT =
  /^\/api\/(link-session|links\/:id|publications\/:id|releases\/:id|files\/:id|documents\/:document\/attachments|personal-data\/:subject|(lists|reconciliations)\/:id|placements\/:seq)/;

/** Only from this machine; and a file, which an example of JSON cannot show. */
const UNSENT = [
  'GET /api/metrics',
  'POST /api/files',
  'POST /api/documents/:document/attachments',
  'POST /api/document-file-reading',
  'POST /api/document-imports/preview',
  'POST /api/document-imports',
  'POST /api/lists',
  'POST /api/reconciliations',
  'POST /api/placements/list',
];

const HIDDEN = ['/api/openapi.json', '/api/metrics'];

async function describeApi(): Promise<Description> {
  const { text } = await send(server.app, {
    method: 'GET',
    url: '/api/openapi.json',
    headers: { host: HOST },
  });
  return JSON.parse(text) as Description; // every use below checks what it reads
}

describe('bản mô tả /api/openapi.json', () => {
  it('có mọi đường dẫn, mỗi đường dẫn một câu tóm tắt, ai được gọi, các sự cố kèm ví dụ', async () => {
    const { openapi, paths, 'x-problems': problems } = await describeApi();
    expect(openapi).toBe('3.1.0');
    const routes = apiRoutes(server.app).filter((route) => !HIDDEN.includes(route.url));
    expect(routes.length).toBeGreaterThanOrEqual(14);
    for (const route of routes) {
      const operation = paths[route.url.replace(/:(\w+)/g, '{$1}')]?.[route.method.toLowerCase()];
      const name = `${route.method} ${route.url}`;
      expect([name, (operation?.summary ?? '').length > 5]).toEqual([name, true]);
      expect([name, /đăng nhập|quyền/.test(operation?.description ?? '')]).toEqual([name, true]);
      const statuses = Object.keys(operation?.responses ?? {});
      const guards = [
        '429',
        ...(route.access === 'public' ? [] : ['401']),
        ...(isUnsafe(route) ? ['403'] : []),
      ];
      expect([name, guards.filter((status) => !statuses.includes(status))]).toEqual([name, []]);
      for (const status of statuses.filter((each) => /^4/.test(each))) {
        const example = operation?.responses[status]?.content?.['application/json']?.example;
        expect([name, status, problems[example?.code ?? '']?.status]).toEqual([name, status, Number(status)]);
      }
    }
    expect(Object.keys(problems).length).toBeGreaterThan(30);
  });

  it('ví dụ nào cũng đúng khuôn, có đủ cho tham số, nội dung và câu trả lời', async () => {
    const { paths } = await describeApi();
    for (const route of apiRoutes(server.app).filter((each) => !HIDDEN.includes(each.url))) {
      const name = `${route.method} ${route.url}`;
      const operation = paths[route.url.replace(/:(\w+)/g, '{$1}')]?.[route.method.toLowerCase()];
      expect([name, route.example !== undefined]).toEqual([name, true]);
      // Contracts are Zod schemas; Fastify types them as unknown.
      const schema = route.schema as Record<'params' | 'querystring' | 'body', ZodType | undefined> & {
        response: Record<string, ZodType>;
      };
      expect([name, schema.params?.safeParse(route.example?.params ?? {}).error]).toEqual([name, undefined]);
      expect([name, schema.querystring?.safeParse(route.example?.query ?? {}).error]).toEqual([
        name,
        undefined,
      ]);
      expect([name, schema.body?.safeParse(route.example?.body).error]).toEqual([name, undefined]);
      const [reply] = Object.entries(schema.response).flatMap(([status, each]) =>
        /^2/.test(status) ? [each] : [],
      );
      expect([name, reply?.safeParse(route.example?.reply).error]).toEqual([name, undefined]);
      for (const parameter of operation?.parameters ?? []) {
        if (parameter.in === 'header') continue;
        const given = route.example?.query?.[parameter.name] ?? route.example?.params?.[parameter.name];
        expect([
          name,
          parameter.name,
          given === undefined || JSON.stringify(parameter).includes(JSON.stringify(given)),
        ]).toEqual([name, parameter.name, true]);
      }
      if (schema.body)
        expect([name, operation?.requestBody?.content['application/json']?.example]).toEqual([
          name,
          route.example?.body,
        ]);
    }
  });

  it('/api/health có ví dụ của cả câu trả lời 503 trong khi khởi động', async () => {
    const { paths } = await describeApi();
    expect(paths['/api/health']?.get?.responses['503']?.content?.['application/json']?.example).toEqual({
      status: 'starting',
      step: 'nạp dữ liệu minh họa',
    });
  });

  it('ví dụ nào cũng chạy được trên bản minh họa hai tỉnh', async () => {
    const cookieOf = await cookiesFor(server);
    const routes = apiRoutes(server.app).filter((each) => !UNSENT.includes(`${each.method} ${each.url}`));
    const signOutLast = [...routes].sort(
      (a, b) => Number(a.method === 'DELETE') - Number(b.method === 'DELETE'),
    );
    for (const route of signOutLast) {
      const { status, text } = await send(server.app, request(route, cookieOf(route)));
      const name = `${route.method} ${route.url}`;
      // The password of an example is made up, and its organisation is founded by whoever follows it.
      const fine = isUnsafe(route)
        ? [200, 201, 204, 401, 403, 404, 409, 422]
        : BY_SUBJECT.test(route.url)
          ? [200, 404]
          : [200];
      expect([name, status, fine.includes(status) ? '' : text]).toEqual([name, status, '']);
    }
  });
});

describe('sức khỏe và số đo', () => {
  it('/api/health: 503 kèm bước đang làm khi khởi động, 200 khi sẵn sàng; đường dẫn khác chờ', async () => {
    let step = 'mở cơ sở dữ liệu';
    const app = await createApp(() => ({ step }), openLog(undefined));
    const get = async (url: string) => {
      const { status, text, headers } = await send(app, { method: 'GET', url, headers: { host: HOST } });
      return {
        status,
        body: JSON.parse(text) as { step?: string; code?: string; message?: string },
        headers,
      };
    };
    expect(await get('/api/health')).toMatchObject({
      status: 503,
      body: { status: 'starting', step: 'mở cơ sở dữ liệu' },
    });
    step = 'nạp dữ liệu minh họa';
    expect((await get('/api/health')).body.step).toBe('nạp dữ liệu minh họa');
    for (const route of apiRoutes(app).filter(
      (each) => each.method === 'GET' && each.url !== '/api/health',
    )) {
      const { status, body, headers } = await get(route.url.replace(/:\w+/g, '1'));
      expect([route.url, status, body.code, headers['retry-after']]).toEqual([
        route.url,
        503,
        'starting',
        '2',
      ]);
      expect(body.message).toBe('Hệ thống đang khởi động: nạp dữ liệu minh họa.');
    }
    await app.close();
    expect(
      (await send(server.app, { method: 'GET', url: '/api/health', headers: { host: HOST } })).status,
    ).toBe(200);
  });

  it('/api/metrics: chỉ cho chính máy này, không qua máy trung gian, không nhãn nào mang dữ liệu người dùng', async () => {
    const get = (headers: Record<string, string>, from: string) =>
      send(
        server.app,
        { method: 'GET', url: '/api/metrics', headers: { host: 'localhost:8080', ...headers } },
        from,
      );
    await send(server.app, {
      method: 'GET',
      url: '/api/units?search=bi-mat-tim-kiem',
      headers: { host: HOST },
    });
    await send(server.app, { method: 'GET', url: '/bi-mat-duong-dan', headers: { host: HOST } });
    const own = await get({}, '127.0.0.1');
    expect([own.status, own.text.includes('thongsuot_http_seconds_count')]).toEqual([200, true]);
    expect(own.text).not.toMatch(/bi-mat/);
    for (const from of ['10.0.0.1', '192.168.1.9', '::ffff:10.0.0.1', '2001:db8::1'])
      expect((await get({}, from)).status).toBe(403);
    for (const header of ['x-forwarded-for', 'x-real-ip', 'forwarded', 'via', 'x-forwarded-host']) {
      expect([header, (await get({ [header]: '1.2.3.4' }, '127.0.0.1')).status]).toEqual([header, 403]);
    }
    expect((await get({ host: 'ke-gian.example' }, '127.0.0.1')).status).toBe(403);
  });
});
