// Journey: a document cannot carry out one that was issued after it; the refusal names both days, also when a day is corrected later.
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { DocumentView } from '#server/directive/contract-documents.ts';
import { type Client, signInAs } from '#test/support/client.ts';
import { newDocument } from '#test/support/directive-fixture.ts';
import { startTestServer, type TestServer } from '#test/support/server.ts';

interface Refusal {
  readonly code: string;
  readonly message: string;
}

let server: TestServer;
let officer: Client;
let parent = 0;
let child = 0;
beforeAll(async () => {
  server = await startTestServer();
  officer = await signInAs(server.url, server.accounts.provincial);
  parent = await newDocument(officer, { issuedOn: '2026-01-05' });
});
afterAll(() => server.stop());

const plan = (issuedOn: string, parentRelation = 'child') => ({
  book: 'out',
  symbol: 'KH-LMHTX',
  type: 'kế hoạch',
  issuedOn,
  issuer: 'Liên minh HTX tỉnh',
  summary: 'Triển khai công văn của Liên minh HTX Việt Nam',
  parentId: parent,
  parentRelation,
});

it.each([
  ['child', 'triển khai'],
  ['replaces', 'thay thế'],
])('ngày 01/01 không %s được văn bản ngày 05/01: nêu cả hai ngày', async (relation, words) => {
  const { status, body } = await officer.post<Refusal>('/api/documents', plan('2026-01-01', relation));
  expect([status, body.code]).toEqual([422, 'document-before-parent']);
  expect(body.message).toContain(`Văn bản ngày 01/01/2026 không thể ${words} văn bản`);
  expect(body.message).toContain('ngày 05/01/2026');
});

it('cùng ngày hoặc sau thì được', async () => {
  const same = await officer.post<{ document: number }>('/api/documents', plan('2026-01-05'));
  expect(same.status).toBe(201);
  child = same.body.document;
});

it('sửa ngày về trước văn bản trên, hay lùi ngày văn bản trên qua văn bản triển khai, đều bị từ chối', async () => {
  const revise = async (id: number, issuedOn: string) => {
    const { facts, version } = (await officer.get<DocumentView>(`/api/documents/${id}`)).body;
    const { body } = await officer.post<Refusal>(`/api/documents/${id}/revisions`, {
      ...facts,
      issuedOn,
      basedOn: version,
    });
    return body.code;
  };
  expect(await revise(child, '2026-01-04')).toBe('document-before-parent');
  expect(await revise(parent, '2026-01-06')).toBe('document-before-parent');
  expect(await revise(parent, '2026-01-04')).toBeUndefined();
});
