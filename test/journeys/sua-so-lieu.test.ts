// Journey: one record changed in Bắc Ninh 2022, nation 2018 and Hà Giang 2016 — every figure that must move and every one that must not, by hand.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { formatCell } from '#domain/indicator/format-cell.ts';
import type { PeriodSummaryView, RecordView, TallyView } from '#server/measure/contract.ts';
import type { organisationContract, Receipt } from '#server/organisation/contract.ts';
import { type Client, signInAs } from '#test/support/client.ts';
import { runCommand } from '#test/support/command.ts';
import { startTestServer, type TestServer } from '#test/support/server.ts';

type One = z.infer<(typeof organisationContract.organisation.response)[200]>;
/** measure, unit, --at or --period, expected */
type Figure = readonly [measure: string, unit: string, when: string, expected: number];

let server: TestServer;
let officer: Client;

beforeAll(async () => {
  server = await startTestServer({ size: 'seed' });
  officer = await signInAs(server.url, server.accounts.national);
});
afterAll(() => server.stop());

function keyOf(when: string): 'at' | 'period' {
  return /^\d{4}-\d{2}-\d{2}$/.test(when) ? 'at' : 'period';
}

async function overHttp([measure, unit, when]: Figure, knownAt?: number): Promise<number> {
  const query = new URLSearchParams({ measures: measure, unit, [keyOf(when)]: when });
  if (knownAt !== undefined) query.set('knownAt', String(knownAt));
  const { body } = await officer.get<TallyView>(`/api/tally?${query}`);
  return Number(body.rows[0]?.cells[measure]?.value);
}

/** The same figures from the command line; one command for each unit and day. */
async function overCommand(figures: readonly Figure[], knownAt?: number): Promise<number[]> {
  const answers = new Map<string, TallyView>();
  for (const [, unit, when] of figures) {
    const id = `${unit} ${when}`;
    if (answers.has(id)) continue;
    const same = figures.filter((each) => each[1] === unit && each[2] === when).map((each) => each[0]);
    const known = knownAt === undefined ? [] : ['--known-at', String(knownAt)];
    const ran = await runCommand(
      { adminUrl: server.system.database.adminUrl, name: server.system.database.name },
      ['tally', '--json', '--measures', same.join(','), '--unit', unit, `--${keyOf(when)}`, when, ...known],
    );
    expect(ran.code, ran.stderr).toBe(0);
    answers.set(id, JSON.parse(ran.stdout) as TallyView); // the command's contract
  }
  return figures.map(([measure, unit, when]) =>
    Number(answers.get(`${unit} ${when}`)?.rows[0]?.cells[measure]?.value),
  );
}

/** Holds the figures against the API, and against the command line where the change itself is looked at. */
async function expectFigures(
  figures: readonly Figure[],
  knownAt?: number,
  alsoCommand = true,
): Promise<void> {
  const expected = figures.map(([measure, unit, when, value]) => `${measure} ${unit} ${when} = ${value}`);
  const web = await Promise.all(figures.map((figure) => overHttp(figure, knownAt)));
  const said = (values: readonly number[]) =>
    figures.map(([measure, unit, when], index) => `${measure} ${unit} ${when} = ${values[index]}`);
  expect(said(web), 'API').toEqual(expected);
  if (alsoCommand) expect(said(await overCommand(figures, knownAt)), 'dòng lệnh').toEqual(expected);
}

async function latest(): Promise<number> {
  return (await officer.get<TallyView>('/api/tally?measures=htx_total&unit=VN&at=2018-06-30')).body.pin;
}

async function post(path: string, body: Record<string, unknown>): Promise<Receipt> {
  const answer = await officer.post<Receipt>(path, body);
  expect([200, 201], JSON.stringify(answer.body)).toContain(answer.status);
  return answer.body;
}

async function record(id: number, event: Record<string, unknown>): Promise<Receipt> {
  const { body } = await officer.get<One>(`/api/organisations/${id}`);
  return post(`/api/organisations/${id}/events`, { basedOn: body.version, ...event });
}

async function undo(receipt: Receipt): Promise<void> {
  await post(`/api/organisations/${receipt.organisation}/events/${receipt.event}/withdrawal`, {
    reason: 'hoàn tác trong kiểm thử',
    basedOn: receipt.seq,
  });
}

/** The first records behind a figure. */
async function behind(query: string): Promise<readonly RecordView[]> {
  return (await officer.get<{ records: RecordView[] }>(`/api/behind?limit=200&${query}`)).body.records;
}

function requireOne<T>(item: T | undefined): T {
  if (item === undefined) throw new Error('không có bản ghi nào đứng sau con số');
  return item;
}

/** An organisation behind a stock in which nothing happened in the period and after, so that one change moves one figure. */
async function quietOne(query: string, since: string): Promise<RecordView> {
  for (const each of await behind(query)) {
    const { body } = await officer.get<One>(`/api/organisations/${each.id}?at=${since}`);
    const late = body.timeline.some((entry) => entry.effectiveDate >= since);
    if (!late && body.state?.operating === 'active') return each;
  }
  throw new Error('mọi tổ chức đều có sự kiện sau đó');
}

/** Applies a change; its figures hold, figures known before still say the old; undo brings back the old. */
async function mutate(
  before: readonly Figure[],
  change: () => Promise<Receipt>,
  after: readonly Figure[],
  restore: (receipt: Receipt) => Promise<void> = undo,
): Promise<void> {
  await expectFigures(before, undefined, false);
  const known = await latest();
  const receipt = await change();
  await expectFigures(after);
  await expectFigures(before, known);
  await restore(receipt);
  await expectFigures(before, undefined, false);
}

const BAC_NINH: readonly Figure[] = [
  ['htx_total', '27', '2021-12-31', 666],
  ['htx_total', '27', '2022-06-30', 678],
  ['htx_agri', '27', '2022-06-30', 538],
  ['htx_nonagri', '27', '2022-06-30', 114],
  ['qtdnd_total', '27', '2022-06-30', 26],
  ['tht_total', '27', '2022-06-30', 223],
  ['htx_new', '27', '2022-H1', 13],
  ['htx_dissolved', '27', '2022-H1', 1],
  ['htx_stopped_in_period', '27', '2022-H1', 1],
  ['htx_net_change', '27', '2022-H1', 12],
  ['alliance_member_new', '27', '2022-H1', 4],
  ['htx_new', 'VN', '2018-H1', 895],
  ['htx_total', 'VN', '2018-06-30', 20_767],
];

/** The same figures with some of them changed. */
function changed(figures: readonly Figure[], news: Readonly<Record<string, number>>): readonly Figure[] {
  const left = new Set(Object.keys(news));
  const result = figures.map(([measure, unit, when, value]): Figure => {
    const id = `${measure} ${unit} ${when}`;
    left.delete(id);
    return [measure, unit, when, news[id] ?? value];
  });
  if (left.size > 0) throw new Error(`không có trong danh sách: ${[...left].join(', ')}`);
  return result;
}

describe('Bắc Ninh, 6 tháng đầu năm 2022', () => {
  it('thành lập một HTX ở Gia Bình ngày 10/6/2022: 679, mới 14, 93,3 % của 15; phi nông nghiệp, quỹ, giải thể, THT đứng yên', async () => {
    await mutate(
      BAC_NINH,
      async () => {
        const receipt = await post('/api/organisations', {
          kind: 'HTX',
          name: 'HTX Rau sạch Gia Bình',
          unit: '263',
          sector: 'agri-specialised',
          effectiveDate: '2022-06-10',
          founders: 7,
        });
        const { body } = await officer.get<PeriodSummaryView>('/api/period-summary?unit=27&period=2022-H1');
        const row = body.sections
          .flatMap((section) => section.rows)
          .find((each) => each.measure === 'htx_new' && each.by === null);
        expect(formatCell(row?.attainment ?? {})).toBe('93,3 %');
        expect(body.balance).toMatchObject({ opening: { value: 666 }, closing: { value: 679 }, residual: 0 });
        return receipt;
      },
      changed(BAC_NINH, {
        'htx_total 27 2022-06-30': 679,
        'htx_agri 27 2022-06-30': 539,
        'htx_new 27 2022-H1': 14,
        'htx_net_change 27 2022-H1': 13,
      }),
    );
  });

  it('giải thể một HTX thương mại ngày 20/5/2022: 677, phi nông nghiệp 113, giải thể 2, tăng 11', async () => {
    const one = await quietOne('measure=htx_nonagri&unit=27&at=2022-06-30&by=sector%3Dtrade', '2022-01-01');
    await mutate(
      BAC_NINH,
      () =>
        record(one.id, {
          type: 'dissolved',
          effectiveDate: '2022-05-20',
          mode: 'voluntary',
          reasonCode: 'inefficient',
        }),
      changed(BAC_NINH, {
        'htx_total 27 2022-06-30': 677,
        'htx_nonagri 27 2022-06-30': 113,
        'htx_dissolved 27 2022-H1': 2,
        'htx_net_change 27 2022-H1': 11,
      }),
    );
  });

  it('chuyển một HTX nông nghiệp sang Hà Giang ngày 16/5/2022: Bắc Ninh 677, Hà Giang thêm 1, cả nước đứng yên', async () => {
    const one = await quietOne('measure=htx_agri&unit=27&at=2022-06-30', '2022-01-01');
    const haGiang = await overHttp(['htx_total', '02', '2022-06-30', 0]);
    const nation = await overHttp(['htx_total', 'VN', '2022-06-30', 0]);
    const before: readonly Figure[] = [
      ...BAC_NINH,
      ['htx_total', '02', '2022-06-30', haGiang],
      ['htx_total', 'VN', '2022-06-30', nation],
    ];
    await mutate(
      before,
      () => record(one.id, { type: 'moved', effectiveDate: '2022-05-16', changes: { unit: '02' } }),
      changed(before, {
        'htx_total 27 2022-06-30': 677,
        'htx_agri 27 2022-06-30': 537,
        'htx_net_change 27 2022-H1': 11,
        'htx_total 02 2022-06-30': haGiang + 1,
      }),
    );
  });

  it('lùi ngày thành lập một HTX mới về 15/12/2021: đầu kỳ 667, mới 12 (80,0 % của 15), cuối kỳ vẫn 678', async () => {
    const one = requireOne((await behind('measure=htx_new_agri&unit=27&period=2022-H1')).at(0));
    const { body } = await officer.get<One>(`/api/organisations/${one.id}`);
    const founding = requireOne(body.timeline.find((entry) => entry.type === 'founded'));
    const path = `/api/organisations/${one.id}/events/${founding.id}/correction`;
    await mutate(
      BAC_NINH,
      () =>
        post(path, { why: 'ngày trên giấy chứng nhận', effectiveDate: '2021-12-15', basedOn: body.version }),
      changed(BAC_NINH, {
        'htx_total 27 2021-12-31': 667,
        'htx_new 27 2022-H1': 12,
        'htx_net_change 27 2022-H1': 11,
      }),
      async (receipt) => {
        await post(path, {
          why: 'trả lại ngày cũ',
          effectiveDate: founding.effectiveDate,
          basedOn: receipt.seq,
        });
      },
    );
  });
});

const NATION: readonly Figure[] = [
  ['htx_total', 'VN', '2017-12-31', 20_092],
  ['htx_total', 'VN', '2018-06-15', 20_767],
  ['htx_total', 'VN', '2018-06-30', 20_767],
  ['htx_new', 'VN', '2018-H1', 895],
  ['htx_new_agri', 'VN', '2018-H1', 716],
  ['htx_new_nonagri', 'VN', '2018-H1', 179],
  ['htx_dissolved', 'VN', '2018-H1', 220],
  ['htx_net_change', 'VN', '2018-H1', 675],
  ['htx_value_chain', 'VN', '2018-06-30', 1200],
  ['htx_total', '27', '2022-06-30', 678],
];

async function regions(): Promise<Record<string, number>> {
  const { body } = await officer.get<TallyView>(
    '/api/tally?measures=htx_new&unit=VN&period=2018-H1&by=region8',
  );
  return Object.fromEntries(body.rows.map((row) => [row.name, Number(row.cells.htx_new?.value)]));
}

describe('cả nước, 6 tháng đầu năm 2018', () => {
  it('thành lập một HTX thương mại ở Đắk Lắk ngày 11/6/2018: 896, 20.768, Tây Nguyên 92, các vùng khác đứng yên', async () => {
    const before = await regions();
    await mutate(
      NATION,
      async () => {
        const receipt = await post('/api/organisations', {
          kind: 'HTX',
          name: 'HTX Thương mại Buôn Hồ',
          unit: '66',
          sector: 'trade',
          effectiveDate: '2018-06-11',
          founders: 7,
        });
        expect(await regions()).toEqual({ ...before, 'Tây Nguyên': 92 });
        return receipt;
      },
      // Every later day has one more too, but no figure of Bắc Ninh moves.
      changed(NATION, {
        'htx_total VN 2018-06-15': 20_768,
        'htx_total VN 2018-06-30': 20_768,
        'htx_new VN 2018-H1': 896,
        'htx_new_nonagri VN 2018-H1': 180,
        'htx_net_change VN 2018-H1': 676,
      }),
    );
    expect(before['Tây Nguyên']).toBe(91);
  });

  it('giải thể một HTX ngày 12/6/2018: 221, 20.766; thành lập mới và chuỗi giá trị đứng yên', async () => {
    const one = await quietOne('measure=htx_total&unit=01&at=2018-06-30&by=sector%3Dtrade', '2018-01-01');
    await mutate(
      NATION,
      () =>
        record(one.id, {
          type: 'dissolved',
          effectiveDate: '2018-06-12',
          mode: 'compulsory',
          reasonCode: 'idle-12-months',
        }),
      changed(NATION, {
        'htx_total VN 2018-06-15': 20_766,
        'htx_total VN 2018-06-30': 20_766,
        'htx_dissolved VN 2018-H1': 221,
        'htx_net_change VN 2018-H1': 674,
      }),
    );
  });

  it('chuyển một HTX từ Hà Nội sang Cần Thơ ngày 11/6/2018: cả nước không đổi số nào, hai tỉnh đổi một', async () => {
    const one = await quietOne('measure=htx_total&unit=01&at=2018-06-30&by=sector%3Dtrade', '2018-01-01');
    const [haNoi, canTho] = [
      await overHttp(['htx_total', '01', '2018-06-30', 0]),
      await overHttp(['htx_total', '92', '2018-06-30', 0]),
    ];
    const before: readonly Figure[] = [
      ...NATION,
      ['htx_total', '01', '2018-06-30', haNoi],
      ['htx_total', '92', '2018-06-30', canTho],
    ];
    await mutate(
      before,
      () => record(one.id, { type: 'moved', effectiveDate: '2018-06-11', changes: { unit: '92' } }),
      changed(before, { 'htx_total 01 2018-06-30': haNoi - 1, 'htx_total 92 2018-06-30': canTho + 1 }),
    );
  });

  it('lùi ngày thành lập một HTX nông nghiệp về 20/12/2017: đầu năm 20.093, mới 894, cuối kỳ vẫn 20.767', async () => {
    const one = requireOne((await behind('measure=htx_new_agri&unit=VN&period=2018-H1')).at(0));
    const { body } = await officer.get<One>(`/api/organisations/${one.id}`);
    const founding = requireOne(body.timeline.find((entry) => entry.type === 'founded'));
    const path = `/api/organisations/${one.id}/events/${founding.id}/correction`;
    await mutate(
      NATION,
      () =>
        post(path, { why: 'ngày trên giấy chứng nhận', effectiveDate: '2017-12-20', basedOn: body.version }),
      changed(NATION, {
        'htx_total VN 2017-12-31': 20_093,
        'htx_new VN 2018-H1': 894,
        'htx_new_agri VN 2018-H1': 715,
        'htx_net_change VN 2018-H1': 674,
      }),
      async (receipt) => {
        await post(path, {
          why: 'trả lại ngày cũ',
          effectiveDate: founding.effectiveDate,
          basedOn: receipt.seq,
        });
      },
    );
  });
});

const CAMPAIGN = '2013-07-01..2016-12-31';
const HA_GIANG: readonly Figure[] = [
  ['htx_to_convert_law2012', '02', '2013-07-01', 460],
  ['htx_to_convert_law2012', '02', '2016-12-31', 187],
  ['htx_converted_law2012', '02', CAMPAIGN, 183],
  ['htx_dissolved_voluntary', '02', CAMPAIGN, 90],
  ['htx_dissolved', '02', CAMPAIGN, 90],
  ['model_replicated', '02', CAMPAIGN, 29],
  ['htx_total', '27', '2022-06-30', 678],
];

describe('Hà Giang đến 31/12/2016', () => {
  it('thành lập một HTX ngày 05/12/2016: số phải chuyển đổi, đã chuyển đổi, giải thể đều đứng yên; tổng số thêm 1', async () => {
    const total = await overHttp(['htx_total', '02', '2016-12-31', 0]);
    const before: readonly Figure[] = [...HA_GIANG, ['htx_total', '02', '2016-12-31', total]];
    await mutate(
      before,
      () =>
        post('/api/organisations', {
          kind: 'HTX',
          name: 'HTX Chè Shan Hà Giang',
          unit: '02',
          sector: 'agri-specialised',
          effectiveDate: '2016-12-05',
          founders: 7,
        }),
      changed(before, { 'htx_total 02 2016-12-31': total + 1 }),
    );
  });

  it('giải thể tự nguyện một HTX còn treo ngày 05/12/2016: giải thể 91, còn 186; đã chuyển đổi vẫn 183', async () => {
    const one = await quietOne('measure=htx_to_convert_law2012&unit=02&at=2016-12-31', '2016-01-01');
    await mutate(
      HA_GIANG,
      () =>
        record(one.id, {
          type: 'dissolved',
          effectiveDate: '2016-12-05',
          mode: 'voluntary',
          reasonCode: 'not-converted',
        }),
      changed(HA_GIANG, {
        'htx_to_convert_law2012 02 2016-12-31': 186,
        'htx_dissolved_voluntary 02 2013-07-01..2016-12-31': 91,
        'htx_dissolved 02 2013-07-01..2016-12-31': 91,
      }),
    );
  });

  it('chuyển một HTX còn treo sang Bắc Ninh ngày 05/12/2016: còn 186 ở Hà Giang, không tính là giải thể', async () => {
    const one = await quietOne('measure=htx_to_convert_law2012&unit=02&at=2016-12-31', '2016-01-01');
    const later = await overHttp(['htx_total', '27', '2022-06-30', 0]);
    const stays = (await officer.get<One>(`/api/organisations/${one.id}?at=2022-06-30`)).body.state !== null;
    await mutate(
      HA_GIANG,
      () => record(one.id, { type: 'moved', effectiveDate: '2016-12-05', changes: { unit: '27' } }),
      changed(HA_GIANG, {
        'htx_to_convert_law2012 02 2016-12-31': 186,
        'htx_total 27 2022-06-30': later + (stays ? 1 : 0),
      }),
    );
  });

  it('lùi ngày chuyển đổi của một HTX về đúng 01/7/2013: cuối ngày ấy còn 459 phải chuyển đổi; đã chuyển đổi và còn lại đứng yên', async () => {
    const one = requireOne((await behind(`measure=htx_converted_law2012&unit=02&period=${CAMPAIGN}`)).at(0));
    const { body } = await officer.get<One>(`/api/organisations/${one.id}`);
    const conversion = requireOne(body.timeline.find((entry) => entry.type === 'converted'));
    const path = `/api/organisations/${one.id}/events/${conversion.id}/correction`;
    await mutate(
      HA_GIANG,
      () =>
        post(path, { why: 'ngày trên giấy chứng nhận', effectiveDate: '2013-07-01', basedOn: body.version }),
      changed(HA_GIANG, {
        'htx_to_convert_law2012 02 2013-07-01': 459,
      }),
      async (receipt) => {
        await post(path, {
          why: 'trả lại ngày cũ',
          effectiveDate: conversion.effectiveDate,
          basedOn: receipt.seq,
        });
      },
    );
  });
});
