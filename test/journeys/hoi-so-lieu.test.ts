// Journey: every way to ask for a figure — groups, shares, growth, sizes, communes — and every way to be refused, over HTTP and by command.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RecordView, TallyView } from '#server/measure/contract.ts';
import { type Client, signInAs } from '#test/support/client.ts';
import { runCommand } from '#test/support/command.ts';
import { found, foundingBody, viewerFor } from '#test/support/founding.ts';
import { startTestServer, type TestServer } from '#test/support/server.ts';

interface Refusal {
  readonly code: string;
  readonly message: string;
}

let server: TestServer;
let national: Client;
beforeAll(async () => {
  server = await startTestServer();
  national = await signInAs(server.url, server.accounts.national);
});
afterAll(() => server.stop());

async function rows(query: string): Promise<TallyView['rows']> {
  const { status, body } = await national.get<TallyView>(`/api/tally?${query}`);
  expect(status, JSON.stringify(body)).toBe(200);
  return body.rows;
}

/** Values by the key of the one breakdown. */
async function byKey(measure: string, by: string, query: string): Promise<Record<string, unknown>> {
  const list = await rows(`measures=${measure}&by=${by}&${query}`);
  return Object.fromEntries(list.map((row) => [row.by?.[by], row.cells[measure]?.value]));
}

function command(...args: string[]) {
  const { adminUrl, name } = server.system.database;
  return runCommand({ adminUrl, name }, args);
}

describe('nhóm có tên và cách chia vùng', () => {
  it('nhóm không phủ hết thì có dòng còn lại; lọc theo nhóm cho cùng con số; bản ghi đứng sau cũng vậy', async () => {
    const at = 'unit=VN&at=2022-06-30';
    const named = await byKey('htx_total', 'key-economic', at);
    expect(Object.keys(named)).toEqual(['BB', 'DBSCL', 'MT', 'PN', 'residual']);
    // Only Bắc Ninh (678) and Hà Giang are in this demonstration: one inside, one outside the four groups.
    const haGiang = (await rows('measures=htx_total&unit=02&at=2022-06-30'))[0]?.cells.htx_total?.value;
    expect(named.BB).toBe(678);
    expect(named.residual).toBe(haGiang);
    const [within] = await rows(`measures=htx_total&${at}&where=key-economic=BB`);
    expect(within?.cells.htx_total?.value).toBe(678);
    expect((await byKey('htx_total', 'viet-bac', at)).VB).toBe(haGiang);
    const { body } = await national.get<{ records: RecordView[] }>(
      `/api/behind?measure=htx_new&unit=VN&period=2022-H1&by=key-economic=BB&limit=200`,
    );
    expect(body.records).toHaveLength(13);
  });

  it('bốn cách chia vùng: phân vùng kín thì không có dòng còn lại', async () => {
    const at = 'unit=VN&at=2023-06-30';
    const count = async (by: string) => (await rows(`measures=htx_total&by=${by}&${at}`)).length;
    expect(await count('region8')).toBe(8);
    expect(await count('region8@4-11')).toBe(8);
    expect(await count('region6')).toBe(6);
    expect(await count('region7')).toBe(7);
  });
});

describe('tỷ trọng, tăng trưởng, quy mô, xã có HTX', () => {
  it('tỷ trọng lĩnh vực giữ tử số và mẫu số; các tử số cộng lại bằng mẫu số', async () => {
    const list = await rows('measures=htx_sector_share&unit=27&at=2022-06-30&by=sector');
    const shares = list.map((row) => row.cells.htx_sector_share);
    expect(shares.map((cell) => cell?.denominator)).toEqual(list.map(() => 678));
    expect(shares.reduce((sum, cell) => sum + Number(cell?.numerator), 0)).toBe(678);
    const credit = list.find((row) => row.by?.sector === 'credit')?.cells.htx_sector_share;
    expect(credit).toMatchObject({ numerator: 26, denominator: 678 });
    // Its lineage is the same figure: the whole is not narrowed by the sector asked.
    const { body } = await national.get<{ cell: unknown }>(
      '/api/lineage?measure=htx_sector_share&unit=27&at=2022-06-30&by=sector=credit',
    );
    expect(body.cell).toMatchObject({ numerator: 26, denominator: 678 });
  });

  it('THT môi trường Bắc Ninh: 3 trên 223', async () => {
    const list = await rows('measures=tht_sector_share&unit=27&at=2022-06-30&by=sector');
    const cell = list.find((row) => row.by?.sector === 'environment')?.cells.tht_sector_share;
    expect(cell).toMatchObject({ numerator: 3, denominator: 223 });
  });

  it('Hà Giang đã xử lý 273 trên 460', async () => {
    const [row] = await rows('measures=htx_converted_rate&unit=02&period=2013-07-01..2016-12-31');
    expect(row?.cells.htx_converted_rate).toMatchObject({ numerator: 273, denominator: 460 });
  });

  it('tăng thành viên Liên minh so với cuối năm trước: hiệu hai số thời điểm trên số cũ', async () => {
    const [then] = await rows('measures=alliance_member_official&unit=27&at=2021-12-31');
    const [now] = await rows('measures=alliance_member_official,alliance_member_total&unit=27&at=2022-06-30');
    const [growth] = await rows('measures=member_growth_rate&unit=27&at=2022-06-30');
    const members = async (at: string) =>
      Number((await rows(`measures=member_total&unit=27&at=${at}`))[0]?.cells.member_total?.value);
    const [before, after] = [await members('2021-12-31'), await members('2022-06-30')];
    expect(growth?.cells.member_growth_rate).toMatchObject({
      numerator: after - before,
      denominator: before,
    });
    expect(Number(now?.cells.alliance_member_official?.value)).toBeGreaterThanOrEqual(
      Number(then?.cells.alliance_member_official?.value),
    );
  });

  it('quy mô theo quy định của ngày hỏi; ngày chưa có quy định thì từ chối; chưa đủ số thì ở dòng còn lại', async () => {
    const early = await byKey('htx_total', 'size', 'unit=27&at=2022-06-30');
    expect(Object.keys(early).slice(0, 4)).toEqual(['under-50', 'from-50', 'over-300', 'over-1000']);
    expect(Object.values(early).reduce<number>((sum, value) => sum + Number(value), 0)).toBe(678);
    const late = await byKey('htx_per_size', 'size', 'unit=24&at=2026-01-15');
    expect(Object.keys(late)).toEqual(['micro', 'small', 'medium', 'large', 'residual']);
    const refused = await national.get<Refusal>(
      '/api/tally?measures=htx_total&unit=27&at=2018-06-30&by=size',
    );
    expect([refused.status, refused.body.code]).toEqual([422, 'size-rule-missing']);
    expect(refused.body.message).toContain('30/06/2018');
  });

  it('xã có HTX: đếm xã, không đếm HTX; tổng số xã theo địa giới; không mở được thành danh sách HTX', async () => {
    const [row] = await rows(
      'measures=commune_total,commune_with_htx,commune_with_htx_rate&unit=27&at=2022-06-30',
    );
    // As counted in the catalogue of the 63 provinces, which holds the last state before 1/7/2025.
    expect(row?.cells.commune_total?.value).toBe(COMMUNES_OF_BAC_NINH);
    const withHtx = Number(row?.cells.commune_with_htx?.value);
    expect(withHtx).toBeGreaterThan(0);
    expect(withHtx).toBeLessThanOrEqual(COMMUNES_OF_BAC_NINH);
    expect(row?.cells.commune_with_htx_rate).toMatchObject({
      numerator: withHtx,
      denominator: COMMUNES_OF_BAC_NINH,
    });
    const nation = await rows('measures=commune_total&unit=VN&at=2026-01-01');
    expect(nation[0]?.cells.commune_total?.value).toBe(3321);
    const refused = await national.get<Refusal>('/api/behind?measure=commune_total&unit=27&at=2022-06-30');
    expect([refused.status, refused.body.code]).toEqual([422, 'records-not-behind']);
  });
});

describe('câu hỏi sai', () => {
  it.each([
    ['measures=htx_total&unit=99&at=2022-06-30', 404, 'unit-unknown', /99/],
    ['measures=htx_total&unit=27&at=2026-01-01', 422, 'unit-retired', /Bắc Ninh.*24/],
    ['measures=htx_foo&unit=27&at=2022-06-30', 404, 'measure-unknown', /htx_foo/],
    ['measures=%2C&unit=27&at=2022-06-30', 404, 'measure-unknown', /","/],
    ['measures=htx_total&unit=27&at=2022-06-30&by=foo', 400, 'breakdown-unknown', /foo/],
    ['measures=htx_total&unit=27&at=2022-06-30&by=sector@x', 400, 'breakdown-unknown', /sector@x/],
    ['measures=htx_total&unit=27&at=2022-06-30&by=size@x', 400, 'breakdown-unknown', /size@x/],
    ['measures=htx_total&unit=27&at=2022-06-30&by=province,province', 400, 'breakdown-twice', /province/],
    ['measures=htx_total&unit=27&at=2022-06-30&where=sector', 400, 'breakdown-unknown', /sector/],
    ['measures=htx_total&unit=27&at=2022-06-30&where=sector=foo', 400, 'breakdown-unknown', /foo/],
    ['measures=htx_total&unit=27', 400, 'when-missing', /at.*period/],
    ['measures=htx_new&unit=27&at=2022-06-30', 422, 'period-needed', /htx_new/],
    ['measures=htx_total&unit=27&period=2022-H3', 400, 'period-impossible', /\(period\).*2022-H3/],
    [
      'measures=htx_new&unit=27&period=2022-06-30..2022-01-01',
      400,
      'period-reversed',
      /^Kỳ \(period\) "2022-06-30\.\.2022-01-01" ngược: ngày đầu 30\/06\/2022 sau ngày cuối 01\/01\/2022\.$/m,
    ],
    [
      'measures=htx_total&unit=27&at=2022-06-30&knownAt=999999',
      422,
      'known-at-future',
      /knownAt.*--known-at.*999999/,
    ],
    ['measures=htx_new&unit=27&period=2022-H1&regime=LM-9T', 404, 'regime-unknown', /LM-9T/],
    ['measures=htx_new&unit=27&period=2022-Q1&regime=LM-6T', 422, 'period-not-of-regime', /LM-6T.*2022-Q1/],
    ['measures=htx_total&unit=27&at=2022-06-30&regime=LM-6T', 400, 'regime-without-period', /LM-6T.*kỳ/],
    ['measures=commune_total&unit=27&at=2022-06-30&by=sector', 422, 'breakdown-not-allowed', /commune_total/],
  ])('%s → %i %s', async (query, status, code, words) => {
    const refused = await national.get<Refusal>(`/api/tally?${query}`);
    expect([refused.status, refused.body.code]).toEqual([status, code]);
    expect(refused.body.message).toMatch(words);
    const args = [...new URLSearchParams(query)].flatMap(([key, value]) => [
      key === 'knownAt' ? '--known-at' : `--${key}`,
      value,
    ]);
    const ran = await command('tally', '--json', ...args);
    expect([ran.code, ran.stdout]).toEqual([2, '']);
    expect(ran.stderr).toMatch(words);
  });
});

describe('kỳ theo chế độ báo cáo', () => {
  it('HTX thành lập 20/6/2022: sáu tháng đầu theo lịch là 14, theo kỳ số liệu của Chính phủ vẫn 13, sang kỳ sau', async () => {
    const [before] = await rows('measures=htx_new&unit=27&period=2022-H1&regime=LM-6T');
    expect(before?.cells.htx_new?.value).toBe(13);
    const later = async () =>
      Number((await rows('measures=htx_new&unit=27&period=2022-H2&regime=LM-6T'))[0]?.cells.htx_new?.value);
    const second = await later();
    const officer = await viewerFor(server.system, server.accounts.provincial.email);
    await found(server.system, officer, foundingBody('HTX Sau Ngày Chốt', { effectiveDate: '2022-06-20' }));
    expect((await rows('measures=htx_new&unit=27&period=2022-H1'))[0]?.cells.htx_new?.value).toBe(14);
    const [kept] = await rows('measures=htx_new,htx_total&unit=27&period=2022-H1&regime=LM-6T');
    expect([kept?.cells.htx_new?.value, kept?.cells.htx_total?.value]).toEqual([13, 678]);
    expect(await later()).toBe(second + 1);
    const asked = ['--unit', '27', '--period', '2022-H2', '--regime', 'LM-6T', '--json'];
    const told = await command('tally', '--measures', 'htx_new', ...asked);
    expect(JSON.parse(told.stdout).rows[0].cells.htx_new.value).toBe(second + 1);
    const page = await command('behind', '--measure', 'htx_new', ...asked);
    expect(
      JSON.parse(page.stdout).records.filter(({ name }: RecordView) => name === 'HTX Sau Ngày Chốt'),
    ).toMatchObject([{ date: '2022-06-20', event: 'founded' }]);
  });

  it('lệnh không nhận chữ thừa', async () => {
    const ran = await command(
      'tally',
      'htx_total',
      '--measures',
      'htx_total',
      '--unit',
      '27',
      '--at',
      '2022-06-30',
    );
    expect([ran.code, ran.stdout]).toEqual([2, '']);
    expect(ran.stderr).toContain('htx_total');
  });
});

const COMMUNES_OF_BAC_NINH = 121;
