// Journey: an auditor reads who did what, with before and after, within scope; a provincial leader only the province's.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { JournalOne, JournalPage } from '#server/journal-reading/contract.ts';
import type { Receipt } from '#server/organisation/contract.ts';
import { type Client, signInAs } from '#test/support/client.ts';
import { clause, founded as foundedTarget, newDocument } from '#test/support/directive-fixture.ts';
import { startTestServer, type TestServer } from '#test/support/server.ts';

let server: TestServer;
let auditor: Client;
let officer: Client;
let founded: Receipt;
let withdrawn: Receipt;

beforeAll(async () => {
  server = await startTestServer();
  auditor = await signInAs(server.url, server.accounts.auditor);
  officer = await signInAs(server.url, server.accounts.provincial);
  founded = (
    await officer.post<Receipt>('/api/organisations', {
      kind: 'HTX',
      name: 'Hợp tác xã Nhật Ký',
      unit: '27',
      sector: 'agri-service',
      effectiveDate: '2022-06-10',
    })
  ).body;
  withdrawn = (
    await officer.post<Receipt>(
      `/api/organisations/${founded.organisation}/events/${founded.event}/withdrawal`,
      { reason: 'ghi nhầm', basedOn: founded.seq },
    )
  ).body;
});
afterAll(() => server.stop());

const list = (client: Client, query: string) => client.get<JournalPage>(`/api/journal?${query}`);

describe('ai đã làm gì', () => {
  it('theo tổ chức: thành lập rồi rút lại, có người, cơ quan, giờ, tên việc', async () => {
    const { body } = await list(auditor, `organisation=${founded.organisation}`);
    expect(body.entries.map((each) => [each.seq, each.actName])).toEqual([
      [withdrawn.seq, 'rút lại sự kiện ghi nhầm'],
      [founded.seq, 'thành lập mới'],
    ]);
    expect(body.entries[0]).toMatchObject({
      person: 'Nguyễn Văn Bắc Ninh',
      office: 'Liên minh Hợp tác xã tỉnh Bắc Ninh',
      note: { reason: 'ghi nhầm' },
    });
  });

  it('trước và sau: thành lập không có trước, rút lại không có sau', async () => {
    const one = (await auditor.get<JournalOne>(`/api/journal/${founded.seq}`)).body;
    const event = one.changes.find((each) => each.thing === 'sự kiện');
    expect(event?.before).toBeNull();
    expect(event?.after).toMatchObject({ type: 'founded', effective_date: '2022-06-10' });
    const two = (await auditor.get<JournalOne>(`/api/journal/${withdrawn.seq}`)).body;
    const state = two.changes.find((each) => each.thing === 'trạng thái');
    expect(state?.after).toBeNull();
    expect(state?.before).toMatchObject({ name: 'Hợp tác xã Nhật Ký' });
  });

  it('theo người, theo việc, theo khoảng ngày, từng trang', async () => {
    const signIns = (await list(auditor, 'act=session.opened')).body.entries;
    expect(signIns.length).toBeGreaterThanOrEqual(2);
    expect(signIns.every((each) => each.actName === 'đăng nhập')).toBe(true);
    expect((await list(auditor, 'from=2001-01-01&to=2001-12-31')).body.entries).toEqual([]);
    expect((await list(auditor, 'from=2022-02-30')).status).toBe(400);
    expect((await list(auditor, 'from=2022-02-02&to=2022-02-01')).status).toBe(400);
    const first = (await list(auditor, 'limit=1')).body;
    const second = (await list(auditor, `limit=1&before=${first.next}`)).body;
    expect(second.entries[0]?.seq).toBeLessThan(first.entries[0]?.seq ?? 0);
  });

  it('lãnh đạo tỉnh chỉ đọc việc của tỉnh mình; cán bộ không đọc được nhật ký', async () => {
    const leader = await signInAs(server.url, server.accounts.leader);
    await signInAs(server.url, server.accounts.otherProvincial);
    const { entries } = (await list(leader, 'limit=200')).body;
    expect(entries.some((each) => each.seq === founded.seq)).toBe(true);
    const offices = new Set(entries.map((each) => each.office));
    expect([...offices].filter((each) => each !== null)).toEqual(['Liên minh Hợp tác xã tỉnh Bắc Ninh']);
    const all = (await list(auditor, 'limit=200')).body.entries;
    const foreign = all.find((each) => each.office === 'Liên minh Hợp tác xã tỉnh Tuyên Quang');
    expect(foreign).toBeDefined();
    expect((await leader.get(`/api/journal/${foreign?.seq}`)).status).toBe(404);
    expect((await list(officer, '')).status).toBe(403);
  });
});

describe('nói về cái gì', () => {
  it('văn bản theo số ký hiệu, chỉ tiêu theo câu, quỹ theo tỉnh, báo cáo theo tên: không dòng nào chỉ có số nội bộ', async () => {
    const document = await newDocument(officer, { issuedOn: '2026-02-10', issuer: 'Liên minh HTX tỉnh' });
    const target = foundedTarget(
      { kind: 'at-least', low: 30 },
      { bearer: { kind: 'one', name: 'toàn tỉnh' } },
    );
    const handed = await officer.post<{ targets: number[] }>(`/api/documents/${document}/directive`, {
      level: 'commune',
      clauses: [clause('1', [{ target }])],
    });
    const [shared] = handed.body.targets;
    const split = await officer.get<{ shares: { unit: string }[] }>(
      `/api/targets/${shared}/split?level=commune&by=equal`,
    );
    const { sharesVersion } = (await officer.get<{ sharesVersion: number }>(`/api/targets/${shared}/cascade`))
      .body;
    await officer.post(`/api/targets/${shared}/shares`, {
      basedOn: sharesVersion,
      shares: [{ unit: split.body.shares[0]?.unit, low: 2, high: null }],
    });
    await officer.post('/api/funds', {
      unit: '24',
      event: 'held',
      asOf: '2026-06-30',
      capital: 20_500_000_000,
      source: 'Báo cáo số 12/BC-QHT',
    });
    await officer.post('/api/publications', { outline: 'half-year', unit: '27', period: '2022-H1' });
    const leader = await signInAs(server.url, server.accounts.leader);
    const { entries } = (await list(leader, 'limit=200')).body;
    const said = (act: string) => {
      const one = entries.find((each) => each.act === act);
      return `${one?.subjectName} ${one?.subject}`;
    };
    const citation = said('document.issued').replace(/^văn bản (\S+).*$/u, '$1');
    expect(citation).toMatch(/^\d+\/LMHTXVN-VP$/);
    expect(said('document.issued')).toBe(
      `văn bản ${citation} (Giải pháp phát triển kinh tế tập thể, HTX năm 2026)`,
    );
    expect(said('target.shared')).toBe(
      `chỉ tiêu giao của ${citation}: Năm 2026, toàn tỉnh thành lập mới ít nhất 30 HTX.`,
    );
    expect(said('fund.stated')).toBe('đơn vị tỉnh Bắc Ninh');
    expect(said('publication.begun')).toMatch(/^báo cáo Báo cáo.*Bắc Ninh/);
    for (const reader of [leader, auditor]) {
      const all = (await list(reader, 'limit=200')).body.entries;
      // A code of ours is no word: every kind and every act is named.
      expect(
        all.filter((each) => /^[a-z.-]+$/.test(each.subjectName)).map((each) => each.subjectKind),
      ).toEqual([]);
      expect(all.filter((each) => each.actName === each.act).map((each) => each.act)).toEqual([]);
      expect(all.filter((each) => /^\d+$/.test(each.subject ?? ''))).toEqual([]);
    }
  });
});
