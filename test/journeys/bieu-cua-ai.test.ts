// Journey: a province's form is changed by that province or the nation; another province copies it under a code of its own.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Client, signInAs } from '#test/support/client.ts';
import { startTestServer, type TestServer } from '#test/support/server.ts';

let server: TestServer;
let owner: Client;
let other: Client;
let national: Client;

beforeAll(async () => {
  server = await startTestServer();
  owner = await signInAs(server.url, server.accounts.provincial);
  other = await signInAs(server.url, server.accounts.otherProvincial);
  national = await signInAs(server.url, server.accounts.national);
});
afterAll(() => server.stop());

const definition = (code: string, title: string) => ({
  code,
  title,
  reporter: 'organisation',
  sections: [
    {
      code: 'damage',
      title: 'Thiệt hại',
      fields: [{ code: 'loss', label: 'Ước thiệt hại', type: 'number', unit: 'million' }],
      tables: [],
    },
  ],
  rules: [],
});
const draft = (who: Client, code: string, base: number, title = 'Báo cáo nhanh') =>
  who.post<{ code: string; message: string }>(`/api/collection/forms/${code}/draft`, {
    definition: definition(code, title),
    base,
  });
const publish = (who: Client, code: string, base: number) =>
  who.post<{ code: string; version: number }>(`/api/collection/forms/${code}/publication`, { base });

it('tỉnh khác không lưu nháp, không phát hành bản kế; tỉnh ấy và trung ương thì được', async () => {
  expect((await draft(owner, 'MUA-LON', 0)).status).toBe(200);
  expect((await publish(owner, 'MUA-LON', 0)).body.version).toBe(1);
  const refused = await draft(other, 'MUA-LON', 1, 'Sửa trộm');
  expect([refused.status, refused.body.message]).toEqual([
    403,
    'Biểu MUA-LON của cơ quan khác; hãy chép thành biểu có mã của cơ quan mình rồi sửa.',
  ]);
  expect((await draft(owner, 'MUA-LON', 1, 'Báo cáo nhanh, bản hai')).status).toBe(200);
  expect((await publish(other, 'MUA-LON', 1)).body.code).toBe('form-not-yours');
  expect((await publish(national, 'MUA-LON', 1)).body.version).toBe(2);
  expect((await draft(other, 'MUA-LON-08', 0)).status).toBe(200);
});

it('biểu đi kèm phần mềm chỉ trung ương ra bản mới', async () => {
  const known = await owner.get<{ definition: object; base: number }>('/api/collection/forms/HTX-6T');
  const body = { definition: known.body.definition, base: known.body.base };
  const path = '/api/collection/forms/HTX-6T/draft';
  expect((await owner.post<{ code: string }>(path, body)).body.code).toBe('form-not-yours');
  expect((await national.post(path, body)).status).toBe(200);
});
