// Việc chậm: tasks of directives past their deadline on the last day of the data, and forms of the period that are overdue today.
import { type LateLine, lateLines } from '#domain/leader/late-tasks.ts';
import type { CalendarDate } from '#domain/period/calendar-date.ts';
import { roleMay } from '#domain/permission/permission.ts';
import { displayName } from '#domain/unit/display-name.ts';
import { unitById } from '#domain/unit/geography.ts';
import type { Unit } from '#domain/unit/unit.ts';
import { collectionMatrix } from '#server/collection/matrix.ts';
import { periods } from '#server/collection/periods.ts';
import { lateWork } from '#server/directive/open-work.ts';
import type { LeaderView } from '#server/leader/contract.ts';
import type { LeaderDeps } from '#server/leader/deps.ts';
import type { SignedIn } from '#server/platform/access.ts';
import type { Db } from '#server/platform/db.ts';
import type { Viewer } from '#server/unit/viewer.ts';

/** What one sheet of paper holds beside everything else at its fullest. */
const TASK_LINES = 4;
const FORM_LINES = 3;

interface Asked {
  readonly unit: Unit;
  /** The last day of the data. */
  readonly day: CalendarDate;
  readonly knownAt: number;
}

/** What the unit owes and what its offices handed down, inside the page's own snapshot; null where the role reads no documents. */
export async function lateTasksOf(
  deps: LeaderDeps,
  trx: Db,
  person: Pick<SignedIn, 'role'>,
  { unit, day, knownAt }: Asked,
): Promise<LeaderView['tasks']> {
  if (!roleMay(person.role, 'documents.read')) return null;
  const unitId = unit.level === 'nation' ? null : unit.id;
  const rows = await lateWork(trx, { unitId, date: day, knownAt, handedDown: true });
  const named = rows.map(({ unitId: id, ...row }) => {
    const owes = unitById(deps.places.geography, id);
    return { ...row, unit: owes ? displayName(owes, row.due) : String(id) };
  });
  const { total, lines } = lateLines(named, day);
  return { day, total, lines: lines.slice(0, TASK_LINES).map((line: LateLine) => ({ ...line })) };
}

/** Forms of the reporting periods that end within the days asked; null where the role reads no collection. */
export async function lateFormsOf(
  deps: LeaderDeps,
  person: Pick<SignedIn, 'role'>,
  viewer: Viewer,
  asked: { readonly unit: Unit; readonly from: CalendarDate; readonly to: CalendarDate },
): Promise<LeaderView['forms']> {
  if (!roleMay(person.role, 'collection.read')) return null;
  const unit = String(asked.unit.id);
  const { periods: open } = await periods(deps, viewer, { unit });
  const lines: NonNullable<LeaderView['forms']>['lines'] = [];
  for (const period of open.filter(({ to }) => to >= asked.from && to <= asked.to)) {
    const { forms, total, period: due } = await collectionMatrix(deps, viewer, { period: period.key, unit });
    for (const { code, title, reporter } of forms) {
      const [counts, deadline] = [total[code], due.due[reporter]];
      if (!counts || !deadline || counts.overdue === 0) continue;
      const { overdue, expected } = counts;
      lines.push({ period: period.key, form: code, title, due: deadline.day, overdue, expected });
    }
  }
  return {
    day: deps.clock.today(),
    total: lines.length,
    lines: lines.sort((a, b) => a.due.localeCompare(b.due)).slice(0, FORM_LINES),
  };
}
