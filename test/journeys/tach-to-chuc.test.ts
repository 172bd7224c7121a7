// Journey: a part of a co-operative is split off: the parent lives on, the new one is founded; timeline, tallies, the period's table and the report agree and close.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { writeText } from '#document/text/official-text.ts';
import { calendarDate } from '#domain/period/calendar-date.ts';
import { checkText } from '#reader/check-text.ts';
import type { PeriodSummaryView } from '#server/measure/contract.ts';
import type { organisationContract, Receipt } from '#server/organisation/contract.ts';
import { composeReport } from '#server/report/compose-report.ts';
import { SYSTEM_VIEWER } from '#server/unit/viewer.ts';
import { type Client, signInAs } from '#test/support/client.ts';
import { foundingBody } from '#test/support/founding.ts';
import { startTestServer, type TestServer } from '#test/support/server.ts';

type One = z.infer<(typeof organisationContract.organisation.response)[200]>;
type Answer = Receipt & { code: string; message: string };

let server: TestServer;
let officer: Client;
let neighbour: Client;
let parent: Receipt;
let version: number;
let before: readonly number[];

const MEASURES = [
  'htx_new',
  'htx_separated',
  'htx_entered',
  'htx_left',
  'htx_split_out',
  'htx_total',
  'member_total',
] as const;

async function counts(unit = '27'): Promise<readonly number[]> {
  const flows = MEASURES.slice(0, 5).join(',');
  const stocks = MEASURES.slice(5).join(',');
  const [one, two] = await Promise.all(
    [`measures=${flows}&period=2022-H1`, `measures=${stocks}&at=2022-06-30`].map((asked) =>
      officer.get<{ rows: { cells: Record<string, { value?: number }> }[] }>(
        `/api/tally?unit=${unit}&${asked}`,
      ),
    ),
  );
  const cells = { ...one?.body.rows[0]?.cells, ...two?.body.rows[0]?.cells };
  return MEASURES.map((measure) => cells[measure]?.value ?? 0);
}

const see = async (id: number) => (await officer.get<One>(`/api/organisations/${id}?at=2022-12-31`)).body;

async function separate(body: Record<string, unknown>) {
  const answer = await officer.post<Answer>(`/api/organisations/${parent.organisation}/events`, {
    type: 'separated',
    effectiveDate: '2022-06-10',
    basedOn: version,
    ...body,
  });
  if (answer.status === 201) version = answer.body.seq;
  return answer;
}

const found = async (name: string, more: Parameters<typeof foundingBody>[1] = {}) =>
  (await officer.post<Receipt>('/api/organisations', foundingBody(name, more))).body;

beforeAll(async () => {
  server = await startTestServer();
  officer = await signInAs(server.url, server.accounts.provincial);
  neighbour = await signInAs(server.url, server.accounts.otherProvincial);
  parent = await found('HTX Rau An Toàn', { effectiveDate: '2021-03-01', membersOfficial: 40 });
  version = parent.seq;
  before = await counts();
});
afterAll(() => server.stop());

describe('tách một phần thành tổ chức mới', () => {
  let first: Receipt;
  let second: Receipt;

  it('phải nêu tổ chức mới, có trong phạm vi, thành lập đúng ngày ấy', async () => {
    first = await found('HTX Rau Mầm', { membersOfficial: 9 });
    const late = await found('HTX Sinh Sau', { effectiveDate: '2022-07-01' });
    const cases: readonly (readonly [Record<string, unknown>, string, RegExp])[] = [
      [{}, 'event-without-content', /Ghi "tách" phải có tổ chức mới được tách ra \(counterpart\)/u],
      [
        { counterpart: parent.organisation },
        'counterpart-unknown',
        /^Tổ chức mới được tách ra \(counterpart\) số/u,
      ],
      [{ counterpart: 999_999 }, 'counterpart-unknown', /không có trong phạm vi/u],
      [
        { counterpart: late.organisation },
        'counterpart-not-new',
        /"HTX Sinh Sau" không phải thành lập mới ngày 10\/06\/2022/u,
      ],
      [
        { counterpart: first.organisation, effectiveDate: '2022-06-11' },
        'counterpart-not-new',
        /11\/06\/2022/u,
      ],
      [{ counterpart: first.organisation, changes: { name: 'HTX Khác' } }, 'change-not-allowed', /tên/u],
    ];
    for (const [body, code, sentence] of cases) {
      const { status, body: refused } = await separate(body);
      expect([status, refused.code]).toEqual([422, code]);
      expect(refused.message).toMatch(sentence);
    }
  });

  it('tổ chức cũ còn, mang phần còn lại; mỗi tổ chức mới một lần tách; hai bên nêu tên nhau', async () => {
    second = await found('HTX Rau Gia Vị', { membersOfficial: 7 });
    const done = await separate({
      counterpart: first.organisation,
      decisionNumber: '03/NQ-ĐHTV',
      changes: { membersOfficial: 31, charterCapitalDong: 900_000_000 },
    });
    expect([done.status, done.body.code]).toEqual([201, parent.code]);
    expect(
      (await separate({ counterpart: second.organisation, changes: { membersOfficial: 24 } })).status,
    ).toBe(201);
    const one = await see(parent.organisation);
    expect([one.ended, one.status.legal, one.state?.members, one.state?.charterCapitalDong]).toEqual([
      null,
      'existing',
      24,
      900_000_000,
    ]);
    expect(one.timeline.map(({ typeName, counterpart }) => [typeName, counterpart?.name ?? null])).toEqual([
      ['tách', 'HTX Rau Gia Vị'],
      ['tách', 'HTX Rau Mầm'],
      ['thành lập mới', null],
    ]);
    const [founding] = (await see(first.organisation)).timeline;
    expect([founding?.type, founding?.counterpart]).toEqual([
      'founded',
      { id: parent.organisation, name: 'HTX Rau An Toàn' },
    ]);
    const other = await found('HTX Không Liên Quan', { effectiveDate: '2020-01-02' });
    const twice = await officer.post<Answer>(`/api/organisations/${other.organisation}/events`, {
      type: 'separated',
      effectiveDate: '2022-06-10',
      basedOn: other.seq,
      counterpart: first.organisation,
    });
    expect([twice.status, twice.body.code]).toEqual([409, 'counterpart-taken']);
    expect((await neighbour.get(`/api/organisations/${first.organisation}`)).status).toBe(404);
  });

  it('hai tổ chức mới là thành lập mới, như khi chia; tách không cộng thêm, không trừ đi', async () => {
    const after = await counts();
    // HTX Không Liên Quan là của năm 2020: thêm một HTX, chín thành viên; HTX Sinh Sau là của kỳ sau.
    expect(after.map((count, index) => count - (before[index] ?? 0))).toEqual([
      2,
      2,
      2,
      0,
      0,
      3,
      24 - 40 + 9 + 7 + 9,
    ]);
    const { body } = await officer.get<PeriodSummaryView>('/api/period-summary?unit=27&period=2022-H1');
    expect(body.balance).toMatchObject({ residual: 0, unbalanced: [] });
    expect(body.balance?.inflow).toEqual([{ event: 'founded', name: 'thành lập mới', value: 15 }]);
  });

  it('báo cáo nêu bao nhiêu HTX mới là do tách; mọi số của bài khép kín, rà soát không thấy chỗ sai', async () => {
    const { system } = server;
    const ask = async (outline: string) => {
      const deps = { ...system.exchangeDeps(), ...system.measureDeps(system.database.loader) };
      const asked = { outline, unit: '27', period: '2022-H1', date: calendarDate(2022, 7, 8) };
      const { document } = await composeReport(deps, SYSTEM_VIEWER, asked);
      return writeText(document).toString();
    };
    const text = await ask('half-year');
    expect(text).toContain('Trong số HTX thành lập mới, có 2 HTX được tách ra từ HTX khác.');
    expect(text).toMatch(/có 15 HTX thành lập mới/u);
    // 666 + 1 ở cuối năm 2021 (HTX Rau An Toàn, HTX Không Liên Quan: 668), thêm 15, giải thể 1.
    expect(text).toMatch(/toàn tỉnh có 682 HTX/u);
    expect(checkText(text).findings).toEqual([]);
    const note = await ask('quick-note');
    expect(note).toContain('Trong số HTX thành lập mới, có 2 HTX được tách ra từ HTX khác.');
    expect(checkText(note).findings).toEqual([]);
  });

  it('đính chính và rút lại: chọn nhầm tổ chức mới thì sửa được, rút thì tổ chức mới thôi nêu nơi tách ra', async () => {
    const last = (await see(parent.organisation)).timeline.find(
      ({ type, counterpart }) => type === 'separated' && counterpart?.id === second.organisation,
    );
    const third = await found('HTX Rau Củ');
    const path = `/api/organisations/${parent.organisation}/events/${last?.id}`;
    const put = await officer.post<Answer>(`${path}/correction`, {
      why: 'chọn nhầm tổ chức mới',
      counterpart: third.organisation,
      basedOn: version,
    });
    expect([put.status, put.body.message]).toEqual([200, undefined]);
    expect((await see(second.organisation)).timeline[0]?.counterpart).toBeNull();
    expect((await see(third.organisation)).timeline[0]?.counterpart?.id).toBe(parent.organisation);
    const taken = await officer.post<Answer>(`${path}/withdrawal`, {
      reason: 'chưa tách',
      basedOn: put.body.seq,
    });
    expect(taken.status).toBe(200);
    expect((await see(third.organisation)).timeline[0]?.counterpart).toBeNull();
    expect((await see(parent.organisation)).state?.members).toBe(31);
    expect((await counts())[1]).toBe((before[1] ?? 0) + 1);
  });

  it('ngày thành lập của tổ chức mới không rời ngày tách; không tách hai lần cùng một tổ chức; bên nhận sáp nhập không mất đi', async () => {
    const [founding] = (await see(first.organisation)).timeline;
    const path = `/api/organisations/${first.organisation}/events/${founding?.id}`;
    const later = { why: 'ghi nhầm ngày', effectiveDate: '2022-06-12', basedOn: first.seq };
    const moved = await officer.post<Answer>(`${path}/correction`, later);
    expect([moved.status, moved.body.code]).toEqual([409, 'separation-stands']);
    expect(moved.body.message).toBe(
      'Tổ chức này được ghi là tách ra từ "HTX Rau An Toàn" ngày 10/06/2022, đúng ngày thành lập. Đổi ngày thì dời cả hai bên trong một lần đính chính (together); bỏ hẳn thì rút sự kiện "tách" của tổ chức ấy trước.',
    );
    const gone = await officer.post<Answer>(`${path}/withdrawal`, {
      reason: 'ghi nhầm',
      basedOn: first.seq,
    });
    expect([gone.status, gone.body.code]).toEqual([409, 'separation-stands']);
    // Điều khác của việc thành lập vẫn đính chính được.
    const renamed = await officer.post<Receipt>(`${path}/correction`, {
      why: 'sai số quyết định',
      decisionNumber: '01/QĐ',
      basedOn: first.seq,
    });
    expect(renamed.status).toBe(200);

    version = (await see(parent.organisation)).version;
    const again = await separate({ counterpart: first.organisation });
    expect([again.status, again.body.code]).toEqual([409, 'counterpart-taken']);

    const separation = (await see(parent.organisation)).timeline.find(
      ({ type, counterpart }) => type === 'separated' && counterpart?.id === first.organisation,
    );
    const withdrawn = await officer.post<Answer>(
      `/api/organisations/${parent.organisation}/events/${separation?.id}/withdrawal`,
      { reason: 'ghi nhầm ngày', basedOn: version },
    );
    expect(withdrawn.status).toBe(200);
    version = withdrawn.body.seq;
    const put = await officer.post<Receipt>(`${path}/correction`, { ...later, basedOn: renamed.body.seq });
    expect(put.status).toBe(200);
    expect((await separate({ counterpart: first.organisation, effectiveDate: '2022-06-12' })).status).toBe(
      201,
    );

    const end = await officer.post<Answer>(`/api/organisations/${parent.organisation}/events`, {
      type: 'merged',
      effectiveDate: '2023-05-04',
      counterpart: first.organisation,
      basedOn: version,
    });
    expect([end.status, end.body.message]).toEqual([201, undefined]);
    const dissolve = (effectiveDate: string) =>
      officer.post<Answer>(`/api/organisations/${first.organisation}/events`, {
        type: 'dissolved',
        effectiveDate,
        basedOn: put.body.seq,
      });
    const early = await dissolve('2023-05-04');
    expect([early.status, early.body.code]).toEqual([409, 'merger-stands']);
    expect(early.body.message).toMatch(/sáp nhập, hợp nhất" ngày 04\/05\/2023 của "HTX Rau An Toàn"/u);
    expect((await dissolve('2023-05-05')).status).toBe(201);
  });
});
