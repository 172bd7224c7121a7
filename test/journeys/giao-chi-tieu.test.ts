// Journey: a letter becomes clauses, tasks and targets; provinces acknowledge, hand down, report with evidence; scores come from the register.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { z } from 'zod';
import type { directiveContract } from '#server/directive/contract-directive.ts';
import type { InboxView } from '#server/notify/contract.ts';
import type { Board, CascadeView, targetContract } from '#server/target/contract.ts';
import { type Client, signInAs } from '#test/support/client.ts';
import { clause, founded, newDocument } from '#test/support/directive-fixture.ts';
import { seedsPresent, seedText } from '#test/support/seed-texts.ts';
import { startTestServer, type TestServer } from '#test/support/server.ts';

type Reading = z.infer<(typeof directiveContract.reading.response)[200]>;
type Handed = z.infer<(typeof directiveContract.hand.response)[200]>;
type Directive = z.infer<(typeof directiveContract.directive.response)[200]>;
type Tasks = z.infer<(typeof directiveContract.tasks.response)[200]>;
type Proof = z.infer<(typeof directiveContract.evidence.response)[200]>;
type Split = z.infer<(typeof targetContract.split.response)[200]>;
interface Refusal {
  readonly code: string;
  readonly message: string;
}

let server: TestServer;
let national: Client;
let province: Client;
let other: Client;
let leader: Client;

beforeAll(async () => {
  server = await startTestServer();
  const { accounts, url } = server;
  national = await signInAs(url, accounts.national);
  province = await signInAs(url, accounts.provincial);
  other = await signInAs(url, accounts.otherProvincial);
  leader = await signInAs(url, accounts.leader);
});
afterAll(() => server.stop());

describe.skipIf(!seedsPresent)('dán văn bản 77', () => {
  it('đề xuất đúng 11 khoản và chín chỉ tiêu, giao cho 63 tỉnh của ngày ban hành', async () => {
    const { body } = await national.post<Reading>('/api/document-reading', { text: seedText('001') });
    expect(body.heading).toMatchObject({ number: '77', symbol: 'LMHTXVN-VP', issuedOn: '2018-01-30' });
    expect(body.clauses).toHaveLength(11);
    expect(body.clauses.flatMap((each) => each.targets)).toHaveLength(9);
    const document = await newDocument(national, { issuedOn: '2018-01-31' });
    const handed = await national.post<Handed>(`/api/documents/${document}/directive`, {
      level: 'province',
      clauses: body.clauses.map(({ label, text, targets }) => ({
        label,
        text,
        targets: targets.map(({ target }) => ({ target })),
      })),
    });
    expect(handed.status, JSON.stringify(handed.body)).toBe(200);
    expect(handed.body.tasks).toBe(11 * 63);
    expect(handed.body.targets).toHaveLength(9);
    const board = (await national.get<Board>(`/api/documents/${document}/scoreboard?at=2018-06-30`)).body;
    expect(board.targets.map((each) => each.rows.length)).toEqual([63, 63, 63, 63, 63, 63, 63, 63, 1]);
    const again = await national.post<Refusal>(`/api/documents/${document}/directive`, {
      level: 'province',
      clauses: [clause('1')],
    });
    expect(again.body.code).toBe('directive-handed');
  });
});

describe('bản minh họa', () => {
  it('Bắc Ninh 6 tháng đầu 2022: 13 trên 15 = 86,7 %', async () => {
    const { body } = await province.get<Board>('/api/targets?unit=27&year=2022&at=2022-06-30');
    expect(body.targets).toHaveLength(1);
    const [row] = body.targets[0]?.rows ?? [];
    expect(row).toMatchObject({
      low: 15,
      actual: { value: 13 },
      attained: { numerator: 13, denominator: 15 },
      toLow: 2,
    });
    expect(row?.status).toBe('missed');
  });

  it('kế hoạch 2019: bảy quận huyện có số, Hoàng Sa không áp dụng; nhắc tới văn bản 77, không phải văn bản con cùng năm', async () => {
    const documents = await national.get<{ documents: { id: number }[] }>('/api/documents/1');
    expect(documents.status).toBe(200);
    const { rows } = await server.system.database.loaderPool.query<{ document_id: number }>(
      `select document_id from official_document_versions where parent_relation = 'refers'`,
    );
    const { rows: shares } = await server.system.database.loaderPool.query<{ state: string; count: string }>(
      `select s.state, count(*) from target_shares s join target_versions v using (target_id) where s.document_id = $1
        and v.definition->'goal'->>'kind' = 'range' and v.measure = 'tht_new' group by s.state order by s.state`,
      [rows[0]?.document_id],
    );
    expect(shares.map((each) => `${each.state} ${each.count}`)).toEqual(['not-applicable 1', 'set 7']);
  });
});

describe('từ trung ương xuống tỉnh, xuống xã và ngược lên', () => {
  let document: number;
  let child: number;
  let target: number;

  it('giao cho 34 tỉnh; tỉnh thấy, được báo, xác nhận đã nhận', async () => {
    document = await newDocument(national);
    const handed = await national.post<Handed>(`/api/documents/${document}/directive`, {
      level: 'province',
      clauses: [
        clause('1', [{ target: founded({ kind: 'range', low: 40, high: 60 }) }]),
        clause('2', [], '2026-10-01'),
      ],
    });
    expect(handed.body.tasks).toBe(68);
    target = handed.body.targets[0] ?? 0;
    expect((await province.get<InboxView>('/api/inbox')).body.notices.map((each) => each.title)).toContain(
      'Được giao 2 nhiệm vụ từ văn bản 01/LMHTXVN-VP',
    );
    const tasks = (await province.get<Tasks>('/api/tasks')).body.tasks.filter(
      (each) => each.document === document,
    );
    expect(tasks.map((each) => [each.unit.name, each.clause.label, each.state])).toEqual([
      ['tỉnh Bắc Ninh', '2', 'new'],
      ['tỉnh Bắc Ninh', '1', 'new'],
    ]);
    const answer = await province.post<{ acknowledged: number }>(
      `/api/documents/${document}/acknowledgement`,
      {},
    );
    expect(answer.body.acknowledged).toBe(2);
    const seen = (await national.get<Directive>(`/api/documents/${document}/directive`)).body;
    expect(seen.clauses.map((each) => [each.assigned, each.acknowledged, each.reported])).toEqual([
      [34, 1, 0],
      [34, 1, 0],
    ]);
    expect(seen.unreported).toEqual(['1', '2']);
  });

  it('tỉnh ban hành kế hoạch của mình xuống xã; chỉ tiêu thấp hơn thì nói "thấp hơn văn bản trên"', async () => {
    child = await newDocument(province, {
      symbol: 'KH-LMHTX',
      type: 'kế hoạch',
      issuedOn: '2026-02-20',
      issuer: 'Liên minh HTX tỉnh',
      parentId: document,
      parentRelation: 'child',
    });
    const own = founded({ kind: 'at-least', low: 30 }, { bearer: { kind: 'one', name: 'toàn tỉnh' } });
    const handed = await province.post<Handed>(`/api/documents/${child}/directive`, {
      level: 'commune',
      clauses: [clause('1', [{ target: own, parent: target }])],
    });
    expect(handed.status, JSON.stringify(handed.body)).toBe(200);
    expect(handed.body.tasks).toBe(99);
    const seen = (await province.get<Directive>(`/api/documents/${child}/directive`)).body;
    expect(seen.clauses[0]?.targets[0]?.comparison).toBe('thấp hơn văn bản trên');
    const id = handed.body.targets[0] ?? 0;
    const split = (await province.get<Split>(`/api/targets/${id}/split?level=commune&by=equal`)).body;
    expect(split.shares).toHaveLength(99);
    expect(split.shares.reduce((sum, each) => sum + each.low, 0)).toBe(30);
    const [a, b] = split.shares;
    const pasted = `Mã xã\tMức giao\n${a?.unit}\t20\n${b?.unit}\t5\n`;
    const saved = await province.post<{ saved: number; remainder: string }>(`/api/targets/${id}/shares`, {
      basedOn: (await province.get<CascadeView>(`/api/targets/${id}/cascade`)).body.sharesVersion,
      pasted,
    });
    expect(saved.body).toMatchObject({ saved: 2, remainder: 'còn 5 chưa giao' });
    // The national office sees the child that carries its letter out; another province does not.
    expect(
      (await national.get<{ children: unknown[] }>(`/api/documents/${document}`)).body.children,
    ).toHaveLength(1);
    expect((await other.get(`/api/documents/${child}`)).status).toBe(404);
  });

  it('báo tiến độ kèm minh chứng; hoàn thành phải có minh chứng; minh chứng của khoản hỏi một lần là ra', async () => {
    const tasks = (await province.get<Tasks>('/api/tasks')).body.tasks.filter(
      (each) => each.document === document,
    );
    const one = tasks.find((each) => each.clause.label === '1');
    const path_ = `/api/tasks/${one?.id}/reports`;
    expect((await province.post<Refusal>(path_, { kind: 'done' })).body.code).toBe('task-evidence-needed');
    const evidence = [
      { kind: 'cell', measure: 'htx_new', unit: '24', period: '2026-H1' },
      { kind: 'organisation', id: 1, name: 'HTX minh chứng' },
    ];
    expect(
      (await province.post(path_, { kind: 'progress', words: 'đã thành lập theo kế hoạch', evidence }))
        .status,
    ).toBe(200);
    const seen = (await national.get<Directive>(`/api/documents/${document}/directive`)).body;
    expect(seen.unreported).toEqual(['2']);
    const proof = await national.get<Proof>(`/api/documents/${document}/clauses/${one?.clause.id}/evidence`);
    expect(proof.body.reports.map((each) => [each.unit, each.kind, each.evidence.length])).toEqual([
      ['tỉnh Bắc Ninh', 'acknowledged', 0],
      ['tỉnh Bắc Ninh', 'progress', 2],
    ]);
    expect((await other.post(path_, { kind: 'progress', words: 'x' })).status).toBe(404);
  });

  it('bảng điểm: số của bộ máy tính, hạng, giải trình; sửa chỉ tiêu không đổi điểm đã ghim', async () => {
    const before = (
      await national.get<Board>(`/api/documents/${document}/scoreboard?at=2026-06-30&target=${target}`)
    ).body;
    const row = before.targets[0]?.rows.find((each) => each.unit.code === '24');
    const tally = await national.get<{ rows: { cells: Record<string, { value: number }> }[] }>(
      '/api/tally?measures=htx_new&unit=24&period=2026-01-01..2026-06-30',
    );
    expect(row?.actual.value).toBe(tally.body.rows[0]?.cells.htx_new?.value);
    expect(row?.low).toBe(40);
    const one = (await province.get<Tasks>('/api/tasks')).body.tasks.find(
      (each) => each.document === document && each.clause.label === '1',
    );
    await province.post(`/api/tasks/${one?.id}/reports`, {
      kind: 'explanation',
      words: 'chờ kinh phí đến quý IV',
    });
    const revised = await national.post(`/api/targets/${target}/revisions`, {
      target: founded({ kind: 'range', low: 20, high: 60 }),
      basedOn: before.targets[0]?.version,
      reason: 'điều chỉnh giữa năm',
    });
    expect(revised.status).toBe(200);
    const now = (
      await national.get<Board>(`/api/documents/${document}/scoreboard?at=2026-06-30&target=${target}`)
    ).body;
    const mine = now.targets[0]?.rows.find((each) => each.unit.code === '24');
    expect([mine?.low, mine?.explanation]).toEqual([20, 'chờ kinh phí đến quý IV']);
    const pinned = (
      await national.get<Board>(
        `/api/documents/${document}/scoreboard?at=2026-06-30&target=${target}&knownAt=${before.pin}`,
      )
    ).body;
    const same = (board: Board) =>
      board.targets[0]?.rows.map((each) => [
        each.unit.code,
        each.low,
        each.actual,
        each.attained,
        each.status,
      ]);
    expect(same(pinned)).toEqual(same(before));
  });

  it('chưa xác nhận quá hạn thì lãnh đạo tỉnh và nơi giao biết, mỗi việc một lần', async () => {
    const late = await newDocument(national, { issuedOn: '2026-02-10' });
    await national.post(`/api/documents/${late}/directive`, {
      level: 'province',
      clauses: [clause('1', [], '2026-09-20')],
    });
    const first = await national.post<{ reminded: number; escalated: number }>(
      `/api/documents/${late}/reminders`,
      {},
    );
    expect(first.body.reminded).toBeGreaterThan(0);
    expect(first.body.escalated).toBeGreaterThan(0);
    const titles = (await leader.get<InboxView>('/api/inbox')).body.notices.map((each) => each.title);
    expect(titles.some((each) => each.startsWith('tỉnh Bắc Ninh quá hạn nhiệm vụ'))).toBe(true);
    const second = await national.post<{ reminded: number; escalated: number }>(
      `/api/documents/${late}/reminders`,
      {},
    );
    expect([second.body.reminded, second.body.escalated]).toEqual([0, 0]);
  });
});
