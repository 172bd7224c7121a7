// Journey: an invitation leaves by e-mail through a real SMTP conversation, once, again after the post was down, and its link opens an account.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SessionView } from '#server/identity/contract.ts';
import { readPost, smtpSender } from '#server/notify/mailer.ts';
import { sendDueLetters } from '#server/notify/service.ts';
import { clientOf, signInAs } from '#test/support/client.ts';
import { catchMail, type MailCatcher, textOf } from '#test/support/mail-catcher.ts';
import { startTestServer, type TestServer } from '#test/support/server.ts';

let server: TestServer;
let mail: MailCatcher;
beforeAll(async () => {
  [server, mail] = await Promise.all([startTestServer(), catchMail()]);
});
afterAll(async () => {
  await server.stop();
  await mail.stop();
});

describe('lời mời bằng thư điện tử', () => {
  it('thư đi một lần, kể cả sau khi máy chủ thư từ chối; liên kết trong thư mở được tài khoản', async () => {
    const leader = await signInAs(server.url, server.accounts.leader);
    const { office } = (await leader.get<SessionView>('/api/session')).body;
    const invited = await leader.post('/api/people', {
      name: 'Trần Thị Thư',
      email: 'thu@moi.example',
      office: office.id,
      role: 'provincial',
      channel: 'email',
    });
    expect(invited.status).toBe(201);
    const post = readPost({
      THONGSUOT_SMTP_URL: mail.url,
      THONGSUOT_MAIL_FROM: 'Thông Suốt <khong-tra-loi@lienminh.example>',
      THONGSUOT_PUBLIC_URL: `${server.url}/`,
    });
    if (!post) throw new Error('thiếu cấu hình thư');
    const { loader } = server.system.database;
    let now = server.system.clock.now();
    const clock = { now: () => now, today: () => server.system.clock.today() };
    const round = () =>
      sendDueLetters({ ...server.system.peopleDeps(loader), clock, loader }, smtpSender(post));
    mail.refusing = true;
    expect(await round()).toEqual({ sent: 0, failed: 1, unknown: 0 });
    mail.refusing = false;
    expect(await round()).toEqual({ sent: 0, failed: 0, unknown: 0 });
    now = new Date(now.getTime() + 5 * 60_000);
    const both = await Promise.all([round(), round()]);
    expect(both.map((each) => each.sent).sort()).toEqual([0, 1]);
    expect(mail.letters).toHaveLength(1);
    const [letter] = mail.letters;
    expect(letter?.to).toBe('thu@moi.example');
    const text = letter ? textOf(letter) : '';
    const link = new RegExp(`${server.url}/invitation#([\\w-]+)`).exec(text.replace(/\s+/g, ' '));
    expect(link, text).not.toBeNull();
    const password = 'mưa rào trên cánh đồng lúa';
    const accepted = await clientOf(server.url).post('/api/invitations/acceptance', {
      token: link?.[1],
      password,
    });
    expect(accepted.status).toBe(200);
    const session = await signInAs(server.url, { email: 'thu@moi.example', password });
    expect((await session.get<SessionView>('/api/session')).body.office.code).toBe('LM24');
  });

  it('chưa đặt máy chủ thư: thư chờ trong hòm, không gì bị mất', () => {
    expect(readPost({})).toBeUndefined();
    expect(readPost({ THONGSUOT_SMTP_URL: 'smtp://x', THONGSUOT_MAIL_FROM: 'a@b' })).toBeUndefined();
  });
});
