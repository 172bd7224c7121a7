// Journey: one record changed in Bắc Ninh 2022, nation 2018 and Hà Giang 2016 — every figure that must move and every one that must not, by hand, by API, command and screen.
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { formatCell } from '#domain/indicator/format-cell.ts';
import type { PeriodSummaryView, TallyView } from '#server/measure/contract.ts';
import { startBrowser } from '#test/support/browser.ts';
import { type Client, signInAs } from '#test/support/client.ts';
import { changed, type Desk, deskOf, type Figure, type One, requireOne } from '#test/support/desk.ts';
import { type Screen, screenOf } from '#test/support/screen-figures.ts';
import { startTestServer, type TestServer } from '#test/support/server.ts';

let server: TestServer;
let browser: Browser;
let screen: Screen;
let officer: Client;
let desk: Desk;

beforeAll(async () => {
  server = await startTestServer({ size: 'seed', office: true });
  officer = await signInAs(server.url, server.accounts.national);
  browser = await startBrowser();
  screen = await screenOf(browser, server.url, server.accounts.national, {
    '2022-06-30': { period: '2022-H1', column: 'actual' },
    '2021-12-31': { period: '2022-H1', column: 'previous' },
    '2018-06-30': { period: '2018-H1', column: 'actual' },
    '2017-12-31': { period: '2018-H1', column: 'previous' },
    '2016-12-31': { period: '2013-07-01..2016-12-31', column: 'actual' },
  });
  desk = deskOf(server, officer, screen);
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

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

describe('Bắc Ninh, 6 tháng đầu năm 2022', () => {
  it('thành lập một HTX ở Gia Bình ngày 10/6/2022: 679, mới 14, 93,3 % của 15; phi nông nghiệp, quỹ, giải thể, THT đứng yên', async () => {
    await desk.mutate(
      BAC_NINH,
      async () => {
        const receipt = await desk.post('/api/organisations', {
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
    const one = await desk.quietOne(
      'measure=htx_nonagri&unit=27&at=2022-06-30&by=sector%3Dtrade',
      '2022-01-01',
    );
    await desk.mutate(
      BAC_NINH,
      () =>
        desk.record(one.id, {
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
    const one = await desk.quietOne('measure=htx_agri&unit=27&at=2022-06-30', '2022-01-01');
    const haGiang = await desk.overHttp(['htx_total', '02', '2022-06-30', 0]);
    const nation = await desk.overHttp(['htx_total', 'VN', '2022-06-30', 0]);
    const before: readonly Figure[] = [
      ...BAC_NINH,
      ['htx_total', '02', '2022-06-30', haGiang],
      ['htx_total', 'VN', '2022-06-30', nation],
    ];
    await desk.mutate(
      before,
      () => desk.record(one.id, { type: 'moved', effectiveDate: '2022-05-16', changes: { unit: '02' } }),
      changed(before, {
        'htx_total 27 2022-06-30': 677,
        'htx_agri 27 2022-06-30': 537,
        'htx_net_change 27 2022-H1': 11,
        'htx_total 02 2022-06-30': haGiang + 1,
      }),
    );
  });

  it('lùi ngày thành lập một HTX mới về 15/12/2021: đầu kỳ 667, mới 12 (80,0 % của 15), cuối kỳ vẫn 678', async () => {
    const one = requireOne((await desk.behind('measure=htx_new_agri&unit=27&period=2022-H1')).at(0));
    const { body } = await officer.get<One>(`/api/organisations/${one.id}`);
    const founding = requireOne(body.timeline.find((entry) => entry.type === 'founded'));
    const path = `/api/organisations/${one.id}/events/${founding.id}/correction`;
    await desk.mutate(
      BAC_NINH,
      () =>
        desk.post(path, {
          why: 'ngày trên giấy chứng nhận',
          effectiveDate: '2021-12-15',
          basedOn: body.version,
        }),
      changed(BAC_NINH, {
        'htx_total 27 2021-12-31': 667,
        'htx_new 27 2022-H1': 12,
        'htx_net_change 27 2022-H1': 11,
      }),
      async (receipt) => {
        await desk.post(path, {
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
    await desk.mutate(
      NATION,
      async () => {
        const receipt = await desk.post('/api/organisations', {
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
    const one = await desk.quietOne(
      'measure=htx_total&unit=01&at=2018-06-30&by=sector%3Dtrade',
      '2018-01-01',
    );
    await desk.mutate(
      NATION,
      () =>
        desk.record(one.id, {
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
    const one = await desk.quietOne(
      'measure=htx_total&unit=01&at=2018-06-30&by=sector%3Dtrade',
      '2018-01-01',
    );
    const [haNoi, canTho] = [
      await desk.overHttp(['htx_total', '01', '2018-06-30', 0]),
      await desk.overHttp(['htx_total', '92', '2018-06-30', 0]),
    ];
    const before: readonly Figure[] = [
      ...NATION,
      ['htx_total', '01', '2018-06-30', haNoi],
      ['htx_total', '92', '2018-06-30', canTho],
    ];
    await desk.mutate(
      before,
      () => desk.record(one.id, { type: 'moved', effectiveDate: '2018-06-11', changes: { unit: '92' } }),
      changed(before, { 'htx_total 01 2018-06-30': haNoi - 1, 'htx_total 92 2018-06-30': canTho + 1 }),
    );
  });

  it('lùi ngày thành lập một HTX nông nghiệp về 20/12/2017: đầu năm 20.093, mới 894, cuối kỳ vẫn 20.767', async () => {
    const one = requireOne((await desk.behind('measure=htx_new_agri&unit=VN&period=2018-H1')).at(0));
    const { body } = await officer.get<One>(`/api/organisations/${one.id}`);
    const founding = requireOne(body.timeline.find((entry) => entry.type === 'founded'));
    const path = `/api/organisations/${one.id}/events/${founding.id}/correction`;
    await desk.mutate(
      NATION,
      () =>
        desk.post(path, {
          why: 'ngày trên giấy chứng nhận',
          effectiveDate: '2017-12-20',
          basedOn: body.version,
        }),
      changed(NATION, {
        'htx_total VN 2017-12-31': 20_093,
        'htx_new VN 2018-H1': 894,
        'htx_new_agri VN 2018-H1': 715,
        'htx_net_change VN 2018-H1': 674,
      }),
      async (receipt) => {
        await desk.post(path, {
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
    const total = await desk.overHttp(['htx_total', '02', '2016-12-31', 0]);
    const before: readonly Figure[] = [...HA_GIANG, ['htx_total', '02', '2016-12-31', total]];
    await desk.mutate(
      before,
      () =>
        desk.post('/api/organisations', {
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
    const one = await desk.quietOne('measure=htx_to_convert_law2012&unit=02&at=2016-12-31', '2016-01-01');
    await desk.mutate(
      HA_GIANG,
      () =>
        desk.record(one.id, {
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
    const one = await desk.quietOne('measure=htx_to_convert_law2012&unit=02&at=2016-12-31', '2016-01-01');
    const later = await desk.overHttp(['htx_total', '27', '2022-06-30', 0]);
    const stays = (await officer.get<One>(`/api/organisations/${one.id}?at=2022-06-30`)).body.state !== null;
    await desk.mutate(
      HA_GIANG,
      () => desk.record(one.id, { type: 'moved', effectiveDate: '2016-12-05', changes: { unit: '27' } }),
      changed(HA_GIANG, {
        'htx_to_convert_law2012 02 2016-12-31': 186,
        'htx_total 27 2022-06-30': later + (stays ? 1 : 0),
      }),
    );
  });

  it('lùi ngày chuyển đổi của một HTX về đúng 01/7/2013: cuối ngày ấy còn 459 phải chuyển đổi; đã chuyển đổi và còn lại đứng yên', async () => {
    const one = requireOne(
      (await desk.behind(`measure=htx_converted_law2012&unit=02&period=${CAMPAIGN}`)).at(0),
    );
    const { body } = await officer.get<One>(`/api/organisations/${one.id}`);
    const conversion = requireOne(body.timeline.find((entry) => entry.type === 'converted'));
    const path = `/api/organisations/${one.id}/events/${conversion.id}/correction`;
    await desk.mutate(
      HA_GIANG,
      () =>
        desk.post(path, {
          why: 'ngày trên giấy chứng nhận',
          effectiveDate: '2013-07-01',
          basedOn: body.version,
        }),
      changed(HA_GIANG, {
        'htx_to_convert_law2012 02 2013-07-01': 459,
      }),
      async (receipt) => {
        await desk.post(path, {
          why: 'trả lại ngày cũ',
          effectiveDate: conversion.effectiveDate,
          basedOn: receipt.seq,
        });
      },
    );
  });
});

describe('sau khi hoàn tác mọi việc', () => {
  it('màn hình lại như trước, ở cả ba nơi', async () => {
    for (const figures of [BAC_NINH, NATION, HA_GIANG]) {
      const { said, expected } = await screen.read(figures);
      expect(expected.length).toBeGreaterThan(3);
      expect(said).toEqual(expected);
    }
  });
});
