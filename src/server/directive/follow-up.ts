// Nhắc việc: who has not acknowledged, what comes due or is overdue; by hand for one document, every night for all.
import { citation } from '#domain/directive/document.ts';
import { addDays, type CalendarDate } from '#domain/period/calendar-date.ts';
import type { DirectiveDeps } from '#server/directive/deps.ts';
import { requireOwn } from '#server/directive/require-document.ts';
import { listFollowed, listTasks, type TaskRow } from '#server/directive/store-clauses.ts';
import { type DocumentRow, listByIds } from '#server/directive/store-documents.ts';
import { unitOf } from '#server/directive/tasks.ts';
import { escalate, tellIssuer, tellOffices } from '#server/directive/tell.ts';
import type { SignedIn } from '#server/platform/access.ts';
import type { Db } from '#server/platform/db.ts';
import { type RequestKey, write } from '#server/platform/journal.ts';

/** Acknowledged within so many days; twice as many and leaders hear of it. */
const ACKNOWLEDGE_DAYS = 5;
/** Reminded so many days before a deadline. */
const REMIND_DAYS = 7;
/** Nobody is reminded at night of what was handed down longer ago. */
const FOLLOWED_DAYS = 730;

interface Told {
  readonly reminded: number;
  readonly escalated: number;
}

const unitsOf = (chosen: readonly TaskRow[]) => [...new Set(chosen.map((task) => task.unit_id))];

function listed(names: readonly string[]): string {
  return names.length > 4
    ? `${names.slice(0, 3).join(', ')} và ${names.length - 3} đơn vị khác`
    : names.join(', ');
}

/** Reminds of one document; each matter is told once. */
async function remindOf(
  deps: DirectiveDeps,
  trx: Db,
  row: DocumentRow,
  tasks: readonly TaskRow[],
): Promise<Told> {
  const today = deps.clock.today();
  const { id: document, officeId: office } = row;
  const unseen = tasks.filter((task) => task.acknowledged_on === null);
  const waitedFor = (days: number) =>
    unseen.filter((task) => addDays(task.handed_on as CalendarDate, days) < today); // a date column
  const late = waitedFor(ACKNOWLEDGE_DAYS);
  const veryLate = unitsOf(waitedFor(2 * ACKNOWLEDGE_DAYS));
  const due = tasks.filter(
    (task) => task.due_on !== null && task.state !== 'done' && addDays(today, REMIND_DAYS) >= task.due_on,
  );
  const overdue = unitsOf(due.filter((task) => task.due_on !== null && task.due_on < today));
  const cited = citation(row.facts);
  const path = `/directives/${document}`;
  let [reminded, escalated] = [0, 0];
  reminded += await tellOffices(deps, trx, office, unitsOf(late), {
    key: `late:${document}`,
    title: `Chưa xác nhận đã nhận văn bản ${cited}`,
    path,
    dueOn: null,
  });
  for (const on of new Set(due.map((task) => task.due_on))) {
    const title = `Nhiệm vụ của văn bản ${cited} đến hạn`;
    const key = `due:${document}:${on}`;
    const units = unitsOf(due.filter((task) => task.due_on === on));
    reminded += await tellOffices(deps, trx, office, units, { key, title, path, dueOn: on });
  }
  const matters = [
    {
      kind: 'unseen',
      units: veryLate,
      words: `chưa xác nhận đã nhận văn bản ${cited} sau ${2 * ACKNOWLEDGE_DAYS} ngày`,
    },
    { kind: 'overdue', units: overdue, words: `quá hạn nhiệm vụ của văn bản ${cited}` },
  ];
  for (const { kind, units, words } of matters) {
    for (const unit of units)
      escalated += await escalate(deps, trx, office, [unit], {
        key: `${kind}:${document}:${unit}`,
        title: `${unitOf(deps, unit).name} ${words}`,
        path,
        dueOn: null,
      });
    // The issuer hears of all of them in one line, and again in another month if some are still silent.
    if (units.length > 0)
      escalated += await tellIssuer(deps, trx, office, {
        key: `${kind}:${document}:${today.slice(0, 7)}`,
        title:
          `${units.length === 1 ? '' : `${units.length} đơn vị `}${words}: ${listed(units.map((unit) => unitOf(deps, unit).name))}`.replace(
            /^./u,
            (first) => first.toUpperCase(),
          ),
        path,
        dueOn: null,
      });
  }
  return { reminded, escalated };
}

/** Reminds of one's own directive now. @throws Refused 'not-found' */
export async function remind(deps: DirectiveDeps, person: SignedIn, document: number, request: RequestKey) {
  const { seq, reply } = await write(deps.db, person, request, async (trx) => {
    const row = await requireOwn(trx, person, document);
    const told = await remindOf(deps, trx, row, await listTasks(trx, document));
    return {
      act: {
        act: 'directive.reminded',
        subjectKind: 'document',
        subjectId: String(document),
        note: { ...told },
      },
      reply: told,
    };
  });
  return { seq, ...reply };
}

/** One night's round over every directive of the last two years that is not done, past row security. */
export async function followUp(deps: DirectiveDeps): Promise<Told & { readonly documents: number }> {
  const since = addDays(deps.clock.today(), -FOLLOWED_DAYS);
  const rows = await listByIds(deps.db, await listFollowed(deps.db, since));
  let [reminded, escalated] = [0, 0];
  // Each issuer's reminders are an act of the system for that office, and stand in its journal.
  for (const officeId of new Set(rows.map((row) => row.officeId))) {
    const own = rows.filter((row) => row.officeId === officeId);
    const { reply } = await write(deps.db, { personId: null, officeId }, undefined, async (trx) => {
      let told: Told = { reminded: 0, escalated: 0 };
      for (const row of own) {
        const one = await remindOf(deps, trx, row, await listTasks(trx, row.id));
        told = { reminded: told.reminded + one.reminded, escalated: told.escalated + one.escalated };
      }
      const note = { documents: own.length, ...told };
      const subjectId = String(officeId);
      return { act: { act: 'directive.reminded', subjectKind: 'office', subjectId, note }, reply: told };
    });
    reminded += reply.reminded;
    escalated += reply.escalated;
  }
  return { documents: rows.length, reminded, escalated };
}
