// Journey: an issued report is replaced by another and corrected by a letter; each names the other, in the archive, in print and on the public page.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PublicationReceipt, PublicationView } from '#server/publication/contract.ts';
import { type Client, signInAs } from '#test/support/client.ts';
import { runCommand } from '#test/support/command.ts';
import { foundingBody } from '#test/support/founding.ts';
import { startTestServer, type TestServer } from '#test/support/server.ts';

type Answered = PublicationReceipt & { code: string; message: string };

let server: TestServer;
let officer: Client;
let leader: Client;
let clerk: Client;
let national: Client;
let neighbour: Client;
let first: PublicationView;

const one = async (who: Client, id: number) =>
  (await who.get<PublicationView>(`/api/publications/${id}`)).body;
const textOf = async (who: Client, id: number) =>
  (await who.download(`/api/publications/${id}/preview?format=text`)).bytes.toString('utf8');
const amend = (who: Client, id: number, body: object) =>
  who.post<Answered>(`/api/publications/${id}/amendments`, body);

async function save(id: number, date: string, texts: Record<string, string> | undefined = undefined) {
  const { version, settings } = await one(officer, id);
  return officer.post<Answered>(`/api/publications/${id}/settings`, {
    base: version,
    settings: { ...settings, date, texts: texts ?? settings.texts },
  });
}

async function issue(id: number): Promise<PublicationView> {
  const step = async (who: Client, name: string, more: object = {}) => {
    const { version } = await one(who, id);
    const answer = await who.post<Answered>(`/api/publications/${id}/${name}`, { base: version, ...more });
    expect([name, answer.status, answer.body.message]).toEqual([name, 200, undefined]);
  };
  await step(officer, 'submit', { confirmEmpty: true });
  await step(leader, 'sign');
  await step(clerk, 'issue');
  return one(officer, id);
}

beforeAll(async () => {
  server = await startTestServer();
  const { accounts, url } = server;
  officer = await signInAs(url, accounts.provincial);
  leader = await signInAs(url, accounts.leader);
  clerk = await signInAs(url, accounts.clerk);
  national = await signInAs(url, accounts.national);
  neighbour = await signInAs(url, accounts.otherProvincial);
  const begun = await officer.post<PublicationReceipt>('/api/publications', {
    outline: 'half-year',
    unit: '27',
    period: '2022-H1',
  });
  await save(begun.body.id, '2022-07-08', { difficulties: 'Vốn vay còn khó tiếp cận.' });
  expect(
    (await amend(officer, begun.body.id, { how: 'replaces', reason: 'chưa phát hành' })).body,
  ).toMatchObject({ code: 'publication-not-amendable' });
  first = await issue(begun.body.id);
});
afterAll(() => server.stop());

describe('báo cáo đã phát hành có chỗ sai', () => {
  let letter: PublicationView;
  let second: PublicationView;

  it('công văn đính chính: mở sẵn những chỗ nay đã khác, phát hành thành công văn, nêu số báo cáo', async () => {
    await officer.post('/api/organisations', foundingBody('HTX Ghi Muộn'));
    expect((await amend(neighbour, first.id, { how: 'corrects', reason: 'của nơi khác' })).status).toBe(404);
    const { status, body } = await amend(officer, first.id, { how: 'corrects', reason: 'đánh máy sai' });
    expect([status, body.state]).toEqual([201, 'draft']);
    const draft = await one(officer, body.id);
    expect(draft.title).toBe('Đính chính Báo cáo số 01/BC-LMHTX ngày 08 tháng 7 năm 2022');
    expect(draft.settings.texts.correction).toContain('đã in “678”, nay sửa là “679”.');
    const early = await save(body.id, '2022-07-07');
    expect([early.status, early.body.code]).toEqual([422, 'amendment-early']);
    expect(early.body.message).toContain('07/07/2022 không thể trước ngày 08/07/2022');
    await save(body.id, '2022-07-12', { correction: '- Trang 2, dòng 3: “678 HTX” sửa là “679 HTX”.' });
    letter = await issue(body.id);
    expect([letter.number, letter.symbol]).toEqual(['02', 'LMHTX-VP']);
    const text = await textOf(officer, letter.id);
    expect(text).toContain('V/v đính chính Báo cáo số 01/BC-LMHTX');
    expect(text).toContain('- Trang 2, dòng 3: “678 HTX” sửa là “679 HTX”.');
    expect(text).toContain('Các nội dung khác của Báo cáo số 01/BC-LMHTX không thay đổi.');
    expect(text).not.toContain('BÁO CÁO\n');
    const again = await amend(officer, letter.id, { how: 'replaces', reason: 'đính chính tiếp' });
    expect([again.status, again.body.code]).toEqual([409, 'publication-not-amendable']);
  });

  it('văn bản thay thế: lấy lời cũ, số liệu mới, câu đầu nêu báo cáo bị thay thế; mỗi báo cáo một lần', async () => {
    const { body } = await amend(officer, first.id, { how: 'replaces', reason: 'thiếu HTX ghi muộn' });
    const twice = await amend(officer, first.id, { how: 'replaces', reason: 'lần nữa' });
    expect([twice.status, twice.body.message]).toEqual([
      409,
      'Báo cáo này đã có bản thay thế đang soạn; hãy mở bản ấy.',
    ]);
    // While it is written, only its own office knows of it.
    expect((await one(national, first.id)).amendedBy.map(({ how }) => how)).toEqual(['corrects']);
    await save(body.id, '2022-07-20');
    second = await issue(body.id);
    const text = await textOf(officer, second.id);
    expect(text).toContain(
      'Báo cáo này thay thế Báo cáo số 01/BC-LMHTX ngày 08 tháng 7 năm 2022 của Liên minh HTX tỉnh Bắc Ninh.',
    );
    expect(text).toContain('Vốn vay còn khó tiếp cận.');
    expect(text).toMatch(/679/u);
    expect(await textOf(officer, first.id)).not.toMatch(/679/u);
  });

  it('hai bên nêu tên nhau, trong kho cũng nói; byte bản cũ không đổi, mọi bản dựng lại đúng', async () => {
    const { body } = await national.get<{ publications: PublicationView[] }>(
      '/api/publications?unit=27&period=2022-H1',
    );
    const listed = body.publications.find(({ id }) => id === first.id);
    expect(listed?.amendedBy).toEqual([
      {
        id: letter.id,
        how: 'corrects',
        state: 'issued',
        number: '02',
        symbol: 'LMHTX-VP',
        documentDate: '2022-07-12',
      },
      {
        id: second.id,
        how: 'replaces',
        state: 'issued',
        number: second.number,
        symbol: 'BC-LMHTX',
        documentDate: '2022-07-20',
      },
    ]);
    expect((await one(national, second.id)).amends).toEqual({
      id: first.id,
      how: 'replaces',
      number: '01',
      symbol: 'BC-LMHTX',
      documentDate: '2022-07-08',
    });
    expect((await one(officer, first.id)).files).toEqual(first.files);
    const { database } = server.system;
    for (const { id } of [first, letter, second]) {
      const verified = await runCommand({ adminUrl: database.adminUrl, name: database.name }, [
        'verify',
        '--publication',
        String(id),
        '--json',
      ]);
      expect([id, verified.code]).toEqual([id, 0]);
    }
    const late = await amend(officer, first.id, { how: 'corrects', reason: 'sau khi thay thế' });
    expect([late.status, late.body.message]).toEqual([
      409,
      `Báo cáo này đã được thay thế bằng văn bản số ${second.number}/BC-LMHTX; hãy sửa từ văn bản ấy.`,
    ]);
  });

  it('trang kiểm tra công khai của bản cũ nêu văn bản thay thế, đính chính; sổ văn bản đi giữ quan hệ', async () => {
    const page = async (code: string) => (await fetch(`${server.url}/v/${code}`)).text();
    const old = await page(first.code);
    expect(old).toContain(
      `đã được thay thế bằng văn bản <a href="/v/${second.code}">số ${second.number}/BC-LMHTX ngày 20/07/2022</a>`,
    );
    expect(old).toContain(`đã được đính chính bằng công văn <a href="/v/${letter.code}">số 02/LMHTX-VP`);
    expect(await page(second.code)).toContain(
      `Văn bản này thay thế văn bản <a href="/v/${first.code}">số 01/BC-LMHTX`,
    );
    const { rows } = await server.system.database.loaderPool.query<{
      type: string;
      relation: string | null;
      parent: string | null;
    }>(
      `select v.type, v.parent_relation as relation, p.symbol as parent from official_document_versions v
       left join official_document_versions p on p.document_id = v.parent_id and p.recorded_to = 9007199254740991
       where v.recorded_to = 9007199254740991 and v.symbol in ('LMHTX-VP', 'BC-LMHTX') and v.issued_on between '2022-07-08' and '2022-07-20' order by v.issued_on`,
    );
    expect(rows).toEqual([
      { type: 'Báo cáo', relation: null, parent: null },
      { type: 'Công văn', relation: 'refers', parent: 'BC-LMHTX' },
      { type: 'Báo cáo', relation: 'replaces', parent: 'BC-LMHTX' },
    ]);
  });
});
