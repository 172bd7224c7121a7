// Báo việc: tell a person once, in the inbox and by letter as they chose; letters are sealed until the moment they leave.
import type { CalendarDate } from '#domain/period/calendar-date.ts';
import type { InboxView, OwnForm } from '#server/notify/contract.ts';
import {
  closeNotice,
  findMailChoice,
  insertLetter,
  insertNotice,
  listNotices,
  markFailed,
  markSent,
  markUnknown,
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
/** Longer than any conversation with the post lasts: what was taken before that and has no end has lost its sender. */
const SENDER_DEAD_AFTER = 15 * MINUTE;

export interface NotifyDeps {
  readonly db: Db;
  readonly clock: Clock;
  readonly keys: FieldKeys;
}

export interface Letter {
  readonly subject: string;
  readonly lines: readonly string[];
}

/** Whether the post took a letter; unknown when the line broke after the letter was handed over and before the answer. */
export type PostOutcome =
  | { readonly taken: 'yes' }
  | { readonly taken: 'no' | 'unknown'; readonly error: string };

/** Hands one letter to the post; throws when it could not even begin. */
export type SendLetter = (
  letter: Letter & { readonly to: string; readonly key: string },
) => Promise<PostOutcome>;

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

type Counts = { readonly sent: number; readonly failed: number; readonly unknown: number };

/** Sends what is due to one person; undefined when nobody is waiting. */
async function sendToOne(
  deps: NotifyDeps & { readonly loader: Db },
  send: SendLetter,
): Promise<Counts | undefined> {
  const { loader } = deps;
  // Committed before anything leaves: whoever looks later, also after a crash, knows that these may have gone.
  const rows = await loader.transaction().execute((trx) => takeLetters(trx, deps.clock.now(), BATCH));
  const [first] = rows;
  if (!first) return undefined;
  const waiting = rows.map((row) => ({
    ...row,
    // Sealed by postLetter above as exactly this shape.
    letter: JSON.parse(deps.keys.open(FIELD, row.sealed_letter)) as Letter,
  }));
  const key = waiting.map((each) => each.key).join('+');
  const outcome = await send({ ...joined(waiting), to: first.email, key }).catch((error: unknown) => ({
    taken: 'no' as const,
    error: error instanceof Error ? error.message : String(error),
  }));
  const now = deps.clock.now();
  const ids = waiting.map((each) => each.id);
  const none = { sent: 0, failed: 0, unknown: 0 };
  switch (outcome.taken) {
    case 'yes':
      await markSent(loader, ids, now);
      return { ...none, sent: ids.length };
    case 'unknown':
      return { ...none, unknown: await markUnknown(loader, { ids }, outcome.error, now) };
    case 'no':
      for (const each of waiting) {
        const pause = Math.min(2 ** each.attempts * MINUTE, MAX_PAUSE);
        await markFailed(loader, each.id, outcome.error, new Date(now.getTime() + pause));
      }
      return { ...none, failed: ids.length };
  }
}

/**
 * One round of the post, as the loader: person by person takes what is due, hands it over, marks how it ended. A letter
 * that the post refused waits longer each time. One that was handed over when this process or the line died is never
 * handed over again: no letter leaves twice, and the matter itself stays in the inbox.
 */
export async function sendDueLetters(
  deps: NotifyDeps & { readonly loader: Db },
  send: SendLetter,
): Promise<Counts> {
  const now = deps.clock.now();
  const takenBefore = new Date(now.getTime() - SENDER_DEAD_AFTER);
  const counts = {
    sent: 0,
    failed: 0,
    unknown: await markUnknown(deps.loader, { takenBefore }, 'tiến trình dừng giữa chừng', now),
  };
  for (let round = 0; round < MOST_PEOPLE; round += 1) {
    const one = await sendToOne(deps, send);
    if (!one) break;
    counts.sent += one.sent;
    counts.failed += one.failed;
    counts.unknown += one.unknown;
  }
  return counts;
}

/** What a person still owes of forms, as collection knows it; handed in, for collection itself tells people things through here. */
export type FormsOwed = (person: SignedIn) => Promise<readonly OwnForm[]>;

/** "Việc của tôi": what was told, and the forms that the person or the office owes. */
export async function viewInbox(
  deps: NotifyDeps,
  person: SignedIn,
  formsOwed: FormsOwed,
): Promise<InboxView> {
  const forms = [...(await formsOwed(person))];
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
      forms,
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
