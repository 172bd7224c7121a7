// Journey: a report tells tasks as they stood on the last day of its data; what was done of a document and what is left of it come to the same number.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Client, signInAs } from '#test/support/client.ts';
import { clause, founded, newDocument } from '#test/support/directive-fixture.ts';
import { startTestServer, type TestServer } from '#test/support/server.ts';

let server: TestServer;
let officer: Client;

const oneTask = { kind: 'cell', measure: 'htx_new', unit: '24', period: '2026-H1' };

async function hand(issuedOn: string, labels: readonly string[], more: { target?: boolean } = {}) {
  const document = await newDocument(officer, {
    symbol: 'KH-LMHTX',
    type: 'kế hoạch',
    issuedOn,
    issuer: 'Liên minh HTX tỉnh',
    summary: `Kế hoạch ngày ${issuedOn}`,
  });
  const bearer = { kind: 'one', name: 'toàn tỉnh' } as const;
  const target = founded({ kind: 'at-least', low: 900 }, { bearer });
  const handed = await officer.post(`/api/documents/${document}/directive`, {
    level: 'province',
    clauses: labels.map((label) => clause(label, more.target && label === '1' ? [{ target }] : [])),
  });
  expect(handed.status, JSON.stringify(handed.body)).toBe(200);
  return document;
}

beforeAll(async () => {
  server = await startTestServer();
  officer = await signInAs(server.url, server.accounts.provincial);
  await hand('2026-08-03', ['1', '2'], { target: true });
  const own = await hand('2026-02-10', ['1', '2', '3']);
  await hand('2025-09-15', ['1', '2']);
  const { tasks } = (
    await officer.get<{ tasks: { id: number; document: number; clause: { label: string } }[] }>('/api/tasks')
  ).body;
  const task = tasks.find((each) => each.document === own && each.clause.label === '2');
  // Reported done today, long after the half-year closed.
  const done = await officer.post(`/api/tasks/${task?.id}/reports`, { kind: 'done', evidence: [oneTask] });
  expect(done.status, JSON.stringify(done.body)).toBe(200);
});
afterAll(() => server.stop());

async function report(outline: string, period: string): Promise<string> {
  const query = `outline=${outline}&unit=24&period=${period}&format=text`;
  const { bytes, status } = await officer.download(`/api/reports/document?${query}`);
  expect(status, bytes.toString('utf8')).toBe(200);
  return bytes.toString('utf8');
}

/** The lines of a text in which a pattern is found. */
const lines = (text: string, pattern: RegExp) => text.split('\n').filter((line) => pattern.test(line));

it('báo cáo hội nghị chốt 30/06 không kể nhiệm vụ, chỉ tiêu, kế hoạch của văn bản ngày 03/08', async () => {
  const text = await report('conference', '2026-H1');
  expect(lines(text, /KH-LMHTX/)).toEqual([
    '- Kế hoạch số 02/KH-LMHTX ngày 10/02/2026: còn 3 nhiệm vụ chưa hoàn thành:',
    '- Kế hoạch số 01/KH-LMHTX ngày 15/09/2025: còn 2 nhiệm vụ chưa hoàn thành.',
  ]);
});

it('mục III và mục V của báo cáo 6 tháng cùng một số: việc báo xong sau ngày chốt vẫn là chưa xong ngày chốt', async () => {
  const text = await report('half-year', '2026-H1');
  expect(lines(text, /KH-LMHTX/)).toEqual([
    '- Kế hoạch số 01/KH-LMHTX ngày 15/09/2025 (Kế hoạch ngày 2025-09-15): được giao 2 nhiệm vụ, chưa xác nhận, chưa báo cáo, chưa hoàn thành nhiệm vụ nào.',
    '- Kế hoạch số 02/KH-LMHTX ngày 10/02/2026 (Kế hoạch ngày 2026-02-10): được giao 3 nhiệm vụ, chưa xác nhận, chưa báo cáo, chưa hoàn thành nhiệm vụ nào.',
    '- Kế hoạch số 02/KH-LMHTX ngày 10/02/2026: còn 3 nhiệm vụ chưa hoàn thành:',
    '- Kế hoạch số 01/KH-LMHTX ngày 15/09/2025: còn 2 nhiệm vụ chưa hoàn thành.',
  ]);
});

it('chốt sau ngày báo xong thì hai mục cùng đếm việc đã xong; văn bản ngày 03/08 có đủ nhiệm vụ, chỉ tiêu', async () => {
  const text = await report('half-year', `2026-01-01..${server.system.clock.today()}`);
  expect(lines(text, /02\/KH-LMHTX/)).toEqual([
    '- Kế hoạch số 02/KH-LMHTX ngày 10/02/2026 (Kế hoạch ngày 2026-02-10): được giao 3 nhiệm vụ, đã xác nhận 1/3, đã báo cáo 1/3, đã hoàn thành 1/3; chưa báo cáo khoản 1, 3.',
    '- Kế hoạch số 02/KH-LMHTX ngày 10/02/2026: còn 2 nhiệm vụ chưa hoàn thành:',
  ]);
  expect(lines(text, /ngày 03\/08\/2026/)).toEqual([
    '- Kế hoạch số 01/KH-LMHTX ngày 03/08/2026 (Kế hoạch ngày 2026-08-03): được giao 2 nhiệm vụ, chưa xác nhận, chưa báo cáo, chưa hoàn thành nhiệm vụ nào. Chỉ tiêu: thành lập mới HTX: đạt 24/900 HTX (chậm tiến độ).',
    '- Kế hoạch số 01/KH-LMHTX ngày 03/08/2026: còn 2 nhiệm vụ chưa hoàn thành:',
  ]);
  expect(lines(text, /^- Chỉ tiêu giao tại văn bản số 01\/KH-LMHTX/)).toHaveLength(1);
});
