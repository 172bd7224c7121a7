// Journey: a form written without code defines measures; a co-operative fills it through its link; approved, the one tally engine counts them.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PeriodView } from '#server/collection/contract-design.ts';
import type { ReceiptView } from '#server/collection/contract-entry.ts';
import type { LineageView, MeasureView, RecordView, TallyView } from '#server/measure/contract.ts';
import { tally } from '#server/measure/tally.ts';
import { SYSTEM_VIEWER } from '#server/unit/viewer.ts';
import { type Client, clientOf, signInAs } from '#test/support/client.ts';
import { startTestServer, type TestServer } from '#test/support/server.ts';

const CODE = 'SEN-24';
const PERIOD = `2026-07-01..2026-12-31.${CODE}`;
const n = (number: number) => ({ number });

/** Two sections, seven fields, one growing table, one sum rule, one skip. */
const FORM = {
  code: CODE,
  title: 'Vùng trồng sen',
  reporter: 'organisation',
  sections: [
    {
      code: 'lao-dong',
      title: 'Lao động',
      fields: [
        {
          code: 'lao-dong',
          label: 'Lao động trồng sen',
          type: 'number',
          unit: 'person',
          required: true,
          measure: { code: 'lao_dong_sen', name: 'Lao động trồng sen', kind: 'stock' },
        },
        { code: 'nam', label: 'Nam', type: 'number', unit: 'person' },
        { code: 'nu', label: 'Nữ', type: 'number', unit: 'person' },
      ],
      tables: [],
    },
    {
      code: 'ket-qua',
      title: 'Kết quả',
      fields: [
        {
          code: 'co-san-pham',
          label: 'Có bán sản phẩm',
          type: 'choice',
          choices: [
            { code: 'co', label: 'Có' },
            { code: 'khong', label: 'Không' },
          ],
        },
        {
          code: 'doanh-thu-sen',
          label: 'Doanh thu từ sen',
          type: 'number',
          unit: 'million',
          formula: { sum: [{ cell: 'san-pham.*.gia-tri' }] },
          showWhen: { cell: 'co-san-pham', is: 'co' },
          measure: { code: 'doanh_thu_sen', name: 'Doanh thu từ sen', kind: 'flow' },
        },
        {
          code: 'binh-quan',
          label: 'Doanh thu mỗi lao động',
          type: 'number',
          unit: 'million',
          formula: { ratio: [[{ cell: 'doanh-thu-sen' }], [{ cell: 'lao-dong' }]] },
          measure: { code: 'doanh_thu_sen_bq', name: 'Doanh thu sen mỗi lao động', kind: 'ratio' },
        },
        {
          code: 'loi-nhuan',
          label: 'Lợi nhuận',
          type: 'number',
          unit: 'million',
          signed: true,
          measure: 'profit_total',
        },
      ],
      tables: [
        {
          code: 'san-pham',
          title: 'Sản phẩm',
          rows: { kind: 'growing', most: 9 },
          columns: [
            { code: 'ten', label: 'Tên', type: 'text' },
            { code: 'gia-tri', label: 'Giá trị', type: 'number', unit: 'million' },
          ],
        },
      ],
    },
  ],
  rules: [
    {
      code: 'nam-nu',
      kind: 'sum',
      severity: 'error',
      whole: [{ cell: 'lao-dong' }],
      parts: [{ cell: 'nam' }, { cell: 'nu' }],
    },
  ],
};

let server: TestServer;
let officer: Client;
let leader: Client;
let national: Client;
let ids: readonly number[];

beforeAll(async () => {
  server = await startTestServer();
  [officer, leader, national] = (await Promise.all(
    [server.accounts.provincial, server.accounts.leader, server.accounts.national].map((each) =>
      signInAs(server.url, each),
    ),
  )) as [Client, Client, Client];
  const { body } = await officer.get<{ records: RecordView[] }>(
    '/api/behind?measure=htx_active&unit=24&at=2026-06-30&limit=3',
  );
  ids = body.records.map((each) => each.id);
});
afterAll(() => server.stop());

const write = (definition: unknown, base: number) =>
  officer.post<{ problems: { at: string; what: string }[] }>(`/api/collection/forms/${CODE}/draft`, {
    definition,
    base,
  });
const publish = (base: number) =>
  officer.post<{ version: number; message?: string }>(`/api/collection/forms/${CODE}/publication`, { base });

type Section = { fields: readonly { code: string }[] };
function changed(code: string, change: (field: Record<string, unknown>) => Record<string, unknown>): unknown {
  return {
    ...FORM,
    sections: FORM.sections.map((section: Section) => ({
      ...section,
      fields: section.fields.map((field) => (field.code === code ? change({ ...field }) : field)),
    })),
  };
}

async function cell(
  client: Client,
  unit: string,
  measure: string,
): Promise<TallyView['rows'][number]['cells'][string]> {
  const { status, body } = await client.get<TallyView>(
    `/api/tally?measures=${measure}&unit=${unit}&period=2026-H2`,
  );
  expect(status, JSON.stringify(body)).toBe(200);
  return body.rows[0]?.cells[measure] ?? {};
}

async function fill(
  organisation: number,
  cells: Record<string, unknown>,
  form = CODE,
  period = PERIOD,
  formVersion = 1,
): Promise<ReceiptView> {
  const issued = await officer.post<{ url: string }>(`/api/organisations/${organisation}/links`, {
    form,
    period,
  });
  expect(issued.status, JSON.stringify(issued.body)).toBe(201);
  const opened = await clientOf(server.url).post('/api/link-session', {
    secret: issued.body.url.split('#')[1] ?? '',
  });
  const cookie = (opened.headers.get('set-cookie') ?? '')
    .split(/, (?=__Host)/)
    .map((each) => each.split(';')[0])
    .join('; ');
  const sent = await clientOf(server.url, cookie).post<ReceiptView>(
    `/api/entry/${period}/${form}/submission`,
    {
      base: 0,
      formVersion,
      exceptions: [],
      cells,
    },
  );
  expect(sent.status, JSON.stringify(sent.body)).toBe(201);
  return sent.body;
}

async function approve({ submission, version }: ReceiptView): Promise<void> {
  const path = `/api/collection/submissions/${submission}/steps`;
  const received = await officer.post(path, { step: 'receive', base: version });
  expect(received.status, JSON.stringify(received.body)).toBe(200);
  const approved = await leader.post(path, { step: 'approve', base: version });
  expect(approved.status, JSON.stringify(approved.body)).toBe(200);
}

describe('chỉ tiêu do biểu tự soạn định nghĩa', () => {
  it('chỗ sai được nói trước khi phát hành, từng chỗ một câu', async () => {
    const problems = async (definition: unknown) =>
      (await write(definition, 0)).body.problems.map(({ what }) => what);
    expect(await problems(changed('lao-dong', (field) => ({ ...field, measure: 'htx_active' })))).toEqual([
      'chỉ tiêu "Số HTX đang hoạt động" không cộng từ biểu, nên ô này không góp vào được',
    ]);
    expect(
      await problems(changed('loi-nhuan', (field) => ({ ...field, measure: 'member_reported' }))),
    ).toEqual(['đơn vị của ô là đồng, của chỉ tiêu "Thành viên HTX theo báo cáo" là người']);
    expect(
      await problems(changed('loi-nhuan', (field) => ({ ...field, measure: 'tht_profit_total' }))),
    ).toEqual([
      'chỉ tiêu "Lãi của các THT" do xã báo cáo, biểu này do tổ chức điền: hai nguồn không cộng với nhau',
    ]);
    expect(
      await problems(
        changed('lao-dong', (field) => ({
          ...field,
          measure: { code: 'revenue_total', name: 'X', kind: 'stock' },
        })),
      ),
    ).toEqual(['mã chỉ tiêu "revenue_total" đã có; chọn chỉ tiêu ấy trong danh sách hoặc đặt mã khác']);
    expect(await problems(changed('lao-dong', ({ measure: _gone, ...field }) => field))).toEqual([
      'tỷ số được tính từ hai tổng, nên ô "lao-dong" cũng phải góp vào một chỉ tiêu',
    ]);
    expect(await problems(FORM)).toEqual([]);
  });

  it('phát hành rồi mở kỳ: chỉ tiêu có trong danh mục, chưa ai báo cáo thì thiếu chứ không phải 0', async () => {
    expect((await publish(0)).body.version).toBe(1);
    const opened = await officer.post<PeriodView>('/api/collection/ad-hoc', {
      definition: FORM,
      name: 'Vùng trồng sen sáu tháng cuối năm',
      legalBasis: 'Công văn thử',
      unit: '24',
      from: '2026-07-01',
      to: '2026-12-31',
      cutOff: '2026-12-31',
      due: '2027-01-11',
    });
    expect(opened.status, JSON.stringify(opened.body)).toBe(201);
    expect(opened.body).toMatchObject({ key: PERIOD, forms: [{ code: CODE, version: 1 }] });
    const { body } = await officer.get<{ measures: MeasureView[] }>('/api/measures');
    expect(
      body.measures
        .filter(({ code }) => code.includes('_sen'))
        .map(({ code, unit, kind }) => [code, unit, kind]),
    ).toEqual([
      ['lao_dong_sen', 'người', 'stock'],
      ['doanh_thu_sen', 'đồng', 'flow'],
      ['doanh_thu_sen_bq', 'đồng/người', 'ratio'],
    ]);
    expect((await cell(officer, '24', 'doanh_thu_sen')).absent).toBe('not_reported');
  });

  it('hai HTX điền qua liên kết, tỉnh duyệt: tỉnh và cả nước thấy tổng và tỷ số của hai tổng', async () => {
    const sell = (people: number, ...values: readonly number[]) => ({
      'lao-dong': n(people),
      nam: n(people - 2),
      nu: n(2),
      'co-san-pham': { text: 'co' },
      ...Object.fromEntries(
        values.flatMap((value, row) => [
          [`san-pham.${row + 1}.ten`, { text: 'Hạt sen' }],
          [`san-pham.${row + 1}.gia-tri`, n(value * 1_000_000)],
        ]),
      ),
      'loi-nhuan': n(10_000_000),
    });
    const first = await fill(ids[0] ?? 0, sell(10, 300, 200));
    expect((await cell(officer, '24', 'doanh_thu_sen')).absent).toBe('not_reported');
    await approve(first);
    await approve(await fill(ids[1] ?? 0, sell(30, 1_000)));
    expect((await cell(officer, '24', 'doanh_thu_sen')).value).toBe(1_500_000_000);
    expect((await cell(national, 'VN', 'lao_dong_sen')).value).toBe(40);
    expect(await cell(national, 'VN', 'doanh_thu_sen_bq')).toMatchObject({
      numerator: 1_500_000_000,
      denominator: 40,
      value: 37_500_000,
    });
    expect((await cell(officer, '24', 'profit_total')).value).toBe(20_000_000);
  });

  it('đường về: cách tính gọi tên biểu, sau con số là hai biểu; dòng lệnh ra cùng số', async () => {
    const asked = 'measure=doanh_thu_sen&unit=24&period=2026-H2';
    const source = await officer.get<LineageView>(`/api/lineage?${asked}`);
    expect(source.body.formula).toContain(`biểu ${CODE}`);
    expect(source.body.measure.population).toBe(
      'Doanh thu từ sen theo biểu "Vùng trồng sen" đã duyệt trong kỳ.',
    );
    const { body } = await officer.get<{ records: RecordView[] }>(`/api/behind?${asked}&limit=9`);
    expect(body.records.map((each) => [each.id, each.amount])).toEqual([
      [ids[0], 500_000_000],
      [ids[1], 1_000_000_000],
    ]);
    const { system } = server;
    const command = await tally(system.measureDeps(system.database.loader), SYSTEM_VIEWER, {
      measures: 'doanh_thu_sen',
      unit: '24',
      period: '2026-H2',
      by: 'commune',
    });
    expect(command.rows.reduce((sum, row) => sum + Number(row.cells.doanh_thu_sen?.value ?? 0), 0)).toBe(
      1_500_000_000,
    );
  });

  it('một HTX nộp hai biểu cùng góp vào một chỉ tiêu: chỉ biểu duyệt sau được tính', async () => {
    const opened = await national.post('/api/collection/periods', { regime: 'HTX-6T', code: '2026-H2' });
    expect(opened.status, JSON.stringify(opened.body)).toBe(201);
    const sent = await fill(
      ids[0] ?? 0,
      {
        members: n(40),
        workers: n(12),
        'income-worker': n(30_000_000),
        revenue: n(2_500_000_000),
        'revenue-internal': n(500_000_000),
        profit: n(120_000_000),
      },
      'HTX-6T',
      '2026-H2.HTX-6T',
    );
    await approve(sent);
    expect((await cell(officer, '24', 'profit_total')).value).toBe(130_000_000);
    const { body } = await officer.get<{ records: RecordView[] }>(
      '/api/behind?measure=profit_total&unit=24&period=2026-H2&limit=9',
    );
    expect(body.records.map((each) => each.amount).sort()).toEqual([10_000_000, 120_000_000]);
  });

  it('bản sau không đổi chỉ tiêu của ô đang dùng; thêm ô mới thì được', async () => {
    const { body } = await write(
      changed('lao-dong', (field) => ({
        ...field,
        measure: { code: 'lao_dong_khac', name: 'Khác', kind: 'stock' },
      })),
      1,
    );
    expect(body.problems.map(({ what }) => what)).toEqual([
      'ở bản trước ô này góp vào chỉ tiêu "lao_dong_sen"; muốn góp vào chỉ tiêu khác thì thêm ô mới',
    ]);
    const more = {
      code: 'dien-tich',
      label: 'Diện tích',
      type: 'number',
      unit: 'hectare',
      measure: { code: 'dien_tich_sen', name: 'Diện tích sen', kind: 'stock' },
    };
    const next = {
      ...FORM,
      sections: FORM.sections.map((section, at) =>
        at === 0 ? { ...section, fields: [...section.fields, more] } : section,
      ),
    };
    expect((await write(next, 1)).body.problems).toEqual([]);
    expect((await publish(1)).body.version).toBe(2);
    expect((await cell(officer, '24', 'dien_tich_sen')).absent).toBe('not_reported');
    expect((await cell(officer, '24', 'doanh_thu_sen')).value).toBe(1_500_000_000);
  });

  it('HTX chỉ khai một trong hai số: có trong tổng của số ấy, không có trong tỷ số', async () => {
    const { body } = await officer.get<{ formVersion: number }>(
      `/api/entry/${PERIOD}/${CODE}?organisation=${ids[2]}`,
    );
    const one = {
      'lao-dong': { absent: 'unknown' },
      'co-san-pham': { text: 'co' },
      'san-pham.1.ten': { text: 'Hạt sen' },
      'san-pham.1.gia-tri': n(700_000_000),
      'loi-nhuan': n(10_000_000),
    };
    await approve(await fill(ids[2] ?? 0, one, CODE, PERIOD, body.formVersion));
    expect((await cell(officer, '24', 'doanh_thu_sen')).value).toBe(2_200_000_000);
    expect(await cell(officer, '24', 'doanh_thu_sen_bq')).toMatchObject({
      numerator: 1_500_000_000,
      denominator: 40,
      value: 37_500_000,
      coverage: { reported: 2 },
    });
    const asked = 'measure=doanh_thu_sen_bq&unit=24&period=2026-H2';
    const behind = await officer.get<{ records: RecordView[] }>(`/api/behind?${asked}&limit=9`);
    expect(behind.body.records.map(({ id }) => id)).toEqual([ids[0], ids[1]]);
    const source = await officer.get<LineageView>(`/api/lineage?${asked}`);
    expect(source.body.measure.population).toBe(
      'Doanh thu sen mỗi lao động theo biểu "Vùng trồng sen" đã duyệt trong kỳ, của các biểu khai cả hai số.',
    );
    expect(source.body.parts.map(({ name }) => name)).toEqual([
      'Doanh thu từ sen, của nơi khai cả lao động trồng sen',
      'Lao động trồng sen, của nơi khai cả doanh thu từ sen',
    ]);
  });
});
