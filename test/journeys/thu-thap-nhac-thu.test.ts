// Journey: bulk reminders leave through a real SMTP conversation, once each; whoever has answered gets no second letter; the printed letters are one PDF.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readPost, smtpSender } from '#server/notify/mailer.ts';
import { sendDueLetters } from '#server/notify/service.ts';
import { type Client, signInAs } from '#test/support/client.ts';
import { catchMail, type MailCatcher, textOf } from '#test/support/mail-catcher.ts';
import { startTestServer, type TestServer } from '#test/support/server.ts';

const PERIOD = '2026-H2.HTX-6T';
const TARGET = { period: PERIOD, form: 'HTX-6T', unit: '24' };
const n = (number: number) => ({ number });

let server: TestServer;
let mail: MailCatcher;
let officer: Client;
let accountant: Client;
let now: Date;

beforeAll(async () => {
  [server, mail] = await Promise.all([startTestServer(), catchMail()]);
  officer = await signInAs(server.url, server.accounts.provincial);
  accountant = await signInAs(server.url, server.accounts.accountant);
  const national = await signInAs(server.url, server.accounts.national);
  const opened = await national.post('/api/collection/periods', { regime: 'HTX-6T', code: '2026-H2' });
  expect(opened.status).toBe(201);
  now = server.system.clock.now();
});
afterAll(async () => {
  await server.stop();
  await mail.stop();
});

/** What the nightly worker does, with the clock a day further on each time so that daily letters are due. */
async function deliver(): Promise<void> {
  const post = readPost({
    THONGSUOT_SMTP_URL: mail.url,
    THONGSUOT_MAIL_FROM: 'Thông Suốt <khong-tra-loi@lienminh.example>',
    THONGSUOT_PUBLIC_URL: `${server.url}/`,
  });
  if (!post) throw new Error('thiếu cấu hình thư');
  now = new Date(now.getTime() + 26 * 3_600_000);
  const at = now;
  const { loader } = server.system.database;
  const clock = { now: () => at, today: () => server.system.clock.today() };
  await sendDueLetters({ ...server.system.peopleDeps(loader), clock, loader }, smtpSender(post));
}

const reminders = () =>
  mail.letters.filter(
    (letter) => letter.to === server.accounts.accountant.email && textOf(letter).includes('Nhắc nộp'),
  );
const remind = async () =>
  (await officer.post<{ reminded: number; answered: number }>('/api/collection/reminders', TARGET)).body;

describe('nhắc nộp bằng thư điện tử', () => {
  it('nhắc cả tỉnh một lượt: kế toán nhận đúng một lá thư, có tên biểu, kỳ, hạn và đường dẫn mở biểu', async () => {
    expect(await remind()).toMatchObject({ reminded: 1, answered: 0 });
    await deliver();
    const [letter, ...more] = reminders();
    expect(more).toEqual([]);
    const text = letter ? textOf(letter).replace(/\s+/g, ' ') : '';
    expect(text).toContain('Báo cáo sáu tháng của hợp tác xã');
    expect(text).toContain(`${server.url}/f/${PERIOD}/HTX-6T`);
    await deliver();
    expect(reminders()).toHaveLength(1);
  });

  it('đã nộp rồi thì lượt nhắc sau bỏ qua: không thêm lá thư nào', async () => {
    const sent = await accountant.post(`/api/entry/${PERIOD}/HTX-6T/submission`, {
      base: 0,
      formVersion: 1,
      exceptions: [],
      cells: {
        members: n(40),
        workers: n(12),
        'income-worker': n(30_000_000),
        revenue: n(2_500_000_000),
        'revenue-internal': n(500_000_000),
        profit: n(120_000_000),
      },
    });
    expect(sent.status, JSON.stringify(sent.body)).toBe(201);
    expect(await remind()).toMatchObject({ reminded: 0, answered: 1 });
    await deliver();
    expect(reminders()).toHaveLength(1);
  });

  it('thư in: một tệp PDF, mỗi đơn vị chưa nộp một trang; đơn vị đã nộp không có trang', async () => {
    const list = await officer.get<{ reporters: { organisation: number; state: string }[] }>(
      `/api/collection/reporters?period=${PERIOD}&form=HTX-6T&unit=24&limit=500`,
    );
    const answered = list.body.reporters.find(({ state }) => state === 'sent');
    const silent = list.body.reporters.filter(({ state }) => state === 'none').slice(0, 3);
    const organisations = [...silent, ...(answered ? [answered] : [])].map((each) => each.organisation);
    expect(organisations).toHaveLength(4);
    const answer = await fetch(`${server.url}/api/collection/letters`, {
      method: 'POST',
      headers: {
        cookie: officer.cookie,
        origin: server.url,
        'content-type': 'application/json',
        'idempotency-key': crypto.randomUUID(),
      },
      body: JSON.stringify({ ...TARGET, organisations }),
    });
    expect(answer.headers.get('x-letter-count')).toBe('3');
    const pdf = Buffer.from(await answer.arrayBuffer()).toString('latin1');
    expect(pdf.startsWith('%PDF-')).toBe(true);
    if (process.env.LETTERS_PDF)
      (await import('node:fs')).writeFileSync(process.env.LETTERS_PDF, pdf, 'latin1');
  });
});
