// Journey: an administrator invites people by slip and by letter; nobody gives what they lack; stopping is immediate.
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

async function inviteBySlip(by: Client, name: string, email: string, officeId: number, role: string) {
  return by.post<InvitationLink>('/api/people', { name, email, office: officeId, role, channel: 'slip' });
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

describe('lời mời', () => {
  it('phiếu in: liên kết dùng một lần, đặt mật khẩu rồi đăng nhập; dùng lại thì bị từ chối', async () => {
    const made = await inviteBySlip(
      leader,
      'Ngô Thị Mới',
      'moi@tinh.example',
      office('LM24').id,
      'provincial',
    );
    expect(made.status).toBe(201);
    expect(made.body.path).toMatch(/^\/invitation#[\w-]{43}$/);
    const token = made.body.path?.split('#')[1];
    const seen = await clientOf(server.url).post('/api/invitations/reading', { token });
    expect(seen.body).toEqual({ name: 'Ngô Thị Mới', email: 'moi@tinh.example', purpose: 'account' });
    const weak = await clientOf(server.url).post<{ code: string; message: string }>(
      '/api/invitations/acceptance',
      { token, password: 'lienminh123456' },
    );
    expect([weak.status, weak.body.code]).toEqual([422, 'password-weak']);
    const newcomer = await accept(made.body, 'moi@tinh.example');
    const session = await newcomer.get<SessionView>('/api/session');
    expect([session.body.role, session.body.office.code]).toEqual(['provincial', 'LM24']);
    const again = await clientOf(server.url).post('/api/invitations/acceptance', {
      token,
      password: PASSWORD,
    });
    expect(again.status).toBe(404);
  });

  it('gửi thư: liên kết không trả về, thư nằm trong hòm chờ và đã niêm', async () => {
    const made = await leader.post<InvitationLink>('/api/people', {
      name: 'Trịnh Văn Thư Báo',
      email: 'thu@tinh.example',
      office: office('LM24').id,
      role: 'clerk',
      channel: 'email',
    });
    expect([made.status, made.body.path]).toEqual([201, null]);
    const letters = await server.system.database.loader.selectFrom('mail_outbox').selectAll().execute();
    expect(letters).toHaveLength(1);
    expect(letters[0]?.sealed_letter.toString('latin1')).not.toContain('invitation');
    const { sealed_letter: sealed } = letters[0] ?? { sealed_letter: Buffer.alloc(0) };
    expect(server.system.keys.open('letter', sealed)).toMatch(/\/invitation#[\w-]{43}/);
  });

  it('cùng mã yêu cầu: một người, và bí mật không giữ trong biên nhận', async () => {
    const key = 'a6f6b2a0-6ad0-4c3e-9f0a-2f3f6a1c0d11';
    const body = {
      name: 'Lý Thị Lặp',
      email: 'lap@tinh.example',
      office: office('LM24').id,
      role: 'viewer',
      channel: 'slip',
    };
    const first = await leader.post<InvitationLink>('/api/people', body, key);
    const second = await leader.post<InvitationLink>('/api/people', body, key);
    expect(second.body.person).toBe(first.body.person);
    expect(second.body.path).toBeNull();
    const receipts = await server.system.database.loader
      .selectFrom('requests')
      .select('reply')
      .where('key', '=', key)
      .execute();
    expect(JSON.stringify(receipts)).not.toContain('invitation#');
  });
});

describe('không ai trao điều mình không có', () => {
  const CASES = [
    ['lãnh đạo tỉnh trao vai trò trung ương', 'leader', 'VN', 'national'],
    ['lãnh đạo tỉnh trao quản trị', 'leader', 'LM24', 'administrator'],
    ['lãnh đạo tỉnh trao lãnh đạo', 'leader', 'LM24', 'provincial-leader'],
    ['lãnh đạo tỉnh trao ở tỉnh khác', 'leader', 'LM08', 'provincial'],
    ['quản trị trao vai trò không thuộc loại cơ quan', 'administrator', 'LM24', 'national'],
  ] as const;
  it.each(CASES)('%s: bị từ chối', async (title, by, code, role) => {
    const client = by === 'leader' ? leader : administrator;
    const email = `${CASES.findIndex((each) => each[0] === title)}@tuchoi.example`;
    const made = await inviteBySlip(client, 'Không Được', email, office(code).id, role);
    expect([403, 404]).toContain(made.status);
  });

  it('không ai tự trao cho mình, cả khi gọi thẳng', async () => {
    const self = await administrator.get<SessionView>('/api/session');
    const own = await administrator.post<{ code: string }>(`/api/people/${self.body.person.id}/posts`, {
      office: office('VN').id,
      role: 'national-leader',
    });
    expect([own.status, own.body.code]).toEqual([403, 'grant-refused']);
  });

  it('cán bộ thường không mời được ai; người xem không thấy danh sách người', async () => {
    const officer = await signInAs(server.url, server.accounts.provincial);
    const made = await inviteBySlip(officer, 'Không Được', 'x@tuchoi.example', office('LM24').id, 'viewer');
    expect(made.status).toBe(403);
    const viewer = await signInAs(server.url, server.accounts.viewer);
    expect((await viewer.get('/api/people')).status).toBe(403);
  });

  it('lãnh đạo tỉnh chỉ thấy người của tỉnh mình; quản trị thấy tất cả', async () => {
    const mine = (await leader.get<{ people: PersonView[] }>('/api/people')).body.people;
    expect(mine.map((each) => each.email)).toContain('bacninh@minhhoa.example');
    expect(mine.map((each) => each.email)).not.toContain('tuyenquang@minhhoa.example');
    const all = (await administrator.get<{ people: PersonView[] }>('/api/people')).body.people;
    expect(all.map((each) => each.email)).toContain('tuyenquang@minhhoa.example');
  });
});

describe('ngừng và chuyển', () => {
  it('ngừng tài khoản: phiên hết ngay ở yêu cầu kế tiếp, đăng nhập lại cũng không được', async () => {
    const made = await inviteBySlip(
      leader,
      'Hà Văn Nghỉ',
      'nghi@tinh.example',
      office('LM24').id,
      'provincial',
    );
    const client = await accept(made.body, 'nghi@tinh.example');
    expect((await client.get('/api/session')).status).toBe(200);
    const stopped = await leader.post(`/api/people/${made.body.person}/activity`, { active: false });
    expect(stopped.status).toBe(200);
    expect((await client.get('/api/session')).status).toBe(401);
    const again = await clientOf(server.url).post('/api/session', {
      email: 'nghi@tinh.example',
      password: PASSWORD,
    });
    expect(again.status).toBe(401);
  });

  it('một người hai nhiệm vụ: chuyển nhiệm vụ đổi phạm vi, phiên cũ hết', async () => {
    const made = await inviteBySlip(
      administrator,
      'Cao Thị Hai Việc',
      'hai@vn.example',
      office('LM24').id,
      'provincial',
    );
    const added = await administrator.post(`/api/people/${made.body.person}/posts`, {
      office: office('LM08').id,
      role: 'provincial',
    });
    expect(added.status).toBe(201);
    const client = await accept(made.body, 'hai@vn.example');
    const session = (await client.get<SessionView>('/api/session')).body;
    expect(session.posts.map((post) => post.office)).toHaveLength(2);
    const other = session.posts.find((post) => post.id !== session.post);
    const switched = await client.post<SessionView>('/api/account/post', { post: other?.id });
    expect([switched.status, switched.body.office.code]).toEqual([200, 'LM08']);
    expect((await client.get('/api/session')).status).toBe(401);
    const moved = clientOf(server.url, switched.headers.getSetCookie()[0]?.split(';')[0]);
    expect((await moved.get<SessionView>('/api/session')).body.office.code).toBe('LM08');
    const stolen = await moved.post('/api/account/post', { post: 1 });
    expect(stolen.status).toBe(404);
  });

  it('nhiệm vụ có ngày: chưa đến ngày thì chưa dùng được, hết ngày thì hết; ngày kết thúc trước ngày bắt đầu bị từ chối', async () => {
    const made = await inviteBySlip(
      administrator,
      'Đinh Văn Theo Ngày',
      'theongay@vn.example',
      office('LM24').id,
      'provincial',
    );
    const path = `/api/people/${made.body.person}/posts`;
    const post = (code: string, from: string, to?: string) =>
      administrator.post(path, { office: office(code).id, role: 'provincial', from, to });
    // Today is 28/9/2026.
    expect((await post('LM08', '2026-10-01')).status).toBe(201);
    expect((await post('LM01', '2026-09-01', '2026-09-28')).status).toBe(201);
    expect((await post('LM48', '2026-09-01', '2026-12-31')).status).toBe(201);
    expect([400, 422]).toContain((await post('LM92', '2026-12-31', '2026-09-01')).status);
    const client = await accept(made.body, 'theongay@vn.example');
    const { posts } = (await client.get<SessionView>('/api/session')).body;
    expect(posts.map((each) => each.office).sort()).toEqual([
      'Liên minh Hợp tác xã thành phố Đà Nẵng',
      'Liên minh Hợp tác xã tỉnh Bắc Ninh',
    ]);
    const seen = (
      await administrator.get<{ people: PersonView[] }>('/api/people?search=dinh van theo ngay')
    ).body.people.flatMap((each) =>
      each.posts.map((held) => [held.office.name, held.from, held.to, held.held]),
    );
    expect(seen).toEqual(
      expect.arrayContaining([
        ['Liên minh Hợp tác xã tỉnh Tuyên Quang', '2026-10-01', null, false],
        ['Liên minh Hợp tác xã thành phố Hà Nội', '2026-09-01', '2026-09-28', false],
        ['Liên minh Hợp tác xã thành phố Đà Nẵng', '2026-09-01', '2026-12-31', true],
      ]),
    );
  });
});
