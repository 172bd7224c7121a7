// Seed 002 and the system-wide figure of seed 001 on the national demonstration: every score written out by hand.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Board, ScoreRow } from '#server/target/contract.ts';
import { type Client, signInAs } from '#test/support/client.ts';
import { startTestServer, type TestServer } from '#test/support/server.ts';

let server: TestServer;
let national: Client;

beforeAll(async () => {
  server = await startTestServer({ size: 'seed' });
  national = await signInAs(server.url, server.accounts.national);
});
afterAll(() => server.stop());

async function board(symbol: string, at: string): Promise<Board> {
  const { rows } = await server.system.database.loaderPool.query<{ document_id: number }>(
    `select v.document_id from official_document_versions v join official_documents d on d.id = v.document_id
     where v.symbol = $1 and d.book <> 'in' order by 1`,
    [symbol],
  );
  return (await national.get<Board>(`/api/documents/${rows[0]?.document_id}/scoreboard?at=${at}`)).body;
}

const actualOf = ({ actual }: ScoreRow) =>
  actual.numerator === undefined
    ? (actual.value ?? actual.absent)
    : `${actual.numerator}/${actual.denominator}`;
const linesOf = (found: Board, index: number) =>
  found.targets[index]?.rows.map((row) => [row.unit.name, actualOf(row), row.statusWords]);

const HOANG_SA = ['huyện Hoàng Sa', 'not_applicable', 'không áp dụng'];

describe('kế hoạch thành phố 2019 (seed 002) cuối năm 2019', () => {
  let found: Board;
  beforeAll(async () => {
    found = await board('KH-UBND', '2019-12-31');
  });

  it('100 % số xã, không kể phường: 9 trong 11 xã có HTX', () => {
    expect(found.targets[0]?.sentence).toBe(
      'Năm 2019, toàn thành phố có 100% số xã (không kể phường) có HTX.',
    );
    expect(linesOf(found, 0)).toEqual([['thành phố Đà Nẵng', '9/11', 'không đạt']]);
  });

  it('5–8 tổ hợp tác: sổ không giữ tổ hợp tác của thành phố nên chưa có số liệu, không phải 0', () => {
    expect(new Set(found.targets[1]?.rows.slice(0, 7).map((row) => row.statusWords))).toEqual(
      new Set(['chưa có số liệu']),
    );
    expect(found.targets[1]?.rows.slice(0, 7).map(actualOf)).toEqual(Array(7).fill('missing'));
    expect(found.targets[1]?.whole).toMatchObject({ low: 35, actual: { absent: 'not_reported' } });
  });

  it('3–5 HTX, liên hiệp HTX mỗi quận, huyện: 9 trên mức thấp 21', () => {
    expect(linesOf(found, 2)).toEqual([
      ['quận Liên Chiểu', 2, 'không đạt'],
      ['quận Thanh Khê', 3, 'đạt'],
      ['quận Hải Châu', 1, 'không đạt'],
      ['quận Sơn Trà', 1, 'không đạt'],
      ['quận Ngũ Hành Sơn', 0, 'không đạt'],
      ['quận Cẩm Lệ', 1, 'không đạt'],
      ['huyện Hòa Vang', 1, 'không đạt'],
      HOANG_SA,
    ]);
    expect(found.targets[2]?.whole).toMatchObject({ low: 21, actual: { value: 9 } });
    const [first] = found.targets[2]?.rows ?? [];
    expect([first?.low, first?.high, first?.toLow, first?.toHigh]).toEqual([3, 5, 1, 3]);
  });

  it('thành viên tăng ít nhất 10 % so với năm 2018: tăng thêm trên số cuối năm 2018', () => {
    expect(linesOf(found, 3)).toEqual([
      ['quận Liên Chiểu', '32/3383', 'không đạt'],
      ['quận Thanh Khê', '43/2458', 'không đạt'],
      ['quận Hải Châu', '13/5194', 'không đạt'],
      ['quận Sơn Trà', '-6/5651', 'không đạt'],
      ['quận Ngũ Hành Sơn', '0/3339', 'không đạt'],
      ['quận Cẩm Lệ', '-360/3986', 'không đạt'],
      ['huyện Hòa Vang', '-79/11875', 'không đạt'],
      HOANG_SA,
    ]);
  });

  it('ít nhất 50 % hoạt động có hiệu quả: trên số HTX đang hoạt động có xếp loại; nói rõ mới xếp loại bao nhiêu', async () => {
    expect(linesOf(found, 4)).toEqual([
      ['quận Liên Chiểu', '1/2', 'đạt'],
      ['quận Thanh Khê', '0/1', 'không đạt'],
      ['quận Hải Châu', '2/3', 'đạt'],
      ['quận Sơn Trà', '1/2', 'đạt'],
      ['quận Ngũ Hành Sơn', '0/2', 'không đạt'],
      ['quận Cẩm Lệ', '1/2', 'đạt'],
      ['huyện Hòa Vang', '1/3', 'không đạt'],
      HOANG_SA,
    ]);
    // Of the 17 that work in Thanh Khê one was graded: the score says so.
    expect(found.targets[4]?.rows.map((row) => row.actual.coverage?.expected)).toEqual([
      17,
      17,
      21,
      19,
      11,
      10,
      23,
      undefined,
    ]);
    expect(found.targets[4]?.rows[1]?.actual.coverage).toEqual({ reported: 1, expected: 17 });
    const tally = async (measure: string) =>
      (
        await national.get<{ rows: { cells: Record<string, { value: number }> }[] }>(
          `/api/tally?measures=${measure}&unit=48&at=2019-12-31`,
        )
      ).body.rows[0]?.cells[measure]?.value;
    // 17 + 17 + 21 + 19 + 11 + 10 + 23: the active ones; all of them are more.
    expect(await tally('htx_active')).toBe(118);
    expect(Number(await tally('htx_total'))).toBeGreaterThan(118);
  });

  it('Liên minh thành phố: thành viên tăng 10–20 %; mô hình, website, HTX do Liên minh hỗ trợ chưa có số liệu', () => {
    expect([5, 6, 7, 8].map((index) => linesOf(found, index)?.[0]?.slice(1))).toEqual([
      ['missing', 'chưa có số liệu'],
      ['1/45', 'không đạt'],
      ['missing', 'chưa có số liệu'],
      ['missing', 'chưa có số liệu'],
    ]);
    // 15–20 HTX of the city's own and 3–5 of each district overlap: each stands alone, nothing adds them.
    expect(found.targets.filter((each) => each.whole !== null).map((each) => each.indicator)).toEqual([
      'thành lập mới tổ hợp tác',
      'thành lập mới HTX, liên hiệp HTX',
    ]);
  });
});

describe('cả nước 6 tháng đầu năm 2018 (seed 000, 001)', () => {
  it('898 HTX, liên hiệp HTX trên 2.205; riêng 895 HTX = 40,6 %, kèm lời ghi', async () => {
    const [, founded] = (await board('LMHTXVN-VP', '2018-06-30')).targets;
    expect(founded?.rows).toHaveLength(63);
    expect(founded?.whole).toEqual({
      low: 2205,
      actual: { value: 898, coverage: { reported: 63, expected: 63 } },
      attained: { numerator: 898, denominator: 2205 },
      note: 'chỉ tiêu giao chung cho HTX và liên hiệp HTX; riêng HTX 895 = 40,6 %',
    });
    expect(founded?.counts).toEqual({ behind: 43, 'on-pace': 18, met: 2 });
  });
});
