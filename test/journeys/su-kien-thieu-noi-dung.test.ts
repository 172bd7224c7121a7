// Journey: events that say nothing are refused with a sentence naming the field; the receipt of an event bears the organisation's code.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Receipt } from '#server/organisation/contract.ts';
import { type Client, signInAs } from '#test/support/client.ts';
import { foundingBody } from '#test/support/founding.ts';
import { startTestServer, type TestServer } from '#test/support/server.ts';

let server: TestServer;
let officer: Client;
let one: Receipt;
let other: Receipt;

beforeAll(async () => {
  server = await startTestServer();
  officer = await signInAs(server.url, server.accounts.provincial);
  one = (await officer.post<Receipt>('/api/organisations', foundingBody('HTX Thiếu Nội Dung'))).body;
  other = (await officer.post<Receipt>('/api/organisations', foundingBody('HTX Nhận Sáp Nhập'))).body;
});
afterAll(() => server.stop());

const record = (event: Record<string, unknown>, basedOn = one.seq) =>
  officer.post<Receipt & { code: string; message: string }>(`/api/organisations/${one.organisation}/events`, {
    effectiveDate: '2024-08-01',
    basedOn,
    ...event,
  });

describe('sự kiện không có nội dung', () => {
  it.each([
    [{ type: 'renamed' }, 'event-without-content', /tên mới \(name\)/u],
    [{ type: 'renamed', changes: { abbreviation: null } }, 'event-without-content', /tên mới \(name\)/u],
    [{ type: 'moved' }, 'event-without-content', /đơn vị hành chính mới \(unit\)/u],
    [{ type: 'capital-changed' }, 'event-without-content', /vốn điều lệ mới \(charterCapitalDong\)/u],
    [
      { type: 'capital-changed', changes: { charterCapitalDong: null } },
      'event-without-content',
      /vốn điều lệ mới/u,
    ],
    [{ type: 'members-changed', changes: {} }, 'event-without-content', /số thành viên/u],
    [{ type: 'sector-changed' }, 'event-without-content', /lĩnh vực mới \(sector\)/u],
    [{ type: 'details-changed' }, 'event-without-content', /địa chỉ/u],
    [{ type: 'flagged' }, 'event-without-content', /chuỗi giá trị/u],
    [{ type: 'graded', evidence: 'Biên bản 01' }, 'event-without-content', /loại \(grade\)/u],
    [{ type: 'merged' }, 'event-without-content', /tổ chức nhận sáp nhập \(counterpart\)/u],
    [{ type: 'merged', counterpart: 999_999_999 }, 'counterpart-unknown', /\(counterpart\) số 999999999/u],
    [{ type: 'suspended', counterpart: 1 }, 'counterpart-not-applicable', /\(counterpart\)/u],
    [{ type: 'converted' }, 'event-without-content', /luật áp dụng mới \(lawBasis\)/u],
    [
      { type: 'converted', changes: { lawBasis: '2012' } },
      'law-not-in-force',
      /ngày 01\/08\/2024 chỉ chuyển đổi, đăng ký lại theo Luật HTX 2023, không theo Luật HTX 2012/u,
    ],
  ] as const)('%j → %s', async (event, code, sentence) => {
    const { status, body } = await record(event);
    expect([status, body.code]).toEqual([422, code]);
    expect(body.message).toMatch(sentence);
  });

  it('đổi sang luật đang theo thì từ chối; sáp nhập có tổ chức nhận, biên nhận có mã thật', async () => {
    const converted = await record({ type: 'converted', changes: { lawBasis: '2023' } });
    expect([converted.status, converted.body.code]).toEqual([201, one.code]);
    const again = await record(
      { type: 'converted', effectiveDate: '2024-09-01', changes: { lawBasis: '2023' } },
      converted.body.seq,
    );
    expect([again.status, again.body.code]).toEqual([422, 'law-not-newer']);
    const merged = await record(
      { type: 'merged', effectiveDate: '2024-10-01', counterpart: other.organisation },
      converted.body.seq,
    );
    expect([merged.status, merged.body.code]).toEqual([201, one.code]);
    const withdrawn = await officer.post<Receipt>(
      `/api/organisations/${one.organisation}/events/${merged.body.event}/withdrawal`,
      { reason: 'ghi nhầm', basedOn: merged.body.seq },
    );
    expect([withdrawn.status, withdrawn.body.code]).toEqual([200, one.code]);
    const corrected = await officer.post<Receipt & { code: string }>(
      `/api/organisations/${one.organisation}/events/${one.event}/correction`,
      { why: 'sai số quyết định', decisionNumber: '12/QĐ', basedOn: withdrawn.body.seq },
    );
    expect([corrected.status, corrected.body.code]).toEqual([200, one.code]);
  });
});
