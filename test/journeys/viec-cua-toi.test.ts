// Journey: told once, in the inbox and by letter as chosen; letters leave once, together by day, and again after a failure.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CardView } from '#server/collection/contract-entry.ts';
import type { SessionView } from '#server/identity/contract.ts';
import type { InboxView } from '#server/notify/contract.ts';
import { type Letter, type NotifyDeps, nextDigest, sendDueLetters, tell } from '#server/notify/service.ts';
import { write } from '#server/platform/journal.ts';
import { type Client, signInAs } from '#test/support/client.ts';
import { startTestServer, type TestServer } from '#test/support/server.ts';

let server: TestServer;
let officer: Client;
let me: SessionView;
const START = new Date('2026-09-28T02:00:00Z');
const depsAt = (now: Date): NotifyDeps & { loader: TestServer['system']['database']['loader'] } => ({
  ...server.system.peopleDeps(server.system.database.app),
  clock: { now: () => now, today: () => server.system.clock.today() },
  loader: server.system.database.loader,
});

async function tellMe(key: string, dueOn: string | null): Promise<boolean> {
  const { reply } = await write(
    server.system.database.app,
    { personId: me.person.id, officeId: me.office.id },
    undefined,
    async (trx) => ({
      act: { act: 'notice.done', subjectKind: 'notice', subjectId: key },
      reply: await tell(depsAt(START), trx, {
        personId: me.person.id,
        key,
        title: `Việc ${key}`,
        path: '/summary?period=2026-H1',
        dueOn,
      }),
    }),
  );
  return reply;
}

beforeAll(async () => {
  server = await startTestServer();
  officer = await signInAs(server.url, server.accounts.provincial);
  me = (await officer.get<SessionView>('/api/session')).body;
});
afterAll(() => server.stop());

describe('Việc của tôi', () => {
  it('báo một lần; việc gần hạn trước, quá hạn thì nói; người khác không thấy', async () => {
    expect(await tellMe('xa', '2026-10-30')).toBe(true);
    expect(await tellMe('gần', '2026-09-27')).toBe(true);
    expect(await tellMe('gần', '2026-09-27')).toBe(false);
    const { body } = await officer.get<InboxView>('/api/inbox');
    expect(body.notices.map((each) => [each.title, each.overdue])).toEqual([
      ['Việc gần', true],
      ['Việc xa', false],
    ]);
    const other = await signInAs(server.url, server.accounts.viewer);
    expect((await other.get<InboxView>('/api/inbox')).body.open).toBe(0);
    expect((await other.post(`/api/inbox/${body.notices[0]?.id}/done`, {})).status).toBe(404);
    expect((await officer.post(`/api/inbox/${body.notices[0]?.id}/done`, {})).status).toBe(204);
    expect((await officer.get<InboxView>('/api/inbox')).body.open).toBe(1);
  });

  it('biểu của chính cơ quan đang quá hạn nằm trong việc của tôi, mở đúng trang điền; vai trò không điền thì không được mời', async () => {
    const { forms } = (await officer.get<InboxView>('/api/inbox')).body;
    expect(forms).toContainEqual({
      title: expect.stringContaining('6 tháng đầu năm 2026'),
      path: '/f/2026-H1.LM-6T/LM-6T',
      due: 'hết ngày 25/06/2026',
      overdue: true,
      state: 'Chưa nhập',
      fills: true,
    });
    const accountant = await signInAs(server.url, server.accounts.accountant);
    const own = (await accountant.get<InboxView>('/api/inbox')).body.forms;
    expect(own.map(({ path, overdue }) => [path, overdue])).toContainEqual([
      '/f/2026-H1.HTX-6T/HTX-6T',
      true,
    ]);
    const { clerk, fundOfficer, fundController, viewer, auditor } = server.accounts;
    for (const account of [clerk, fundOfficer, fundController, viewer, auditor]) {
      const who = await signInAs(server.url, account);
      expect((await who.get<InboxView>('/api/inbox')).body.forms).toEqual([]);
      // Every card leads to a form that may be opened; whoever may open none is shown none.
      expect((await who.get('/api/entry/cards')).body).toEqual({ cards: [], fills: false });
      expect((await who.get('/api/entry/2026-H1.LM-6T/LM-6T')).status).toBe(403);
    }
    for (const account of [
      server.accounts.provincial,
      server.accounts.communeOfficer,
      server.accounts.accountant,
    ]) {
      const who = await signInAs(server.url, account);
      const { cards } = (await who.get<{ cards: CardView[] }>('/api/entry/cards')).body;
      expect(cards.length).toBeGreaterThan(0);
      for (const { period, form } of cards)
        expect([form, (await who.get(`/api/entry/${period}/${form}`)).status]).toEqual([form, 200]);
    }
  });

  it('lãnh đạo thấy biểu của cơ quan đang quá hạn để đôn đốc, chỉ xem, không được mời điền', async () => {
    const leader = await signInAs(server.url, server.accounts.leader);
    const { forms } = (await leader.get<InboxView>('/api/inbox')).body;
    expect(forms).toContainEqual({
      title: expect.stringContaining('6 tháng đầu năm 2026'),
      path: '/collection?key=2026-H1.LM-6T&form=LM-6T',
      due: 'hết ngày 25/06/2026',
      overdue: true,
      state: 'Chưa nhập',
      fills: false,
    });
    expect(forms.filter(({ fills, overdue }) => fills || !overdue)).toEqual([]);
    expect((await leader.get('/api/entry/cards')).body).toEqual({ cards: [], fills: false });
    expect((await leader.get('/api/entry/2026-H1.LM-6T/LM-6T')).status).toBe(403);
    // What the line opens may be read.
    const state = await leader.get('/api/collection/matrix?period=2026-H1.LM-6T&unit=24');
    expect(state.status).toBe(200);
  });

  it('mặc định gộp: chưa đến bảy giờ sáng mai thì chưa đi; đến giờ thì một thư, không bao giờ hai', async () => {
    const letters: (Letter & { to: string })[] = [];
    const send = async (letter: Letter & { to: string; key: string }) => {
      letters.push(letter);
      return { taken: 'yes' } as const;
    };
    expect(nextDigest(START).toISOString()).toBe('2026-09-29T00:00:00.000Z');
    expect(await sendDueLetters(depsAt(START), send)).toEqual({ sent: 0, failed: 0, unknown: 0 });
    const morning = new Date('2026-09-29T00:00:01Z');
    const down = async () => {
      throw new Error('máy chủ thư không trả lời');
    };
    expect(await sendDueLetters(depsAt(morning), down)).toEqual({ sent: 0, failed: 2, unknown: 0 });
    expect(await sendDueLetters(depsAt(morning), send)).toEqual({ sent: 0, failed: 0, unknown: 0 });
    const later = new Date('2026-09-29T00:05:00Z');
    const twice = await Promise.all([
      sendDueLetters(depsAt(later), send),
      sendDueLetters(depsAt(later), send),
    ]);
    expect(twice.map((each) => each.sent).sort()).toEqual([0, 2]);
    expect(letters).toHaveLength(1);
    expect(letters[0]).toMatchObject({
      to: 'bacninh@minhhoa.example',
      subject: 'Thông Suốt: 2 việc của bạn',
    });
    expect(letters[0]?.lines).toContain('/summary?period=2026-H1');
    expect(await sendDueLetters(depsAt(later), send)).toEqual({ sent: 0, failed: 0, unknown: 0 });
  });

  it('chọn gửi ngay thì đi ngay; chọn không gửi thì không có thư', async () => {
    expect((await officer.post('/api/inbox/mail', { mail: 'at-once' })).status).toBe(204);
    await tellMe('ngay', null);
    const letters: string[] = [];
    const send = async (letter: Letter) => {
      letters.push(letter.subject);
      return { taken: 'yes' } as const;
    };
    await sendDueLetters(depsAt(START), send);
    expect(letters).toEqual(['Việc ngay']);
    expect((await officer.post('/api/inbox/mail', { mail: 'none' })).status).toBe(204);
    await tellMe('thôi', null);
    await sendDueLetters(depsAt(new Date('2026-10-30T00:00:00Z')), send);
    expect(letters).toHaveLength(1);
  });
});
