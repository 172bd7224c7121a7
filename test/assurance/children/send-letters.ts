// One round of the post in a process of its own, so that it can be killed. Arguments: administrator's URL, database, post, now.
import { smtpSender } from '#server/notify/mailer.ts';
import { sendDueLetters } from '#server/notify/service.ts';
import { vietnamDay } from '#server/platform/clock.ts';
import { openPools } from '#server/platform/open-database.ts';
import { TEST_KEYS } from '#test/support/database.ts';

const [adminUrl = '', name = '', smtpUrl = '', at = ''] = process.argv.slice(2);
const database = openPools(adminUrl, name, 1);
const now = new Date(at);
const counts = await sendDueLetters(
  {
    db: database.app,
    loader: database.loader,
    keys: TEST_KEYS,
    clock: { now: () => now, today: () => vietnamDay(now) },
  },
  smtpSender({ smtpUrl, from: 'thu@lienminh.example', publicUrl: 'http://localhost' }),
);
process.stdout.write(`${JSON.stringify(counts)}\n`);
await database.close();
