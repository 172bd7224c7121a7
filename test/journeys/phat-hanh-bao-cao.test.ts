// Journey: Bắc Ninh's half-year report is written, signed by the leader, numbered and issued; anybody checks it, nobody changes it.

import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ChangesView, PublicationReceipt, PublicationView } from '#server/publication/contract.ts';
import { type Client, signInAs } from '#test/support/client.ts';
import { runCommand } from '#test/support/command.ts';
import { foundingBody } from '#test/support/founding.ts';
import { startTestServer, type TestServer } from '#test/support/server.ts';

let server: TestServer;
let officer: Client;
let leader: Client;
let clerk: Client;
let national: Client;
let neighbour: Client;
beforeAll(async () => {
  server = await startTestServer();
  const { accounts, url } = server;
  officer = await signInAs(url, accounts.provincial);
  leader = await signInAs(url, accounts.leader);
  clerk = await signInAs(url, accounts.clerk);
  national = await signInAs(url, accounts.national);
  neighbour = await signInAs(url, accounts.otherProvincial);
});
afterAll(() => server.stop());

const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');
const one = async (who: Client, id: number) =>
  (await who.get<PublicationView>(`/api/publications/${id}`)).body;
const settings = (name: string | null) => ({
  date: '2022-07-08',
  texts: { difficulties: 'Vốn vay còn khó tiếp cận.' },
  recipients: ['Liên minh Hợp tác xã Việt Nam (để báo cáo)', 'Lưu: VT, KH'],
  signature: { authority: 'TM. Ban Thường vụ', post: 'Chủ tịch', name },
});

async function begin(): Promise<number> {
  const { status, body } = await officer.post<PublicationReceipt>('/api/publications', {
    outline: 'half-year',
    unit: '27',
    period: '2022-H1',
  });
  expect([status, body.state]).toEqual([201, 'draft']);
  return body.id;
}
const take = (who: Client, id: number, step: string, body: object) =>
  who.post<PublicationReceipt & { code?: string; message?: string; data?: { differences?: unknown } }>(
    `/api/publications/${id}/${step}`,
    body,
  );

describe('báo cáo 6 tháng đầu năm 2022 của Bắc Ninh', () => {
  let id = 0;
  let issued: PublicationView;
  let pdf: Buffer = Buffer.alloc(0);

  it('soạn: hai người lưu cùng lúc, người sau nhận phần khác nhau, không mất chữ nào', async () => {
    id = await begin();
    const { version } = await one(officer, id);
    expect(
      (await take(officer, id, 'settings', { base: version, settings: settings('Vũ Thị Lãnh Đạo') })).status,
    ).toBe(200);
    const stale = await take(officer, id, 'settings', { base: version, settings: settings('Nguyễn Văn B') });
    expect([stale.status, stale.body.code]).toEqual([409, 'publication-stale']);
    expect(Object.keys(stale.body.data?.differences ?? {})).toEqual([
      'date',
      'texts',
      'recipients',
      'signature',
    ]);
    expect((await one(officer, id)).settings.signature.name).toBe('Vũ Thị Lãnh Đạo');
  });

  it('bản đang soạn: trung ương và tỉnh khác không thấy', async () => {
    for (const who of [national, neighbour])
      expect((await who.get(`/api/publications/${id}`)).status).toBe(404);
  });

  it('trình ký rồi thì không sửa được; người soạn không tự ký; văn thư không ký thay', async () => {
    const { version } = await one(officer, id);
    // Places left empty are named first; nothing is pinned until that is confirmed.
    const asked = await take(officer, id, 'submit', { base: version });
    expect([asked.status, asked.body.code]).toEqual([422, 'report-incomplete']);
    expect(asked.body.message).toMatch(/Báo cáo còn \d+ chỗ trống \(\d+ chỗ chưa viết/u);
    expect((await take(officer, id, 'submit', { base: version, confirmEmpty: true })).body.state).toBe(
      'submitted',
    );
    const submitted = await one(officer, id);
    expect(submitted.pin).not.toBeNull();
    const base = submitted.version;
    expect((await take(officer, id, 'settings', { base, settings: settings('X') })).body.code).toBe(
      'publication-step',
    );
    expect((await take(officer, id, 'sign', { base })).status).toBe(403);
    expect((await take(clerk, id, 'sign', { base })).status).toBe(403);
    const early = await take(clerk, id, 'issue', { base });
    expect([early.body.code, early.body.message]).toEqual([
      'publication-step',
      'Báo cáo này chưa ký, nên chưa phát hành được.',
    ]);
  });

  it('lãnh đạo trả lại kèm lý do, trình lại, ký', async () => {
    const { version } = await one(leader, id);
    expect((await take(leader, id, 'return', { base: version, reason: 'Thêm kiến nghị.' })).body.state).toBe(
      'draft',
    );
    const returned = await one(officer, id);
    expect([returned.reason, returned.pin]).toEqual(['Thêm kiến nghị.', null]);
    await take(officer, id, 'submit', { base: returned.version, confirmEmpty: true });
    const again = await one(leader, id);
    expect((await take(leader, id, 'sign', { base: again.version })).body.state).toBe('signed');
    expect((await one(officer, id)).signer).toBe(server.accounts.leader.name);
  });

  it('văn thư lấy số và phát hành; byte giữ lại đúng băm đã ghi', async () => {
    const { version } = await one(clerk, id);
    expect((await take(clerk, id, 'issue', { base: version })).body.state).toBe('issued');
    issued = await one(officer, id);
    expect([issued.number, issued.symbol, issued.documentDate]).toEqual(['01', 'BC-LMHTX', '2022-07-08']);
    expect(issued.files.map(({ format }) => format)).toEqual(['docx', 'json', 'pdf']);
    for (const { format, sha256: digest } of issued.files) {
      const { bytes } = await officer.download(`/api/publications/${id}/files/${format}`);
      expect(sha256(bytes), format).toBe(digest);
      if (format === 'pdf') pdf = bytes;
    }
    expect((await national.get(`/api/publications/${id}`)).status).toBe(200);
    expect((await neighbour.get(`/api/publications/${id}`)).status).toBe(404);
  });

  it('ai cũng kiểm tra được bằng mã, không đăng nhập, không cookie: tệp thật đúng, tệp sửa một byte sai', async () => {
    const address = `${server.url}/v/${issued.code}`;
    const page = await fetch(
      `${server.url}/v/${issued.code.slice(0, 5).toLowerCase()}-${issued.code.slice(5)}`,
    );
    const html = await page.text();
    expect([page.status, page.headers.get('set-cookie')]).toEqual([200, null]);
    expect(html).toContain('01/BC-LMHTX');
    // Digests are random letters and digits: only a figure as printed counts.
    expect(html).not.toMatch(/>678<|678 HTX/);
    const check = async (bytes: Buffer) => {
      const form = new FormData();
      form.append('file', new Blob([new Uint8Array(bytes)]), 'bao-cao.pdf');
      const answer = await fetch(address, { method: 'POST', body: form, headers: { origin: server.url } });
      return /✓ Đúng/.test(await answer.text());
    };
    expect(await check(pdf)).toBe(true);
    for (let at = 1; at <= 40; at += 1) {
      const altered = Buffer.from(pdf);
      const where = (at * 7919) % altered.length;
      altered[where] = (altered[where] ?? 0) ^ (1 << (at % 8));
      expect(await check(altered), `byte ${where}`).toBe(false);
    }
    expect(await check(Buffer.concat([pdf, Buffer.from('\n')]))).toBe(false);
    expect(await check(pdf.subarray(0, -1))).toBe(false);
    expect((await fetch(`${server.url}/v/ZZZZZZZZZZ`)).status).toBe(404);
  });

  it('sổ thay đổi sau phát hành: byte không đổi, chỗ khác được nêu cũ và mới, dựng lại vẫn đúng từng byte', async () => {
    const found = await officer.post<{ seq: number }>(
      '/api/organisations',
      foundingBody('HTX Thành lập muộn'),
    );
    expect(found.status).toBe(201);
    const { body } = await officer.get<{
      changes: ChangesView['changes'];
    }>(`/api/publications/${id}/changes`);
    const total = body.changes.find(({ where }) => /Tổng số hợp tác xã › Thực hiện/.test(where));
    expect([total?.old, total?.now]).toEqual(['678', '679']);
    expect(total?.causes).toEqual([
      expect.objectContaining({
        seq: found.body.seq,
        actName: 'thành lập mới',
        subject: 'HTX Thành lập muộn',
        person: issued.writer,
        office: 'Liên minh Hợp tác xã tỉnh Bắc Ninh',
      }),
    ]);
    expect(total?.moreCauses).toBe(0);
    // The list of the new ones in the annex is made of the same records.
    expect(
      body.changes.find(({ now }) => now === 'HTX Thành lập muộn')?.causes.map(({ seq }) => seq),
    ).toEqual([found.body.seq]);
    // Nothing of it touches the people's credit funds.
    expect(body.changes.filter(({ where }) => /quỹ tín dụng nhân dân › Thực hiện/iu.test(where))).toEqual([]);
    expect(body.changes.some(({ old, now }) => old === null && now === 'HTX Thành lập muộn')).toBe(true);
    const { bytes } = await officer.download(`/api/publications/${id}/files/pdf`);
    expect(bytes.equals(pdf)).toBe(true);
    const { database } = server.system;
    const ran = await runCommand({ adminUrl: database.adminUrl, name: database.name }, [
      'verify',
      '--publication',
      String(id),
      '--json',
    ]);
    expect(JSON.parse(ran.stdout)).toMatchObject({
      verified: true,
      files: [{ verdict: 'same' }, { verdict: 'same' }, { verdict: 'same' }],
    });
  });

  it('đính chính ngày thành lập sau phát hành: nêu cũ, mới, lần ghi và người ghi', async () => {
    const behind = await officer.get<{ records: { id: number; name: string }[] }>(
      '/api/behind?measure=htx_new&unit=27&period=2022-H1&by=sector=trade&limit=1',
    );
    const record = behind.body.records[0];
    const { body: one } = await officer.get<{ version: number; timeline: { id: number; type: string }[] }>(
      `/api/organisations/${record?.id}`,
    );
    const founded = one.timeline.find(({ type }) => type === 'founded');
    const corrected = await officer.post<{ seq: number }>(
      `/api/organisations/${record?.id}/events/${founded?.id}/correction`,
      { why: 'giấy chứng nhận ghi ngày khác', effectiveDate: '2022-07-05', basedOn: one.version },
    );
    expect(corrected.status).toBe(200);
    const { body } = await officer.get<{ changes: ChangesView['changes'] }>(
      `/api/publications/${id}/changes`,
    );
    const trade = body.changes.find(({ old, now }) => old === '3' && now === '2');
    expect(trade?.causes).toEqual([
      expect.objectContaining({
        seq: corrected.body.seq,
        act: 'organisation.event-corrected',
        subject: record?.name,
        person: issued.writer,
      }),
    ]);
    const fresh = body.changes.filter(({ old, now }) => old === '13 HTX' || now === '13 HTX' || old === '13');
    for (const { causes } of fresh) expect(causes.map(({ seq }) => seq)).toContain(corrected.body.seq);
  });

  it('đã phát hành thì không bước nào nữa, không ai xóa được, kể cả người nạp dữ liệu', async () => {
    for (const [who, step] of [
      [leader, 'return'],
      [clerk, 'issue'],
    ] as const)
      expect((await take(who, id, step, { base: issued.version, reason: 'đổi ý' })).status).toBe(409);
    const { loaderPool } = server.system.database;
    await expect(loaderPool.query('delete from publication_files')).rejects.toThrow(/never removed/);
    await expect(loaderPool.query(`update publication_files set content = ''`)).rejects.toThrow(
      /permission denied/,
    );
  });
});

describe('kho báo cáo và soạn tiếp', () => {
  it('mã tỉnh cũ được hiểu theo địa giới của kỳ; báo cáo mới mang lời, nơi nhận, chữ ký của báo cáo trước', async () => {
    const list = await officer.get<{ publications: PublicationView[] }>(
      '/api/publications?unit=27&period=2022-H1&search=bao%20cao&state=issued',
    );
    const earlier = list.body.publications.find(({ number }) => number === '01');
    expect(earlier?.title).toContain('6 tháng');
    // As the document bears it.
    const byNumber = await officer.get<{ publications: PublicationView[] }>(
      `/api/publications?search=${encodeURIComponent('01/BC-LMHTX')}`,
    );
    expect(byNumber.body.publications.map(({ id }) => id)).toEqual([earlier?.id]);
    const begun = await officer.post<PublicationReceipt>('/api/publications', {
      outline: 'half-year',
      unit: '27',
      period: '2022-H2',
      from: earlier?.id,
    });
    const { settings: carried } = await one(officer, begun.body.id);
    expect([carried.date, carried.texts, carried.recipients, carried.signature]).toEqual([
      null,
      earlier?.settings.texts,
      earlier?.settings.recipients,
      earlier?.settings.signature,
    ]);
  });
});
