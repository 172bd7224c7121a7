// Journey: offices through the merger of provinces; an administrator opens new ones within their scope.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SessionView } from '#server/identity/contract.ts';
import type { InvitationLink, OfficeView, PersonView } from '#server/people/contract.ts';
import { type Client, clientOf, signInAs } from '#test/support/client.ts';
import { startTestServer, type TestServer } from '#test/support/server.ts';

const PASSWORD = 'mưa rào trên cánh đồng lúa';
let server: TestServer;
let administrator: Client;
let leader: Client;
let offices: readonly OfficeView[];

function office(code: string): OfficeView {
  const found = offices.find((each) => each.code === code);
  if (!found) throw new Error(`không có cơ quan ${code}`);
  return found;
}

/** Accepts a slip and signs in. */
async function accept(link: InvitationLink, email: string): Promise<Client> {
  const token = (link.path ?? '').split('#')[1];
  const accepted = await clientOf(server.url).post('/api/invitations/acceptance', {
    token,
    password: PASSWORD,
  });
  expect(accepted.status).toBe(200);
  return signInAs(server.url, { email, password: PASSWORD });
}

beforeAll(async () => {
  server = await startTestServer();
  administrator = await signInAs(server.url, server.accounts.administrator);
  leader = await signInAs(server.url, server.accounts.leader);
  offices = (await administrator.get<{ offices: OfficeView[] }>('/api/offices')).body.offices;
});
afterAll(() => server.stop());

describe('cơ quan theo thời gian', () => {
  it('34 Liên minh cấp tỉnh hôm nay; cơ quan của tỉnh đã sáp nhập vẫn còn, nói ai kế thừa', () => {
    const provincial = offices.filter((each) => each.level === 'province');
    expect(provincial.filter((each) => each.to === null)).toHaveLength(34);
    const old = provincial.find((each) => each.name === 'Liên minh Hợp tác xã tỉnh Hà Giang');
    expect(old).toMatchObject({ to: '2025-07-01', successors: ['Liên minh Hợp tác xã tỉnh Tuyên Quang'] });
  });

  it('cơ quan kế thừa thấy việc đã ghi ở cơ quan trước sáp nhập; tỉnh khác thì không', async () => {
    const old = offices.find((each) => each.name === 'Liên minh Hợp tác xã tỉnh Hà Giang');
    await server.system.database.loader
      .insertInto('journal')
      .values({
        seq: -1,
        office_id: old?.id ?? 0,
        act: 'organisation.founded',
        subject_kind: 'organisation',
        subject_id: '1',
      })
      .execute();
    const count = async (email: 'otherProvincial' | 'provincial') => {
      const session = await (await signInAs(server.url, server.accounts[email])).get<SessionView>(
        '/api/session',
      );
      const { office: own, person } = session.body;
      return server.system.database.app.transaction().execute(async (trx) => {
        const { sql } = await import('kysely');
        await sql`select begin_read(${person.id}, ${own.id})`.execute(trx);
        return trx
          .selectFrom('journal')
          .select('seq')
          .where('office_id', '=', old?.id ?? 0)
          .execute();
      });
    };
    expect(await count('otherProvincial')).toHaveLength(1);
    expect(await count('provincial')).toHaveLength(0);
  });

  it('Bắc Ninh mới (24) kế thừa cả hai cơ quan cũ 27 và 24: việc, người, hồ sơ của cả hai; tỉnh khác không thấy gì', async () => {
    const olds = offices.filter((each) => each.successors.includes('Liên minh Hợp tác xã tỉnh Bắc Ninh'));
    expect(olds.map((each) => [each.name, each.to]).sort()).toEqual([
      ['Liên minh Hợp tác xã tỉnh Bắc Giang', '2025-07-01'],
      ['Liên minh Hợp tác xã tỉnh Bắc Ninh', '2025-07-01'],
    ]);
    const { loader, loaderPool } = server.system.database;
    for (const [index, old] of olds.entries()) {
      const act = { act: 'organisation.founded', subject_kind: 'organisation', subject_id: `cũ-${index}` };
      await loader
        .insertInto('journal')
        .values({ seq: -10 - index, office_id: old.id, ...act })
        .execute();
      await loaderPool.query(
        `with made as (insert into persons (email, name) values ($1, $2) returning id)
         insert into posts (person_id, office_id, role, valid_from, valid_to) select id, $3, 'provincial', '2015-01-01', '2025-07-01' from made`,
        [`cu${index}@lienminh.example`, `Cán bộ cũ ${index}`, old.id],
      );
    }
    const subjects = async (by: Client) =>
      (await by.get<{ entries: { subjectId: string }[] }>('/api/journal?limit=200')).body.entries
        .map((each) => each.subjectId)
        .filter((each) => each.startsWith('cũ-'));
    const names = async (by: Client) =>
      (await by.get<{ people: PersonView[] }>('/api/people?search=can bo cu')).body.people.map(
        (each) => each.name,
      );
    expect((await subjects(leader)).sort()).toEqual(['cũ-0', 'cũ-1']);
    expect((await names(leader)).sort()).toEqual(['Cán bộ cũ 0', 'Cán bộ cũ 1']);
    const made = await administrator.post<InvitationLink>('/api/people', {
      name: 'Lãnh đạo tỉnh khác',
      email: 'lanhdao08@moi.example',
      office: office('LM08').id,
      role: 'provincial-leader',
      channel: 'slip',
    });
    const stranger = await accept(made.body, 'lanhdao08@moi.example');
    expect(await subjects(stranger)).toEqual([]);
    expect(await names(stranger)).toEqual([]);
    // Records kept under the units of both old provinces are its own to read: 2022 on the map of that year.
    for (const code of ['27', '24']) {
      const period = `/api/organisations?unit=${code}&at=2022-06-30&limit=1`;
      expect([code, (await leader.get(period)).status]).toEqual([code, 200]);
      expect([code, (await stranger.get(period)).status]).toEqual([code, 403]);
    }
  });

  it('mở phòng, quỹ, xã, tài khoản HTX trong phạm vi; ngoài phạm vi thì bị từ chối', async () => {
    const bacNinh = office('LM24');
    const fund = await leader.post<{ id: number; code: string }>('/api/offices', {
      level: 'fund',
      name: 'Quỹ hỗ trợ phát triển HTX tỉnh Bắc Ninh',
      parent: bacNinh.id,
    });
    expect([fund.status, fund.body.code]).toEqual([201, 'LM24-Q2']);
    const communes = await leader.get<{ units: { code: string }[] }>('/api/units?level=commune&within=24');
    const opened = await leader.post('/api/offices', {
      level: 'commune',
      unit: communes.body.units[0]?.code,
    });
    expect(opened.status).toBe(201);
    const elsewhere = await leader.get<{ units: { code: string }[] }>('/api/units?level=commune&within=08');
    const refused = await leader.post<{ code: string }>('/api/offices', {
      level: 'commune',
      unit: elsewhere.body.units[0]?.code,
    });
    expect([refused.status, refused.body.code]).toEqual([404, 'not-found']);
    const account = await leader.post<{ id: number }>('/api/offices', {
      level: 'cooperative',
      organisation: 1,
    });
    expect([201, 404]).toContain(account.status);
  });
});
