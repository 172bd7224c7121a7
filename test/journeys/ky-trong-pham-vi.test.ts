// Journey: what a province opens, drafts and asks stays in the province; a period of the nation's regimes is the nation's to open.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FormHead, PeriodView, RegimeView } from '#server/collection/contract-design.ts';
import type { MatrixView } from '#server/collection/contract-desk.ts';
import type { CardView } from '#server/collection/contract-entry.ts';
import { openDemonstrationPeriods } from '#server/collection/first-periods.ts';
import { withTransaction } from '#server/platform/bulk-write.ts';
import { type Client, signInAs } from '#test/support/client.ts';
import { startTestServer, type TestServer } from '#test/support/server.ts';

interface Refusal {
  readonly code: string;
  readonly message: string;
}

let server: TestServer;
let bacNinh: Client;
let tuyenQuang: Client;
let national: Client;
let accountant: Client;
let communeOfficer: Client;

const definition = (code: string) => ({
  code,
  title: 'Thiệt hại do bão',
  reporter: 'organisation',
  sections: [
    {
      code: 'damage',
      title: 'Thiệt hại',
      fields: [{ code: 'loss', label: 'Ước thiệt hại', type: 'number', unit: 'million' }],
      tables: [],
    },
  ],
  rules: [],
});

const adHoc = (code: string, unit: string, more: object = {}) => ({
  definition: definition(code),
  name: `Thiệt hại ${code}`,
  legalBasis: 'Công văn 120/LMHTX-VP',
  unit,
  from: '2026-09-20',
  to: '2026-09-27',
  cutOff: '2026-09-27',
  due: '2026-09-27',
  ...more,
});

beforeAll(async () => {
  server = await startTestServer();
  bacNinh = await signInAs(server.url, server.accounts.provincial);
  tuyenQuang = await signInAs(server.url, server.accounts.otherProvincial);
  national = await signInAs(server.url, server.accounts.national);
  accountant = await signInAs(server.url, server.accounts.accountant);
  communeOfficer = await signInAs(server.url, server.accounts.communeOfficer);
});
afterAll(() => server.stop());

const keysOf = async (who: Client, unit = '') =>
  (
    await who.get<{ periods: PeriodView[] }>(`/api/collection/periods${unit === '' ? '' : `?unit=${unit}`}`)
  ).body.periods.map(({ key }) => key);

describe('kỳ của chế độ cả nước', () => {
  it('tỉnh không mở được, câu từ chối nói làm gì thay; trung ương vẫn mở được', async () => {
    const refused = await bacNinh.post<Refusal>('/api/collection/periods', {
      regime: 'HTX-6T',
      code: '2026-H2',
    });
    expect([refused.status, refused.body.code]).toEqual([403, 'regime-not-yours']);
    expect(refused.body.message).toBe(
      'Báo cáo sáu tháng của hợp tác xã là chế độ của cả nước: kỳ của chế độ này do Liên minh trung ương mở. ' +
        'Cơ quan bạn cần số liệu riêng thì phát hành biểu đột xuất.',
    );
    expect(await keysOf(tuyenQuang)).not.toContain('2026-H2.HTX-6T');
    const opened = await national.post<PeriodView>('/api/collection/periods', {
      regime: 'HTX-6T',
      code: '2026-H2',
    });
    expect(opened.status, JSON.stringify(opened.body)).toBe(201);
    expect(opened.body.begun).toBe(true);
    for (const who of [bacNinh, tuyenQuang, accountant])
      expect((await who.get('/api/entry/cards')).status).toBe(200);
    expect(await keysOf(bacNinh)).toContain('2026-H2.HTX-6T');
    const regimes = async (who: Client) =>
      (await who.get<{ regimes: RegimeView[] }>('/api/collection/regimes')).body.regimes;
    expect((await regimes(national)).find(({ code }) => code === 'HTX-6T')?.mayOpen).toBe(true);
    expect((await regimes(bacNinh)).find(({ code }) => code === 'HTX-6T')?.mayOpen).toBe(false);
  });

  it('mã kỳ vô lý bị từ chối bằng câu nói rõ ô nào; kỳ của năm tới thì chưa bắt đầu', async () => {
    for (const code of ['2099-H2', '2014-H2']) {
      const refused = await national.post<Refusal>('/api/collection/periods', { regime: 'HTX-6T', code });
      expect([code, refused.status, refused.body.code]).toEqual([code, 422, 'period-out-of-reach']);
      expect(refused.body.message).toContain('hãy xem lại năm ở ô Kỳ');
    }
    const far = adHoc('BAO-2099', '24', { from: '2099-01-01', to: '2099-01-31' });
    const refused = await bacNinh.post<Refusal>('/api/collection/ad-hoc', far);
    expect([refused.status, refused.body.code]).toEqual([422, 'period-out-of-reach']);
    const ahead = await national.post<PeriodView>('/api/collection/periods', {
      regime: 'HTX-6T',
      code: '2027-H1',
    });
    expect([ahead.status, ahead.body.begun]).toEqual([201, false]);
  });
});

describe('kỳ xa của chế độ cả nước, một tỉnh mở từ trước', () => {
  const FAR = '2031-H1.HTX-6T';

  it('không ai thấy trong danh sách, trên thẻ việc; ai đã điền ở đó thì vẫn thấy', async () => {
    const { loaderPool } = server.system.database;
    await withTransaction(loaderPool, 'begin', (client) =>
      openDemonstrationPeriods(
        client,
        [['HTX-6T', '2031-H1']],
        server.system.places.geography.nation.id,
        1,
        'thử',
      ),
    );
    for (const who of [bacNinh, tuyenQuang, national]) expect(await keysOf(who)).not.toContain(FAR);
    const cards = async () =>
      (await accountant.get<{ cards: CardView[] }>('/api/entry/cards')).body.cards.map(
        ({ period }) => period,
      );
    expect((await cards()).length).toBeGreaterThan(0);
    expect(await cards()).not.toContain(FAR);
    const saved = await accountant.post(`/api/entry/${FAR}/HTX-6T/draft`, {
      draftBase: 0,
      formVersion: 1,
      exceptions: [],
      cells: { members: { number: 40 } },
    });
    expect(saved.status, JSON.stringify(saved.body)).toBe(200);
    expect(await cards()).toContain(FAR);
    expect(await keysOf(bacNinh)).toContain(FAR);
    expect(await keysOf(tuyenQuang)).not.toContain(FAR);
  });
});

describe('biểu đột xuất của một tỉnh', () => {
  const KEY = '2026-09-20..2026-09-27.BAO-BN';

  it('tỉnh khác không thấy kỳ, không mở được biểu; HTX của tỉnh và trung ương thấy', async () => {
    expect((await bacNinh.post('/api/collection/ad-hoc', adHoc('BAO-BN', '24'))).status).toBe(201);
    expect(await keysOf(tuyenQuang)).not.toContain(KEY);
    const matrix = (who: Client, unit: string) =>
      who.get<MatrixView & Refusal>(`/api/collection/matrix?period=${KEY}&unit=${unit}`);
    expect((await matrix(tuyenQuang, '08')).body.code).toBe('period-unknown');
    const own = (await matrix(bacNinh, '24')).body.total['BAO-BN']?.expected ?? 0;
    expect(own).toBeGreaterThan(0);
    const whole = (await matrix(national, 'VN')).body;
    expect(whole.rows.map((row) => [row.unit, row.forms['BAO-BN']?.expected])).toEqual([['24', own]]);
    const elsewhere = await matrix(national, '08');
    expect([elsewhere.status, elsewhere.body.code]).toEqual([422, 'period-elsewhere']);
    expect(await keysOf(national)).toContain(KEY);
    expect(await keysOf(national, '08')).not.toContain(KEY);
    expect(await keysOf(communeOfficer)).toContain(KEY);
    const reporters = await national.get<{ total: number }>(
      `/api/collection/reporters?period=${KEY}&form=BAO-BN&unit=VN&limit=1`,
    );
    expect(reporters.body.total).toBe(own);
    const table = await national.get<{ total: { coverage: { expected: number } } }>(
      `/api/collection/consolidation?period=${KEY}&form=BAO-BN&unit=VN&by=province&basis=all`,
    );
    expect(table.body.total.coverage.expected).toBe(own);
  });

  it('kỳ của Tuyên Quang không thành việc quá hạn của kế toán ở Bắc Ninh; kỳ của Bắc Ninh thì thành', async () => {
    expect((await tuyenQuang.post('/api/collection/ad-hoc', adHoc('BAO-TQ', '08'))).status).toBe(201);
    const { cards } = (await accountant.get<{ cards: CardView[] }>('/api/entry/cards')).body;
    const forms = cards.map(({ form }) => form);
    expect(forms).not.toContain('BAO-TQ');
    expect(forms).toContain('BAO-BN');
    const opened = await accountant.get<Refusal>('/api/entry/2026-09-20..2026-09-27.BAO-TQ/BAO-TQ');
    expect([opened.status, opened.body.code]).toEqual([404, 'period-unknown']);
    const { body } = await tuyenQuang.get<{ reporters: { organisation: number }[] }>(
      '/api/collection/reporters?period=2026-09-20..2026-09-27.BAO-TQ&form=BAO-TQ&unit=08&limit=1',
    );
    const theirs = body.reporters[0]?.organisation ?? 0;
    const wrong = await national.get<Refusal>(`/api/entry/${KEY}/BAO-BN?organisation=${theirs}`);
    expect([wrong.status, wrong.body.code]).toEqual([422, 'not-a-reporter']);
    // The code is taken, and that is all a neighbour learns.
    const taken = await tuyenQuang.post<Refusal>('/api/collection/ad-hoc', adHoc('BAO-BN', '08'));
    expect([taken.status, taken.body.code]).toEqual([409, 'regime-taken']);
  });
});

describe('bản nháp biểu của một tỉnh', () => {
  it('tỉnh khác không thấy trong danh sách, không đọc được, không chiếm được mã; phát hành rồi thì thấy', async () => {
    const draft = { definition: definition('BN-BAO'), base: 0 };
    expect((await bacNinh.post('/api/collection/forms/BN-BAO/draft', draft)).status).toBe(200);
    const listed = async (who: Client) =>
      (await who.get<{ forms: FormHead[] }>('/api/collection/forms')).body.forms.find(
        ({ code }) => code === 'BN-BAO',
      );
    expect(await listed(tuyenQuang)).toBeUndefined();
    expect((await tuyenQuang.get('/api/collection/forms/BN-BAO')).status).toBe(404);
    expect(await listed(bacNinh)).toMatchObject({ latest: 0, mayChange: true });
    expect(await listed(national)).toMatchObject({ latest: 0, mayChange: true });
    const taken = await tuyenQuang.post<Refusal>('/api/collection/forms/BN-BAO/draft', draft);
    expect([taken.status, taken.body.code]).toEqual([403, 'form-not-yours']);
    const published = await tuyenQuang.post('/api/collection/forms/BN-BAO/publication', { base: 0 });
    expect(published.status).toBe(404);
    expect((await bacNinh.post('/api/collection/forms/BN-BAO/publication', { base: 0 })).status).toBe(201);
    expect(await listed(tuyenQuang)).toMatchObject({ latest: 1, mayChange: false, draft: null });
    // The next version is a draft again: the neighbour goes on reading the one that was published.
    const next = { ...definition('BN-BAO'), title: 'Bản hai đang soạn' };
    expect(
      (await bacNinh.post('/api/collection/forms/BN-BAO/draft', { definition: next, base: 1 })).status,
    ).toBe(200);
    const read = await tuyenQuang.get<{ version: number; definition: { title: string }; mayChange: boolean }>(
      '/api/collection/forms/BN-BAO',
    );
    expect([read.body.version, read.body.definition.title, read.body.mayChange]).toEqual([
      1,
      'Thiệt hại do bão',
      false,
    ]);
    expect((await tuyenQuang.get('/api/collection/forms/BN-BAO/difference?from=1&to=0')).status).toBe(404);
    expect(await listed(tuyenQuang)).toMatchObject({ title: 'Thiệt hại do bão', draft: null });
  });
});
