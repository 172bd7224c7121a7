// Seeds 001 and 002 on the demonstration: every numeric target is typed data, prints as a sentence, and is scored with the values written out here.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Board } from '#server/target/contract.ts';
import { type Client, signInAs } from '#test/support/client.ts';
import { startTestServer, type TestServer } from '#test/support/server.ts';

let server: TestServer;
let national: Client;

beforeAll(async () => {
  server = await startTestServer();
  national = await signInAs(server.url, server.accounts.national);
});
afterAll(() => server.stop());

/** The target as Bắc Ninh (or whoever bears it alone) stands on a day. */
async function scores(at: string) {
  const found = await national.get<{ documents: { id: number; citation: string }[] }>(
    '/api/documents?book=out&search=77%20lmhtxvn',
  );
  const letter = found.body.documents.find((each) => each.citation === '77/LMHTXVN-VP')?.id;
  const { body } = await national.get<Board>(`/api/documents/${letter}/scoreboard?at=${at}`);
  return body.targets.map((target) => {
    const row = target.rows.find((each) => each.unit.code === '27') ?? target.rows[0];
    const { actual, base, statusWords, toLow } = row ?? {
      actual: {},
      base: null,
      statusWords: '',
      toLow: null,
    };
    const value =
      actual.numerator === undefined
        ? (actual.value ?? actual.absent)
        : `${actual.numerator}/${actual.denominator}`;
    return { target, line: [row?.low, value, base, toLow, statusWords] };
  });
}

const PROVINCE = 'Năm 2018, mỗi tỉnh, thành phố';

describe('văn bản 77 (seed 001): chín chỉ tiêu của Bắc Ninh cuối năm 2018', () => {
  it('một chỉ tiêu một con số: tỷ lệ có hiệu quả trên bảng điểm đúng bằng htx_effective_rate của bộ máy tính', async () => {
    const { body } = await national.get<{
      rows: { cells: Record<string, { numerator: number; denominator: number }> }[];
    }>('/api/tally?measures=htx_effective_rate&unit=27&at=2018-12-31');
    // 624 HTX, 134 có xếp loại: 490 HTX chưa ai xếp loại không phải là kém hiệu quả.
    expect(body.rows[0]?.cells.htx_effective_rate).toMatchObject({ numerator: 59, denominator: 134 });
  });

  it('in lại thành câu, chấm bằng số của bản minh họa', async () => {
    const found = await scores('2018-12-31');
    expect(found.map(({ target, line }) => [target.sentence, ...line])).toEqual([
      [`${PROVINCE} thành lập mới ít nhất 100 tổ hợp tác.`, 100, 0, null, 100, 'không đạt'],
      [`${PROVINCE} thành lập mới ít nhất 35 HTX, liên hiệp HTX.`, 35, 21, null, 14, 'không đạt'],
      [
        `${PROVINCE} xây dựng ít nhất 15 mô hình HTX gắn với chuỗi giá trị (bằng nguồn lực của trung ương và địa phương).`,
        15,
        'missing',
        null,
        null,
        'chưa có số liệu',
      ],
      [
        `${PROVINCE} tăng ít nhất 10% số lượng thành viên của HTX so với năm 2017.`,
        1000,
        '4829/178633',
        178_633,
        730,
        'không đạt',
      ],
      [`${PROVINCE} có ít nhất 50% số HTX hoạt động có hiệu quả.`, 5000, '59/134', null, 598, 'không đạt'],
      [
        `${PROVINCE} tăng ít nhất 20% số HTX là thành viên của Liên minh HTX so với năm 2017.`,
        2000,
        '4/240',
        240,
        1834,
        'không đạt',
      ],
      [
        `${PROVINCE} thành lập mới (nếu chưa có) hoặc tăng vốn điều lệ cho Quỹ Hỗ trợ phát triển HTX tối thiểu đạt 20 tỷ đồng.`,
        20_000_000_000,
        28_000_000_000,
        null,
        0,
        'đạt',
      ],
      [
        `${PROVINCE} có 100% HTX hoạt động đúng quy định của Luật HTX năm 2012.`,
        10_000,
        '579/624',
        null,
        722,
        'không đạt',
      ],
      [
        'Đến năm 2020, xây dựng mới khoảng 300 HTX sản xuất gắn với chuỗi giá trị (bằng nguồn lực của Liên minh HTX Việt Nam và hợp tác với doanh nghiệp).',
        300,
        'missing',
        null,
        null,
        'chưa có số liệu',
      ],
    ]);
  });

  it('giữa năm: 9 của 35 là chậm tiến độ, dự kiến cuối năm 18', async () => {
    const [, founded] = await scores('2018-06-30');
    const row = founded?.target.rows.find((each) => each.unit.code === '27');
    expect([row?.actual.value, row?.statusWords, row?.forecast, row?.toLow]).toEqual([
      9,
      'chậm tiến độ',
      18,
      26,
    ]);
  });

  it('quỹ: nhánh "thành lập" của chín tỉnh chưa có quỹ, nhánh "nâng vốn" của các tỉnh khác', async () => {
    const fund = async (at: string) => {
      const target = (await scores(at))[6]?.target;
      const of = (code: string) => {
        const row = target?.rows.find((each) => each.unit.code === code);
        return [row?.actual.value ?? row?.actual.absent, row?.statusWords];
      };
      return { counts: target?.counts, of };
    };
    const half = await fund('2018-06-30');
    // Sơn La established its fund on 15/5/2018, Bạc Liêu on 20/9/2018; Điện Biên had none all year.
    expect([half.of('14'), half.of('95'), half.of('11')]).toEqual([
      [20_000_000_000, 'đạt'],
      ['missing', 'chậm tiến độ'],
      ['missing', 'chậm tiến độ'],
    ]);
    expect(half.counts).toEqual({ met: 37, behind: 26 });
    const year = await fund('2018-12-31');
    expect([year.of('95'), year.of('11')]).toEqual([
      [20_000_000_000, 'đạt'],
      ['missing', 'không đạt'],
    ]);
    expect(year.counts).toEqual({ met: 38, missed: 25 });
  });

  it('tỉnh báo thêm về quỹ thì điểm đổi; điều không thể có bị từ chối', async () => {
    const province = await signInAs(server.url, server.accounts.provincial);
    const state = (body: object) => province.post<{ code: string }>('/api/funds', body);
    const source = 'Báo cáo số 45/BC-LMHTX';
    const event = 'capital-changed';
    const lowered = { unit: '27', asOf: '2018-12-01', event, capital: 15_000_000_000, source };
    expect((await state(lowered)).status).toBe(200);
    const row = (await scores('2018-12-31'))[6]?.target.rows.find((each) => each.unit.code === '27');
    expect([row?.actual.value, row?.statusWords, row?.toLow]).toEqual([
      15_000_000_000,
      'không đạt',
      5_000_000_000,
    ]);
    expect((await state({ ...lowered, event: 'none' })).body.code).toBe('fund-impossible');
    expect((await state({ ...lowered, event: 'established' })).body.code).toBe('fund-exists');
    expect((await state({ ...lowered, capital: null })).body.code).toBe('fund-capital-missing');
    const early = { ...lowered, asOf: '2017-06-30' };
    expect((await state(early)).body.code).toBe('fund-not-there');
    expect((await state({ ...lowered, unit: '24', asOf: '2099-01-01' })).body.code).toBe('fund-impossible');
    expect((await state({ ...lowered, unit: '08' })).body.code).toBe('out-of-scope');
  });
});

describe('kế hoạch thành phố 2019 (seed 002)', () => {
  it('chín chỉ tiêu có kiểu, in lại thành câu; sổ không phủ thành phố thì chưa có số liệu, Hoàng Sa không áp dụng', async () => {
    const { rows } = await server.system.database.loaderPool.query<{ document_id: number }>(
      `select document_id from official_document_versions where parent_relation = 'refers'`,
    );
    const { body } = await national.get<Board>(
      `/api/documents/${rows[0]?.document_id}/scoreboard?at=2019-12-31`,
    );
    expect(body.targets.map(({ sentence, counts }) => [sentence, counts])).toEqual([
      ['Năm 2019, toàn thành phố có 100% số xã (không kể phường) có HTX.', { 'no-figure': 1 }],
      [
        'Năm 2019, mỗi quận, huyện thành lập mới từ 5 đến 8 tổ hợp tác.',
        { 'no-figure': 7, 'not-applicable': 1 },
      ],
      [
        'Năm 2019, mỗi quận, huyện thành lập mới từ 3 đến 5 HTX, liên hiệp HTX.',
        { 'no-figure': 7, 'not-applicable': 1 },
      ],
      [
        'Năm 2019, mỗi quận, huyện tăng ít nhất 10% số lượng thành viên của HTX so với năm 2018.',
        { 'no-figure': 7, 'not-applicable': 1 },
      ],
      [
        'Năm 2019, mỗi quận, huyện có ít nhất 50% số HTX đang hoạt động trên địa bàn hoạt động có hiệu quả.',
        { 'no-figure': 7, 'not-applicable': 1 },
      ],
      [
        'Năm 2019, Liên minh HTX thành phố xây dựng ít nhất 5 mô hình HTX gắn với chuỗi giá trị (bằng nguồn lực của trung ương và địa phương).',
        { 'no-figure': 1 },
      ],
      [
        'Năm 2019, Liên minh HTX thành phố tăng từ 10% đến 20% số HTX là thành viên của Liên minh HTX so với năm 2018.',
        { 'no-figure': 1 },
      ],
      [
        'Năm 2019, Liên minh HTX thành phố thành lập mới từ 15 đến 20 HTX (Liên minh HTX thành phố hỗ trợ, theo kinh phí được giao năm 2019).',
        { 'no-figure': 1 },
      ],
      ['Năm 2019, Liên minh HTX thành phố xây dựng ít nhất 10 website cho HTX.', { 'no-figure': 1 }],
    ]);
  });
});
