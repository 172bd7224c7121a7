// Journey: what the reports print — admission, grade, value chain, merger — recorded, put right, and told by the timeline with the old value and why.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { z } from 'zod';
import type { organisationContract, Receipt } from '#server/organisation/contract.ts';
import { type Client, signInAs } from '#test/support/client.ts';
import { foundingBody } from '#test/support/founding.ts';
import { startTestServer, type TestServer } from '#test/support/server.ts';

type One = z.infer<(typeof organisationContract.organisation.response)[200]>;

let server: TestServer;
let officer: Client;
let version: number;
let one: Receipt;
let receiver: Receipt;

beforeAll(async () => {
  server = await startTestServer();
  officer = await signInAs(server.url, server.accounts.provincial);
  one = (await officer.post<Receipt>('/api/organisations', foundingBody('HTX Được Kết Nạp'))).body;
  receiver = (await officer.post<Receipt>('/api/organisations', foundingBody('HTX Bên Nhận'))).body;
  version = one.seq;
});
afterAll(() => server.stop());

const see = async () => (await officer.get<One>(`/api/organisations/${one.organisation}?at=2022-12-31`)).body;

async function send<T = Receipt>(tail: string, body: Record<string, unknown>) {
  const answer = await officer.post<T & { seq?: number; code: string; message: string }>(
    `/api/organisations/${one.organisation}/events${tail}`,
    { basedOn: version, ...body },
  );
  if (answer.body.seq !== undefined) version = answer.body.seq;
  return answer;
}

describe('sự kiện và đính chính trên dòng thời gian', () => {
  it('kết nạp, xếp loại, liên kết chuỗi: dòng thời gian nói nội dung và căn cứ bằng chữ', async () => {
    await send('', { type: 'admitted', effectiveDate: '2022-07-01', changes: { allianceClass: 'official' } });
    await send('', {
      type: 'graded',
      effectiveDate: '2022-08-01',
      evidence: 'Biên bản 03/BB',
      changes: { grade: 'fair' },
    });
    await send('', {
      type: 'flagged',
      effectiveDate: '2022-09-01',
      evidence: 'Hợp đồng chuỗi lúa 12/HĐ',
      changes: { valueChain: true },
    });
    const { timeline, state } = await see();
    expect(state?.flags).toMatchObject({ valueChain: true, grade: 'fair' });
    expect(timeline.map(({ type, contents, evidence }) => [type, contents.at(-1)?.value, evidence])).toEqual([
      ['flagged', 'có', 'Hợp đồng chuỗi lúa 12/HĐ'],
      ['graded', 'khá', 'Biên bản 03/BB'],
      ['admitted', 'thành viên chính thức', null],
      ['founded', 'không', null],
    ]);
    expect(timeline[1]?.contents).toEqual([{ field: 'grade', label: 'xếp loại', value: 'khá' }]);
    expect(timeline.every(({ amended }) => amended === null)).toBe(true);
  });

  it('đính chính: bản cũ còn, nói ai đính chính, vì sao; rút lại là việc khác', async () => {
    const graded = (await see()).timeline.find(({ type }) => type === 'graded');
    const corrected = await send(`/${graded?.id}/correction`, {
      why: 'gõ nhầm tháng và loại',
      effectiveDate: '2022-10-01',
      changes: { grade: 'good' },
    });
    expect(corrected.status).toBe(200);
    const versions = (await see()).timeline.filter(({ id }) => id === graded?.id);
    expect(
      versions.map(({ effectiveDate, contents, amended }) => [
        effectiveDate,
        contents[0]?.value,
        amended?.how,
        amended?.why,
        amended?.seq,
      ]),
    ).toEqual([
      ['2022-10-01', 'tốt', undefined, undefined, undefined],
      ['2022-08-01', 'khá', 'corrected', 'gõ nhầm tháng và loại', version],
    ]);
    expect(versions[1]?.amended?.by).toBe(versions[0]?.recordedBy);
    const flagged = (await see()).timeline.find(({ type }) => type === 'flagged');
    await send(`/${flagged?.id}/withdrawal`, { reason: 'hợp đồng chưa ký' });
    const taken = (await see()).timeline.find(({ type }) => type === 'flagged');
    expect(taken).toMatchObject({ withdrawn: true, amended: { how: 'withdrawn', why: 'hợp đồng chưa ký' } });
  });

  it('sáp nhập: tổ chức nhận phải có trong sổ ngày ấy, được nêu tên, và đính chính được', async () => {
    const early = await officer.post<Receipt>(
      '/api/organisations',
      foundingBody('HTX Sinh Sau', { effectiveDate: '2023-05-01' }),
    );
    const body = { type: 'merged', effectiveDate: '2022-12-01' };
    const absent = await send('', { ...body, counterpart: early.body.organisation });
    expect([absent.status, absent.body.code]).toEqual([422, 'counterpart-absent']);
    expect(absent.body.message).toBe(
      'Tổ chức nhận sáp nhập "HTX Sinh Sau" không có trong sổ ngày 01/12/2022 (chưa thành lập hoặc đã chấm dứt); hãy chọn tổ chức khác hoặc xem lại ngày.',
    );
    const other = await officer.post<Receipt>('/api/organisations', foundingBody('HTX Chọn Nhầm'));
    const merged = await send('', { ...body, counterpart: other.body.organisation });
    expect(merged.status).toBe(201);
    const put = await send(`/${merged.body.event}/correction`, {
      why: 'chọn nhầm tổ chức nhận',
      counterpart: receiver.organisation,
    });
    expect(put.status).toBe(200);
    const { timeline, ended } = await see();
    expect(ended).toMatchObject({ type: 'merged', date: '2022-12-01' });
    expect(timeline.filter(({ type }) => type === 'merged').map((each) => each.counterpart)).toEqual([
      { id: receiver.organisation, name: 'HTX Bên Nhận' },
      { id: other.body.organisation, name: 'HTX Chọn Nhầm' },
    ]);
    const wrong = await send(`/${one.event}/correction`, { why: 'thử', counterpart: receiver.organisation });
    expect([wrong.status, wrong.body.code]).toEqual([422, 'counterpart-not-applicable']);
  });
});
