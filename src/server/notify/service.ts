// Báo việc: tell a person once, in the inbox and by letter as they chose; letters are sealed until the moment they leave.
import type { CalendarDate } from '#domain/period/calendar-date.ts';
import type { InboxView } from '#server/notify/contract.ts';
import {
  closeNotice,
  findMailChoice,
  insertLetter,
  insertNotice,
  listNotices,
  markFailed,
  markSent,
  type NewNotice,
  saveMailChoice,
  takeLetters,
} from '#server/notify/store.ts';
import type { SignedIn } from '#server/platform/access.ts';
import type { Clock } from '#server/platform/clock.ts';
import type { Db } from '#server/platform/db.ts';
import type { FieldKeys } from '#server/platform/field-keys.ts';
import { read, write } from '#server/platform/journal.ts';
import { Refused } from '#server/platform/refused.ts';

const FIELD = 'letter';
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
/** Daily letters leave at seven in the morning in Vietnam (midnight UTC). */
const DIGEST_UTC_HOUR = 0;
const BATCH = 50;
/** People written to in one round; the next minute goes on. */
const MOST_PEOPLE = 500;
const MAX_PAUSE = 6 * 60 * MINUTE;

export interface NotifyDeps {
  readonly db: Db;
  readonly clock: Clock;
  readonly keys: FieldKeys;
}

export interface Letter {
  readonly subject: string;
  readonly lines: readonly string[];
}

/** Hands one letter to the post; throws when the post does not take it. */
export type SendLetter = (letter: Letter & { readonly to: string; readonly key: string }) => Promise<void>;

/** Puts a letter into the outbox inside the caller's write. @returns false when one of this key is there already */
export function postLetter(
  deps: NotifyDeps,
  trx: Db,
  letter: Letter & { readonly personId: number; readonly key: string; readonly sendAfter?: Date },
): Promise<boolean> {
  const now = deps.clock.now();
  const sealed = deps.keys.seal(FIELD, JSON.stringify({ subject: letter.subject, lines: letter.lines }));
  const { key, personId } = letter;
  return insertLetter(trx, { key, personId, sealed, sendAfter: letter.sendAfter ?? now }, now);
}

/** The next hour at which daily letters leave. */
export function nextDigest(now: Date): Date {
  const today = new Date(now);
  today.setUTCHours(DIGEST_UTC_HOUR, 0, 0, 0);
  return today > now ? today : new Date(today.getTime() + DAY);
}

/** Tells a person about a matter, once, inside the caller's write; the letter follows the person's own choice. */
export async function tell(deps: NotifyDeps, trx: Db, notice: NewNotice): Promise<boolean> {
  const now = deps.clock.now();
  if (!(await insertNotice(trx, notice, now))) return false;
  const choice = await findMailChoice(trx, notice.personId);
  if (choice === 'none') return true;
  await postLetter(deps, trx, {
    personId: notice.personId,
    key: `notice:${notice.personId}:${notice.key}`,
    subject: notice.title,
    lines: [
      notice.title,
      ...(notice.dueOn ? [`Hạn: ${notice.dueOn.split('-').reverse().join('/')}`] : []),
      notice.path,
    ],
    sendAfter: choice === 'daily' ? nextDigest(now) : now,
  });
  return true;
}

interface Waiting {
  readonly id: number;
  readonly key: string;
  readonly email: string;
  readonly attempts: number;
  readonly letter: Letter;
}

/** What is due to one person together leaves as one letter: the day's digest. */
function joined(letters: readonly Waiting[]): Letter {
  const [first] = letters;
  if (letters.length === 1 && first) return first.letter;
  return {
    subject: `Thông Suốt: ${letters.length} việc của bạn`,
    lines: letters.flatMap(({ letter }) => [...letter.lines, '']),
  };
}

/** Sends what is due to one person; undefined when nobody is waiting. */
async function sendToOne(
  deps: NotifyDeps & { readonly loader: Db },
  send: SendLetter,
): Promise<{ sent: number; failed: number } | undefined> {
  return deps.loader.transaction().execute(async (trx) => {
    const now = deps.clock.now();
    const rows = await takeLetters(trx, now, BATCH);
    const [first] = rows;
    if (!first) return undefined;
    const waiting = rows.map((row) => ({
      ...row,
      // Sealed by postLetter above as exactly this shape.
      letter: JSON.parse(deps.keys.open(FIELD, row.sealed_letter)) as Letter,
    }));
    const key = waiting.map((each) => each.key).join('+');
    const failure = await send({ ...joined(waiting), to: first.email, key }).then(
      () => undefined,
      (error: unknown) => (error instanceof Error ? error.message : String(error)),
    );
    for (const each of waiting) {
      if (failure === undefined) await markSent(trx, each.id, now);
      else {
        const pause = Math.min(2 ** each.attempts * MINUTE, MAX_PAUSE);
        await markFailed(trx, each.id, failure, new Date(now.getTime() + pause));
      }
    }
    const count = waiting.length;
    return failure === undefined ? { sent: count, failed: 0 } : { sent: 0, failed: count };
  });
}

/**
 * One round of the post, as the loader: person by person takes what is due, sends, marks. A letter that the post did not
 * take waits longer each time; the marks of one person commit before the next is tried, so a crash repeats one letter at most.
 */
export async function sendDueLetters(
  deps: NotifyDeps & { readonly loader: Db },
  send: SendLetter,
): Promise<{ sent: number; failed: number }> {
  const counts = { sent: 0, failed: 0 };
  for (let round = 0; round < MOST_PEOPLE; round += 1) {
    const one = await sendToOne(deps, send);
    if (!one) break;
    counts.sent += one.sent;
    counts.failed += one.failed;
  }
  return counts;
}

/** "Việc của tôi". */
export async function viewInbox(deps: NotifyDeps, person: SignedIn): Promise<InboxView> {
  const today: CalendarDate = deps.clock.today();
  return read(deps.db, person, async (trx) => {
    const rows = await listNotices(trx, person.personId, 100);
    const mail = await findMailChoice(trx, person.personId);
    return {
      notices: rows.map((row) => ({
        id: row.id,
        title: row.title,
        path: row.path,
        due: row.due_on,
        overdue: row.done_at === null && row.due_on !== null && row.due_on < today,
        since: row.created_at.toISOString(),
        done: row.done_at?.toISOString() ?? null,
      })),
      open: rows.filter((row) => row.done_at === null).length,
      mail: mail === 'at-once' || mail === 'none' ? mail : 'daily',
    };
  });
}

/** Ticks one of one's own matters off. @throws Refused 'not-found' */
export async function finishNotice(deps: NotifyDeps, person: SignedIn, id: number): Promise<void> {
  await write(deps.db, person, undefined, async (trx) => {
    if (!(await closeNotice(trx, person.personId, id, deps.clock.now()))) throw new Refused('not-found');
    return { act: { act: 'notice.done', subjectKind: 'notice', subjectId: String(id) }, reply: null };
  });
}

/** Chooses how letters come. */
export async function chooseMail(deps: NotifyDeps, person: SignedIn, mail: string): Promise<void> {
  await write(deps.db, person, undefined, async (trx) => {
    await saveMailChoice(trx, person.personId, mail);
    const subjectId = String(person.personId);
    return {
      act: { act: 'notice.mail-chosen', subjectKind: 'person', subjectId, note: { mail } },
      reply: null,
    };
  });
}
