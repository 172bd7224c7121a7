// Journey: an ad hoc form designed, published and filled; its version changes mid-period and nothing is lost.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PeriodView } from '#server/collection/contract-design.ts';
import type { EntryView, ReceiptView } from '#server/collection/contract-entry.ts';
import { type Client, signInAs } from '#test/support/client.ts';
import { startTestServer, type TestServer } from '#test/support/server.ts';

let server: TestServer;
let officer: Client;
const n = (number: number) => ({ number });

beforeAll(async () => {
  server = await startTestServer();
  officer = await signInAs(server.url, server.accounts.provincial);
});
afterAll(() => server.stop());

describe('biểu đột xuất và đổi bản giữa kỳ', () => {
  const definition = (version: 1 | 2) => ({
    code: 'THIET-HAI',
    title: 'Báo cáo nhanh thiệt hại',
    reporter: 'organisation',
    sections: [
      {
        code: 'damage',
        title: 'Thiệt hại',
        fields: [
          {
            code: 'hit',
            label: 'Có thiệt hại không',
            type: 'choice',
            choices: [
              { code: 'yes', label: 'có' },
              { code: 'no', label: 'không' },
            ],
            required: true,
          },
          {
            code: 'loss',
            label: 'Ước thiệt hại',
            type: 'number',
            unit: 'million',
            required: true,
            showWhen: { cell: 'hit', is: 'yes' },
          },
          {
            code: 'houses',
            label: 'Nhà xưởng',
            type: 'number',
            unit: 'million',
            showWhen: { cell: 'hit', is: 'yes' },
          },
          {
            code: 'crops',
            label: 'Cây trồng',
            type: 'number',
            unit: 'million',
            showWhen: { cell: 'hit', is: 'yes' },
          },
          ...(version === 2
            ? [
                {
                  code: 'animals',
                  label: 'Vật nuôi',
                  type: 'number',
                  unit: 'million',
                  showWhen: { cell: 'hit', is: 'yes' },
                },
              ]
            : []),
        ],
        tables: [
          {
            code: 'items',
            title: 'Tài sản',
            rows: { kind: 'growing', most: 10 },
            columns: [
              { code: 'name', label: 'Tên', type: 'text' },
              { code: 'value', label: 'Giá trị', type: 'number', unit: 'million' },
            ],
          },
        ],
      },
      {
        code: 'needs',
        title: 'Đề nghị',
        fields: [
          { code: 'words', label: 'Đề nghị', type: 'text', long: true },
          { code: 'people', label: 'Người cần hỗ trợ', type: 'number', unit: 'person' },
        ],
        tables: [],
      },
    ],
    rules: [
      {
        code: 'parts',
        kind: 'sum',
        severity: 'error',
        whole: [{ cell: 'loss' }],
        parts: [{ cell: 'houses' }, { cell: 'crops' }, ...(version === 2 ? [{ cell: 'animals' }] : [])],
      },
    ],
  });
  const KEY = '2026-09-20..2026-09-27.THIET-HAI';
  let organisation: number;

  it('phát hành trong một lần gọi, hạn 15 giờ hôm nay; HTX điền, ô bị ẩn không hỏi', async () => {
    const opened = await officer.post<PeriodView>('/api/collection/ad-hoc', {
      definition: definition(1),
      name: 'Thiệt hại do bão',
      legalBasis: 'Công văn 120/LMHTX-VP',
      unit: '24',
      from: '2026-09-20',
      to: '2026-09-27',
      cutOff: '2026-09-27',
      due: '2026-09-28',
      dueTime: '15:00',
    });
    expect(opened.status, JSON.stringify(opened.body)).toBe(201);
    expect(opened.body).toMatchObject({
      key: KEY,
      dueTime: '15:00',
      forms: [{ code: 'THIET-HAI', version: 1 }],
    });
    const { body } = await officer.get<{ reporters: { organisation: number }[] }>(
      `/api/collection/reporters?period=${KEY}&form=THIET-HAI&unit=24&limit=1`,
    );
    organisation = body.reporters[0]?.organisation ?? 0;
    const send = (cells: object, base = 0, formVersion = 1) =>
      officer.post<ReceiptView & { code: string; data: { version: number } }>(
        `/api/entry/${KEY}/THIET-HAI/submission`,
        { organisation, base, formVersion, exceptions: [], cells },
      );
    const wrong = await send({
      hit: { text: 'yes' },
      loss: n(100_000_000),
      houses: n(60_000_000),
      crops: n(30_000_000),
    });
    expect([wrong.status, wrong.body.code]).toEqual([422, 'form-has-errors']);
    const sent = await send({ hit: { text: 'no' }, loss: n(1) });
    expect(sent.body).toMatchObject({ version: 1, late: false });
    const entry = await officer.get<EntryView>(`/api/entry/${KEY}/THIET-HAI?organisation=${organisation}`);
    expect(entry.body.cells).toEqual({ hit: { text: 'no' } });
  });

  it('đổi bản giữa kỳ: biểu đã gửi giữ bản cũ, bản đang điền được báo và giữ số', async () => {
    expect(
      (await officer.post('/api/collection/forms/THIET-HAI/draft', { definition: definition(2), base: 1 }))
        .status,
    ).toBe(200);
    const difference = await officer.get<{ changes: { kind: string; at: string }[] }>(
      '/api/collection/forms/THIET-HAI/difference?from=1&to=0',
    );
    expect(difference.body.changes.map((each) => [each.kind, each.at])).toEqual([
      ['added', 'animals'],
      ['changed', 'parts'],
    ]);
    expect(
      (await officer.post<{ version: number }>('/api/collection/forms/THIET-HAI/publication', { base: 1 }))
        .body,
    ).toMatchObject({ version: 2 });
    expect(
      (await officer.post(`/api/collection/periods/${KEY}/forms/THIET-HAI/version`, { version: 2 })).status,
    ).toBe(200);
    const entry = await officer.get<EntryView>(`/api/entry/${KEY}/THIET-HAI?organisation=${organisation}`);
    expect(entry.body).toMatchObject({ formVersion: 2, formChanged: true, cells: { hit: { text: 'no' } } });
    const body = {
      organisation,
      base: 1,
      exceptions: [],
      cells: {
        hit: { text: 'yes' },
        loss: n(90_000_000),
        houses: n(60_000_000),
        crops: n(20_000_000),
        animals: n(10_000_000),
      },
    };
    const old = await officer.post<{ code: string; data: { version: number } }>(
      `/api/entry/${KEY}/THIET-HAI/submission`,
      { ...body, formVersion: 1 },
    );
    expect([old.status, old.body.code, old.body.data.version]).toEqual([409, 'form-changed', 2]);
    expect(
      (await officer.post(`/api/entry/${KEY}/THIET-HAI/submission`, { ...body, formVersion: 2 })).status,
    ).toBe(201);
    expect(
      (
        await officer.get<{ definition: { sections: { fields: unknown[] }[] } }>(
          '/api/collection/forms/THIET-HAI?version=1',
        )
      ).body.definition.sections[0]?.fields,
    ).toHaveLength(4);
  });
});
