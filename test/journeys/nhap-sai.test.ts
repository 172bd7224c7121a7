// Journey: everything an official or a script can get wrong about figures and events — one clear sentence, 4xx or exit 2, nothing written.
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Receipt } from '#server/organisation/contract.ts';
import { type Client, signInAs } from '#test/support/client.ts';
import { runCommand } from '#test/support/command.ts';
import { startTestServer, type TestServer } from '#test/support/server.ts';

interface Refusal {
  readonly code: string;
  readonly message: string;
}

let server: TestServer;
let officer: Client;
beforeAll(async () => {
  server = await startTestServer();
  officer = await signInAs(server.url, server.accounts.provincial);
});
afterAll(() => server.stop());

async function footprint(): Promise<unknown> {
  const { rows } =
    await sql`select (select max(seq) from journal) as seq, (select count(*) from organisations) as organisations,
    (select count(*) from organisation_event_versions) as versions, (select count(*) from organisation_spans) as spans,
    (select count(*) from organisation_tax_codes) as codes, (select count(*) from requests) as requests`.execute(
      server.system.database.loader,
    );
  return rows[0];
}

const FIGURES: readonly (readonly [
  name: string,
  query: Record<string, string>,
  status: number,
  message: RegExp,
])[] = [
  [
    'chỉ tiêu lạ',
    { measures: 'htx_tong', unit: '27', at: '2022-06-30' },
    404,
    /Không có chỉ tiêu thống kê "htx_tong"/,
  ],
  ['đơn vị lạ', { measures: 'htx_total', unit: '99', at: '2022-06-30' }, 404, /Không có đơn vị.*99/],
  [
    'mã đã hết hiệu lực',
    { measures: 'htx_total', unit: '27', at: '2026-06-30' },
    422,
    /Mã 27.*30\/6\/2025.*Bắc Ninh \(mã 24\)/,
  ],
  ['ngày không có thật', { measures: 'htx_total', unit: '27', at: '2022-02-30' }, 400, /2022-02-30|ngày/],
  [
    'kỳ không có thật',
    { measures: 'htx_new', unit: '27', period: '2022-H3' },
    400,
    /"2022-H3" không phải một kỳ báo cáo/,
  ],
  [
    'số thời kỳ hỏi tại thời điểm',
    { measures: 'htx_new', unit: '27', at: '2022-06-30' },
    422,
    /htx_new là số thời kỳ/,
  ],
  ['không có thời điểm', { measures: 'htx_total', unit: '27' }, 400, /thời điểm \(at\) hoặc kỳ/],
  [
    'phân tổ lạ',
    { measures: 'htx_total', unit: '27', at: '2022-06-30', by: 'mau' },
    400,
    /Không có phân tổ "mau"/,
  ],
];

function commandOf(query: Record<string, string>): string[] {
  return ['tally', '--json', ...Object.entries(query).flatMap(([key, value]) => [`--${key}`, value])];
}

describe('số liệu', () => {
  it.each(FIGURES)(
    '%s: một câu rõ qua HTTP và dòng lệnh (mã thoát 2)',
    async (_name, query, status, message) => {
      const answer = await officer.get<Refusal>(`/api/tally?${new URLSearchParams(query)}`);
      expect([answer.status, answer.body.message]).toEqual([status, expect.stringMatching(message)]);
      const { adminUrl, name } = server.system.database;
      const ran = await runCommand({ adminUrl, name }, commandOf(query));
      expect([ran.code, ran.stdout]).toEqual([2, '']);
      expect(ran.stderr.trim().split('\n')).toHaveLength(1);
      expect(ran.stderr).toMatch(message);
    },
  );

  it('số nhật ký chưa có, tham số lạ, thiếu tham số: mã thoát 2', async () => {
    const { adminUrl, name } = server.system.database;
    const base = ['tally', '--measures', 'htx_total', '--unit', '27', '--at', '2022-06-30'];
    const cases: readonly (readonly [string[], RegExp])[] = [
      [[...base, '--known-at', '999999999'], /knownAt.*--known-at.*số nhật ký 999999999 chưa có/],
      [[...base, '--known-at', 'hôm qua'], /--known-at phải là một số nhật ký/],
      [[...base, '--mau', 'đỏ'], /Tham số --mau/],
      [['tally', '--unit', '27', '--at', '2022-06-30'], /Thiếu tham số --measures/],
      [
        ['behind', '--measure', 'htx_new', '--unit', '27', '--period', '2022-H1', '--after', 'lạ'],
        /Con trỏ trang/,
      ],
    ];
    for (const [argv, message] of cases) {
      const ran = await runCommand({ adminUrl, name }, argv);
      expect([ran.code, ran.stdout], argv.join(' ')).toEqual([2, '']);
      expect(ran.stderr).toMatch(message);
    }
  });
});

describe('sự kiện', () => {
  it('bị từ chối bằng một câu rõ và không ghi gì', async () => {
    const founding = {
      kind: 'HTX',
      name: 'HTX Nhập Sai',
      unit: '263',
      sector: 'trade',
      effectiveDate: '2022-03-01',
      taxCode: '2300000028',
      founders: 7,
    };
    const founded = await officer.post<Receipt>('/api/organisations', founding);
    expect(founded.status).toBe(201);
    const events = `/api/organisations/${founded.body.organisation}/events`;
    const event = (body: Record<string, unknown>) => ({
      basedOn: founded.body.seq,
      effectiveDate: '2022-04-01',
      ...body,
    });
    const before = await footprint();
    const cases: readonly (readonly [
      path: string,
      body: Record<string, unknown>,
      status: number,
      message: RegExp,
    ])[] = [
      ['/api/organisations', { ...founding, name: 'HTX Trùng Mã' }, 409, /Mã số thuế này đã có trong sổ/],
      [
        '/api/organisations',
        { ...founding, taxCode: null, sector: 'phep-thuat' },
        422,
        /Không có lĩnh vực "phep-thuat"/,
      ],
      ['/api/organisations', { ...founding, taxCode: null, unit: '99999' }, 404, /Không có đơn vị.*99999/],
      ['/api/organisations', { ...founding, taxCode: null, unit: '02' }, 403, /ngoài phạm vi/],
      [
        '/api/organisations',
        { ...founding, taxCode: null, founders: 6 },
        422,
        /cần ít nhất 7 thành viên sáng lập; hồ sơ có 6/,
      ],
      ['/api/organisations', { ...founding, taxCode: null, effectiveDate: '2022-02-30' }, 400, /.+/],
      [
        '/api/organisations',
        { ...founding, taxCode: null, unit: '24', effectiveDate: '2027-01-01' },
        422,
        /sau ngày hôm nay/,
      ],
      [
        events,
        event({ type: 'renamed', effectiveDate: '2022-02-01', changes: { name: 'HTX Sớm' } }),
        422,
        /trước khi tổ chức thành lập/,
      ],
      [events, event({ type: 'resumed' }), 422, /không thể ghi "hoạt động trở lại".*"đang hoạt động"/],
      [events, event({ type: 'founded' }), 422, /Không có loại sự kiện "founded" ghi được ở đây/],
      [events, event({ type: 'bay' }), 422, /Không có loại sự kiện "bay"/],
      [events, event({ type: 'stopped', mode: 'voluntary' }), 422, /chỉ ghi cho sự kiện giải thể/],
      [events, event({ type: 'renamed', changes: { sector: 'trade' } }), 422, /không được thay đổi lĩnh vực/],
      [events, event({ type: 'capital-changed', changes: { charterCapitalDong: -1 } }), 400, /không được âm/],
      [
        events,
        event({ type: 'renamed', changes: { name: 'HTX Cũ' }, basedOn: 1 }),
        409,
        /đã được người khác sửa/,
      ],
      ['/api/organisations/999999999/events', event({ type: 'stopped' }), 404, /Không tìm thấy/],
      [
        `${events}/999999999/withdrawal`,
        { reason: 'thử xem', basedOn: founded.body.seq },
        404,
        /không có sự kiện số 999999999/,
      ],
    ];
    for (const [path, body, status, message] of cases) {
      const refused = await officer.post<Refusal>(path, body);
      expect([refused.status, refused.body.message], JSON.stringify(body)).toEqual([
        status,
        expect.stringMatching(message),
      ]);
    }
    expect(await footprint()).toEqual(before);
  });
});
