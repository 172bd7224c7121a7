// Journey: the day of a separation was recorded wrong: one correction, on either side, moves the separation and the founding together.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { z } from 'zod';
import type { organisationContract, Receipt } from '#server/organisation/contract.ts';
import { type Client, signInAs } from '#test/support/client.ts';
import { foundingBody } from '#test/support/founding.ts';
import { startTestServer, type TestServer } from '#test/support/server.ts';

type One = z.infer<(typeof organisationContract.organisation.response)[200]>;
type Answer = Receipt & { code: string; message: string };

let server: TestServer;
let officer: Client;
let parent: number;
let child: number;

const see = async (id: number) => (await officer.get<One>(`/api/organisations/${id}?at=2022-12-31`)).body;
const entryOf = async (id: number, type: string) => {
  const one = await see(id);
  const entry = one.timeline.find((each) => each.type === type && !each.withdrawn);
  return { ...entry, version: one.version };
};
const found = async (name: string, more: Parameters<typeof foundingBody>[1] = {}) =>
  (await officer.post<Receipt>('/api/organisations', foundingBody(name, more))).body;

/** Both days as they stand now: of the separation, of the founding. */
const days = async () => [
  (await entryOf(parent, 'separated')).effectiveDate,
  (await entryOf(child, 'founded')).effectiveDate,
];

async function correct(id: number, type: string, body: Record<string, unknown>) {
  const { id: event, version } = await entryOf(id, type);
  return officer.post<Answer>(`/api/organisations/${id}/events/${event}/correction`, {
    why: 'ghi nhầm ngày tách',
    basedOn: version,
    ...body,
  });
}

beforeAll(async () => {
  server = await startTestServer();
  officer = await signInAs(server.url, server.accounts.provincial);
  const old = await found('HTX Gốc', { effectiveDate: '2021-03-01', membersOfficial: 40 });
  const fresh = await found('HTX Được Tách', { membersOfficial: 9 });
  [parent, child] = [old.organisation, fresh.organisation];
  const separated = await officer.post<Answer>(`/api/organisations/${parent}/events`, {
    type: 'separated',
    effectiveDate: '2022-06-10',
    counterpart: child,
    changes: { membersOfficial: 31 },
    basedOn: old.seq,
  });
  expect(separated.status, separated.body.message).toBe(201);
});
afterAll(() => server.stop());

describe('sửa ngày tách một lần', () => {
  it('không nói dời cả hai bên thì vẫn bị từ chối, câu báo chỉ cách', async () => {
    const alone = await correct(child, 'founded', { effectiveDate: '2022-06-12' });
    expect([alone.status, alone.body.code]).toEqual([409, 'separation-stands']);
    expect(alone.body.message).toBe(
      'Tổ chức này được ghi là tách ra từ "HTX Gốc" ngày 10/06/2022, đúng ngày thành lập. Đổi ngày thì dời cả hai bên trong một lần đính chính (together); bỏ hẳn thì rút sự kiện "tách" của tổ chức ấy trước.',
    );
    expect(await days()).toEqual(['2022-06-10', '2022-06-10']);
  });

  it('từ phía tổ chức cũ: sửa ngày tách, ngày thành lập của tổ chức mới dời theo; hai bên giữ bản cũ và lý do', async () => {
    const moved = await correct(parent, 'separated', { effectiveDate: '2022-06-12', together: true });
    expect([moved.status, moved.body.message]).toEqual([200, undefined]);
    expect(await days()).toEqual(['2022-06-12', '2022-06-12']);
    const { timeline } = await see(child);
    const old = timeline.find((each) => each.type === 'founded' && each.withdrawn);
    expect([old?.effectiveDate, old?.amended?.how, old?.amended?.why, old?.amended?.seq]).toEqual([
      '2022-06-10',
      'corrected',
      'ghi nhầm ngày tách',
      moved.body.seq,
    ]);
    const [founding] = timeline.filter((each) => each.type === 'founded' && !each.withdrawn);
    expect(founding?.counterpart).toEqual({ id: parent, name: 'HTX Gốc' });
    expect((await see(parent)).state?.members).toBe(31);
  });

  it('từ phía tổ chức mới: sửa ngày thành lập, ngày tách dời theo', async () => {
    const moved = await correct(child, 'founded', { effectiveDate: '2022-06-08', together: true });
    expect([moved.status, moved.body.message]).toEqual([200, undefined]);
    expect(await days()).toEqual(['2022-06-08', '2022-06-08']);
    const { rows } = (
      await officer.get<{ rows: { cells: Record<string, { value?: number }> }[] }>(
        '/api/tally?unit=27&measures=htx_separated&period=2022-06-08..2022-06-08',
      )
    ).body;
    expect(rows[0]?.cells.htx_separated?.value).toBe(1);
  });

  it('bên kia không chịu được ngày mới thì không bên nào đổi, câu báo nêu tên bên ấy', async () => {
    const { version } = await see(child);
    const stopped = await officer.post<Answer>(`/api/organisations/${child}/events`, {
      type: 'suspended',
      effectiveDate: '2022-06-20',
      basedOn: version,
    });
    expect(stopped.status, stopped.body.message).toBe(201);
    const late = await correct(parent, 'separated', { effectiveDate: '2022-07-01', together: true });
    expect([late.status, late.body.code]).toEqual([409, 'together-impossible']);
    expect(late.body.message).toMatch(/^Không dời theo được ngày của "HTX Được Tách": .*20\/06\/2022/u);
    const early = await correct(child, 'founded', { effectiveDate: '2020-01-05', together: true });
    expect([early.status, early.body.code]).toEqual([409, 'together-impossible']);
    expect(early.body.message).toMatch(/^Không dời theo được ngày của "HTX Gốc": /u);
    expect(await days()).toEqual(['2022-06-08', '2022-06-08']);
  });

  it('sự kiện không gắn với tổ chức nào thì lời ấy không đổi gì; chọn tổ chức khác thì chỉ sửa bên này', async () => {
    const alone = await found('HTX Một Mình', { effectiveDate: '2022-05-04' });
    const moved = await correct(alone.organisation, 'founded', {
      effectiveDate: '2022-05-05',
      together: true,
    });
    expect([moved.status, moved.body.message]).toEqual([200, undefined]);
    const other = await correct(parent, 'separated', {
      effectiveDate: '2022-05-05',
      counterpart: alone.organisation,
      together: true,
    });
    expect([other.status, other.body.message]).toEqual([200, undefined]);
    expect(await days()).toEqual(['2022-05-05', '2022-06-08']);
    expect((await entryOf(child, 'founded')).counterpart).toBeNull();
  });
});
