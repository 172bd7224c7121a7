// Journey: who may sign, which places an outline leaves to the office, and what the archive of reports refuses.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PublicationReceipt, PublicationView } from '#server/publication/contract.ts';
import type { OutlineLayout } from '#server/report/contract.ts';
import { type Client, clientOf, signInAs } from '#test/support/client.ts';
import { startTestServer, type TestServer } from '#test/support/server.ts';

let server: TestServer;
let officer: Client;
let clerk: Client;
beforeAll(async () => {
  server = await startTestServer();
  officer = await signInAs(server.url, server.accounts.provincial);
  clerk = await signInAs(server.url, server.accounts.clerk);
});
afterAll(() => server.stop());

describe('người ký và đề cương', () => {
  it('văn thư được nêu người có quyền ký của cơ quan mình; cán bộ không hỏi được', async () => {
    const { body } = await clerk.get<{ signers: { name: string }[] }>('/api/publications/signers');
    expect(body.signers.map(({ name }) => name)).toEqual([server.accounts.leader.name]);
    expect((await officer.get('/api/publications/signers')).status).toBe(403);
  });

  it('đề cương nêu các mục và chỗ cơ quan tự viết', async () => {
    const { body } = await officer.get<{ outlines: OutlineLayout[] }>('/api/reports/outlines');
    const province = body.outlines.find(
      ({ code, levels }) => code === 'half-year' && levels.includes('province'),
    );
    const places = province?.sections.flatMap(({ blocks }) => blocks.flatMap(({ key }) => key ?? []));
    expect(places).toEqual(['policy', 'training', 'limits', 'next']);
  });
});

describe('từ chối', () => {
  it.each([
    [{ outline: 'không-có', unit: '27', period: '2022-H1' }, 422, /đề cương "không-có"/],
    [{ outline: 'half-year', unit: '27', period: '2022-H9' }, 400, /2022-H9/],
    [{ outline: 'half-year', unit: '08', period: '2022-H1' }, 403, /./],
  ])('%j', async (body, status, sentence) => {
    const answer = await officer.post<{ message: string }>('/api/publications', body);
    expect(answer.status).toBe(status);
    expect(answer.body.message).toMatch(sentence);
  });

  it('kỳ chưa khép thì chưa trình ký được', async () => {
    const begun = await officer.post<PublicationReceipt>('/api/publications', {
      outline: 'half-year',
      unit: '24',
      period: '2026-H2',
    });
    expect(begun.status).toBe(201);
    const path = `/api/publications/${begun.body.id}`;
    const { version } = (await officer.get<PublicationView>(path)).body;
    const answer = await officer.post<{ code?: string }>(`${path}/submit`, { base: version });
    expect([answer.status, answer.body.code]).toEqual([422, 'period-open']);
  });

  it('không đăng nhập thì không vào được kho báo cáo', async () => {
    expect((await clientOf(server.url).get('/api/publications')).status).toBe(401);
  });
});
