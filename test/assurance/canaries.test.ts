// Chim hoàng yến: 200 values planted in sensitive fields; none ever stands in a log, an error, an export or an answer of the wrong role, nor readable in the database.
import { randomUUID } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { roleMay } from '#domain/permission/permission.ts';
import type { RoleName } from '#domain/permission/role.ts';
import { createApp } from '#server/app.ts';
import type { App } from '#server/platform/http.ts';
import { openLog } from '#server/platform/log.ts';
import { createTestDatabase, type TestDatabase } from '#test/support/database.ts';
import { apiRoutes, HOST, nextKey, ORIGIN, request, send } from '#test/support/probe.ts';
import { textOfAnswer } from '#test/support/probe-seeds.ts';
import { buildProbeWorld, type Caller, type Target } from '#test/support/probe-world.ts';

const SUBJECTS = 40;
let database: TestDatabase;
let app: App;
let callers: readonly Caller[];
let target: Target;
let folder: string;
/** A co-operative of the province that fills a form. */
let reporter: number;
const planted: { readonly subject: string; readonly values: Readonly<Record<string, string>> }[] = [];

const contacts: string[] = [];
/** What a province writes about its own forms: for its own eyes and those above. */
const written: string[] = [];
/** Secrets of one-time links: shown once to whoever issues them, kept nowhere. */
const secrets: string[] = [];
const canaries = () => planted.flatMap(({ values }) => Object.values(values));
const who = (role: RoleName, relation = 'own') => {
  const caller = callers.find((each) => each.role === role && each.relation === relation);
  if (!caller) throw new Error(`không có ${role}`);
  return caller;
};

beforeAll(async () => {
  database = await createTestDatabase('province');
  ({ callers, target } = await buildProbeWorld(database.system, database.adminUrl, database.name));
  folder = mkdtempSync(join(tmpdir(), 'chim-'));
  const limits = { session: 1_000_000, strangers: 1_000_000 };
  app = await createApp(() => ({ system: database.system }), openLog(folder), limits);
  const writer = who('provincial');
  for (let index = 0; index < SUBJECTS; index += 1) {
    const values = {
      'full-name': `Hoàng Yến Thứ Bậc${index}x`,
      'identity-number': `0270990${String(10_000 + index)}`,
      phone: `09123${String(40_000 + index)}`,
      email: `hoangyen${index}x@chim.example`,
      'bank-account': `19031${String(770_000 + index)}`,
    };
    const subject = randomUUID();
    const answer = await app.inject({
      method: 'POST',
      url: `/api/personal-data/${subject}`,
      headers: { host: HOST, origin: ORIGIN, cookie: writer.cookie, 'idempotency-key': nextKey() },
      payload: { unit: target.unit, values },
    });
    expect(answer.statusCode, answer.payload).toBe(200);
    planted.push({ subject, values });
  }
  // And the contact of an organisation, which the register keeps beside its other columns.
  const contact = { representative: 'Hoàng Yến Đại Diện', phone: '0999000111', email: 'dd@chim.example' };
  const answer = await app.inject({
    method: 'POST',
    url: `/api/organisations/${target.organisation}/contact`,
    headers: { host: HOST, origin: ORIGIN, cookie: writer.cookie, 'idempotency-key': nextKey() },
    payload: { ...contact, basedOn: 0 },
  });
  expect(answer.statusCode, answer.payload).toBe(200);
  contacts.push(...Object.values(contact));
  const ask = async (url: string, payload: object) => {
    const headers = { host: HOST, origin: ORIGIN, cookie: writer.cookie, 'idempotency-key': nextKey() };
    const { statusCode, payload: text } = await app.inject({ method: 'POST', url, headers, payload });
    expect([url, statusCode < 300], text).toEqual([url, true]);
    return text;
  };
  const { rows: own } = await database.system.database.loaderPool.query<{ id: string }>(
    `select organisation_id as id from offices where level = 'cooperative' and not link_only`,
  );
  reporter = Number(own[0]?.id);
  const place = '/api/entry/2026-H1.HTX-6T/HTX-6T';
  const reason = 'Hoàng Yến giải trình vì sao doanh thu tăng';
  await ask(`${place}/draft`, {
    organisation: reporter,
    draftBase: 0,
    formVersion: 1,
    cells: {},
    exceptions: [{ rule: 'R1', reason }],
  });
  const note = 'Hoàng Yến gọi chị Lan số 0999000222';
  await ask('/api/collection/calls', {
    period: '2026-H1.HTX-6T',
    organisation: reporter,
    form: 'HTX-6T',
    outcome: 'promised',
    note,
  });
  written.push(reason, note);
  for (let index = 0; index < 20; index += 1) {
    const link = JSON.parse(
      await ask(`/api/organisations/${target.organisation}/links`, { form: 'HTX-6T', period: '2026-H1' }),
    ) as { url: string }; // the contract of the route
    secrets.push(link.url.split('#')[1]?.split('.')[1] ?? 'không có bí mật');
  }
});
afterAll(async () => {
  await app.close();
  rmSync(folder, { recursive: true });
  await database.drop();
});

const found = (text: string) =>
  [...canaries(), ...contacts, ...secrets].filter((canary) => text.includes(canary));
const foundWritten = (text: string) => written.filter((canary) => text.includes(canary));

describe('chữ tự do trong biểu và bí mật của liên kết', () => {
  it('tỉnh khác, HTX khác, quỹ không địa bàn: không câu trả lời nào có chữ giải trình, ghi chú cuộc gọi; bí mật không trả lại cho ai', async () => {
    const far = callers.filter(({ relation }) =>
      ['other-province', 'none', 'child', 'sibling'].includes(relation),
    );
    const leaks: string[] = [];
    let asked = 0;
    const routes = apiRoutes(app).filter(
      (route) => route.method === 'GET' && /collection|entry|links|journal|inbox/.test(route.url),
    );
    for (const caller of [...far, who('national'), who('provincial'), who('provincial-leader')]) {
      for (const route of routes) {
        const params: Record<string, string> = /organisations\/:id/.test(route.url)
          ? { id: String(target.organisation) }
          : {};
        const query: Record<string, string> = /entry|collection/.test(route.url)
          ? { organisation: String(reporter), unit: '24' }
          : {};
        const { bytes } = await send(app, request(route, caller.cookie, { params, query }), '10.7.7.8');
        const text = textOfAnswer(bytes);
        asked += 1;
        for (const secret of secrets)
          if (text.includes(secret)) leaks.push(`${caller.role} ${route.url}: bí mật`);
        if (!far.includes(caller)) continue;
        for (const each of foundWritten(text))
          leaks.push(`${caller.role}/${caller.relation} ${route.url}: ${each}`);
      }
    }
    process.stdout.write(`chữ tự do: ${asked} câu hỏi, ${secrets.length} bí mật, lộ ${leaks.length}\n`);
    expect(leaks).toEqual([]);
    expect(new Set(secrets).size).toBe(20);
    // Its own people do read what was written: the words are really there to leak.
    const calls = await app.inject({
      url: `/api/collection/calls?period=2026-H1.HTX-6T&unit=24&organisation=${reporter}`,
      headers: { host: HOST, cookie: who('provincial').cookie },
    });
    expect(foundWritten(calls.payload)).toHaveLength(1);
  }, 300_000);
});

describe('200 giá trị nhạy cảm', () => {
  it('vai trò không được xem đầy đủ, hoặc tỉnh khác: không câu trả lời nào, tệp nào, câu từ chối nào có', async () => {
    expect(canaries()).toHaveLength(200);
    const wrong = callers.filter(
      ({ role, relation }) =>
        (relation === 'own' && !roleMay(role, 'personal-data.read')) ||
        (relation === 'other-province' && role === 'provincial'),
    );
    const leaks: string[] = [];
    for (const caller of wrong) {
      const routes = apiRoutes(app).filter(
        (route) => route.method === 'GET' && !/reader|openapi/.test(route.url),
      );
      for (const [index, route] of routes.entries()) {
        const subject = planted[index % SUBJECTS]?.subject ?? '';
        const params = /:subject/.test(route.url) ? { subject } : {};
        const { bytes } = await send(app, request(route, caller.cookie, { params }), '10.7.7.7');
        for (const canary of found(textOfAnswer(bytes)))
          leaks.push(`${caller.role}/${caller.relation} ${route.url}: ${canary}`);
      }
    }
    expect(leaks).toEqual([]);
  }, 300_000);

  it('không lỗi nào, dòng nào của nhật ký máy chủ có, kể cả khi giá trị nằm trong yêu cầu hỏng', async () => {
    const writer = who('provincial');
    for (const { subject, values } of planted) {
      const headers = { host: HOST, origin: ORIGIN, cookie: writer.cookie, 'idempotency-key': nextKey() };
      const bad = { unit: 'không-có', values };
      const refused = await app.inject({
        method: 'POST',
        url: `/api/personal-data/${subject}`,
        headers,
        payload: bad,
      });
      expect([refused.statusCode, found(refused.payload)]).toEqual([404, []]);
      const search = encodeURIComponent(values['full-name'] ?? '');
      await app.inject({ url: `/api/organisations?search=${search}&limit=x`, headers });
      await app.inject({ url: `/api/people?search=${encodeURIComponent(values.email ?? '')}`, headers });
      const email = values.email ?? '';
      await app.inject({
        method: 'POST',
        url: '/api/session',
        headers,
        payload: { email, password: values['bank-account'] },
      });
    }
    const files = readdirSync(join(folder, 'log'));
    const log = files.map((file) => readFileSync(join(folder, 'log', file), 'utf8')).join('\n');
    expect(log.length).toBeGreaterThan(0);
    expect([...found(log), ...foundWritten(log)]).toEqual([]);
  }, 300_000);

  it('bản kết xuất mọi bảng của cơ sở dữ liệu không có giá trị nào đọc được', async () => {
    const { loaderPool } = database.system.database;
    const { rows } = await loaderPool.query<{ name: string }>(
      `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not relispartition`,
    );
    const leaks: string[] = [];
    for (const { name } of rows) {
      const text = await loaderPool.query<{ text: string | null }>(
        `select string_agg(t::text, ' ') as text from ${name} t`,
      );
      for (const canary of found(text.rows[0]?.text ?? '')) leaks.push(`${name}: ${canary}`);
    }
    expect(leaks).toEqual([]);
  });

  it('người được xem thì xem được đủ: bản xuất của chủ thể có 100 % giá trị, mỗi lần một dòng nhật ký', async () => {
    const writer = who('provincial-leader');
    for (const { subject, values } of planted) {
      const headers = { host: HOST, origin: ORIGIN, cookie: writer.cookie, 'idempotency-key': nextKey() };
      const read = await app.inject({
        method: 'POST',
        url: `/api/personal-data/${subject}/reading`,
        headers,
        payload: { purpose: 'trả lời yêu cầu của chủ thể' },
      });
      for (const value of Object.values(values)) expect(read.payload).toContain(value);
    }
    const { rows } = await database.system.database.loaderPool.query(
      `select 1 from journal where act = 'personal-data.read'`,
    );
    expect(rows).toHaveLength(SUBJECTS);
  });
});
