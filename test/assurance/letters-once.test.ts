// Thư không bao giờ đi hai lần: the sender is killed, or the line cut, at every moment of handing over; no letter reaches the post twice.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { SessionView } from '#server/identity/contract.ts';
import type { InboxView } from '#server/notify/contract.ts';
import { smtpSender } from '#server/notify/mailer.ts';
import { sendDueLetters } from '#server/notify/service.ts';
import { signInAs } from '#test/support/client.ts';
import { catchMail, type MailCatcher } from '#test/support/mail-catcher.ts';
import { propertyRuns } from '#test/support/property-runs.ts';
import { startTestServer, type TestServer } from '#test/support/server.ts';

const CHILD = path.join(import.meta.dirname, 'children/send-letters.ts');
const START = new Date('2026-09-28T03:00:00Z');
const minutes = (count: number) => new Date(START.getTime() + count * 60_000);
let server: TestServer;
let mail: MailCatcher;
let person: number;

beforeAll(async () => {
  [server, mail] = await Promise.all([startTestServer(), catchMail()]);
  const officer = await signInAs(server.url, server.accounts.provincial);
  person = (await officer.get<SessionView>('/api/session')).body.person.id;
});
afterAll(async () => {
  await server.stop();
  await mail.stop();
});
beforeEach(async () => {
  mail.letters.length = 0;
  mail.refusing = false;
  mail.onLetter = undefined;
  await server.system.database.loader.deleteFrom('mail_outbox').execute();
});

async function put(key: string): Promise<void> {
  const sealed_letter = server.system.keys.seal('letter', JSON.stringify({ subject: key, lines: [key] }));
  const row = { key, person_id: person, sealed_letter, send_after: START, created_at: START };
  await server.system.database.loader.insertInto('mail_outbox').values(row).execute();
}

async function outbox() {
  return server.system.database.loader
    .selectFrom('mail_outbox')
    .select(['key', 'sent_at', 'taken_at', 'unknown_at', 'attempts'])
    .orderBy('id')
    .execute();
}

/** The sender in a process of its own; killed when told. */
function startSender(at: Date) {
  const { adminUrl, name } = server.system.database;
  const child = spawn(process.execPath, [CHILD, adminUrl, name, mail.url, at.toISOString()]);
  const ended = new Promise<void>((resolve) => child.on('exit', () => resolve()));
  return { kill: () => child.kill('SIGKILL'), ended };
}

const round = (at: Date) =>
  sendDueLetters(
    {
      ...server.system.peopleDeps(server.system.database.loader),
      clock: { now: () => at, today: () => server.system.clock.today() },
      loader: server.system.database.loader,
    },
    smtpSender({ smtpUrl: mail.url, from: 'thu@lienminh.example', publicUrl: server.url }),
  );

describe('giết người gửi giữa chừng', () => {
  it('ngay khi máy chủ thư vừa nhận cả thư, chưa kịp trả lời: lần sau không gửi lại, thư được đánh dấu không rõ', async () => {
    await put('một');
    const sender = startSender(START);
    mail.onLetter = () => {
      sender.kill();
      return 'silent';
    };
    await sender.ended;
    expect(mail.letters).toHaveLength(1);
    mail.onLetter = undefined;
    // A minute later another sender may still be at it; after a quarter of an hour it must have died.
    expect(await round(minutes(1))).toEqual({ sent: 0, failed: 0, unknown: 0 });
    expect(await round(minutes(20))).toEqual({ sent: 0, failed: 0, unknown: 1 });
    expect(await round(minutes(40))).toEqual({ sent: 0, failed: 0, unknown: 0 });
    expect(mail.letters).toHaveLength(1);
    expect((await outbox())[0]).toMatchObject({ sent_at: null, unknown_at: minutes(20) });
  }, 60_000);

  it('máy chủ thư đã nhận và trả lời, giết trước khi đánh dấu đã gửi: không thư nào đi hai lần', async () => {
    const kills = propertyRuns(4, 25);
    for (let run = 0; run < kills; run += 1) {
      await put(`lần ${run}`);
      const before = mail.letters.length;
      const sender = startSender(minutes(run));
      // Right after the answer has left: the marking is somewhere between nothing and done.
      mail.onLetter = () => {
        setTimeout(sender.kill, run % 5);
        return 'answer';
      };
      await sender.ended;
      expect(mail.letters.length - before).toBe(1);
    }
    mail.onLetter = undefined;
    await round(minutes(kills + 20));
    await round(minutes(kills + 40));
    expect(mail.letters).toHaveLength(kills);
    const rows = await outbox();
    process.stdout.write(
      `giết sau khi trả lời: ${kills} lần, đã gửi ${rows.filter((row) => row.sent_at).length}, không rõ ${rows.filter((row) => row.unknown_at).length}, gửi hai lần 0\n`,
    );
    expect(rows.every((row) => (row.sent_at === null) !== (row.unknown_at === null))).toBe(true);
  }, 240_000);
});

describe('đường truyền đứt', () => {
  it('đứt sau khi giao cả thư: không rõ, không gửi lại; bị từ chối bằng lời: thử lại rồi đi đúng một lần', async () => {
    await put('đứt');
    mail.onLetter = () => 'cut';
    expect(await round(START)).toEqual({ sent: 0, failed: 0, unknown: 1 });
    mail.onLetter = () => 'refuse';
    await put('từ chối');
    expect(await round(minutes(1))).toEqual({ sent: 0, failed: 1, unknown: 0 });
    mail.letters.length = 0;
    mail.onLetter = undefined;
    expect(await round(minutes(10))).toEqual({ sent: 1, failed: 0, unknown: 0 });
    expect(await round(minutes(20))).toEqual({ sent: 0, failed: 0, unknown: 0 });
    expect(mail.letters).toHaveLength(1);
  });

  it('không nối được tới máy chủ thư: chắc chắn chưa đi, thử lại', async () => {
    await put('không nối được');
    const away = smtpSender({ smtpUrl: 'smtp://127.0.0.1:9', from: 'a@b.example', publicUrl: server.url });
    const { loader } = server.system.database;
    const deps = { ...server.system.peopleDeps(loader), loader };
    const clock = (now: Date) => ({ now: () => now, today: () => server.system.clock.today() });
    expect(await sendDueLetters({ ...deps, clock: clock(START) }, away)).toEqual({
      sent: 0,
      failed: 1,
      unknown: 0,
    });
    expect(await round(minutes(5))).toEqual({ sent: 1, failed: 0, unknown: 0 });
  });

  it('thư mời không rõ đã tới: người mời được báo trong Việc của tôi để hỏi lại', async () => {
    const leader = await signInAs(server.url, server.accounts.leader);
    const { office } = (await leader.get<SessionView>('/api/session')).body;
    const invited = await leader.post('/api/people', {
      name: 'Trần Văn Mất Thư',
      email: 'mat@moi.example',
      office: office.id,
      role: 'provincial',
      channel: 'email',
    });
    expect(invited.status).toBe(201);
    mail.onLetter = () => 'cut';
    expect(await round(server.system.clock.now())).toEqual({ sent: 0, failed: 0, unknown: 1 });
    const { notices } = (await leader.get<InboxView>('/api/inbox')).body;
    expect(notices.map((each) => [each.title, each.path])).toEqual([
      [
        'Không rõ thư gửi Trần Văn Mất Thư đã tới chưa: hãy hỏi lại, nếu chưa thì tạo liên kết mới',
        '/people',
      ],
    ]);
  });
});
