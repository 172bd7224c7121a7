// Danh sách hoạt động của một địa bàn trong một năm, with the totals of the tally engine and the sums of what is shown.
import { type ActivityState, keysOf, STATE_LABELS } from '#domain/activity/activity.ts';
import { counts } from '#domain/activity/standing.ts';
import { displayName } from '#domain/unit/display-name.ts';
import { lastVersion, versionOn } from '#domain/unit/unit.ts';
import { searchKey } from '#domain/vietnamese/search-key.ts';
import { requireTerritory, territoriesIn } from '#server/activity/books.ts';
import type { ActivitiesAsked } from '#server/activity/contract.ts';
import type { ActivityList, ActivityRow } from '#server/activity/contract-shapes.ts';
import type { ActivityDeps } from '#server/activity/deps.ts';
import { dayOfYear } from '#server/activity/plan.ts';
import { rowOf } from '#server/activity/row.ts';
import { listBooks } from '#server/activity/store.ts';
import { type ActivityRecord, listActivitiesOf } from '#server/activity/store-read.ts';
import { tally } from '#server/measure/tally.ts';
import { read } from '#server/platform/journal.ts';
import type { Viewer } from '#server/unit/viewer.ts';

/** What the head of the list always shows. */
const TOTALS = [
  'training_classes',
  'training_participants',
  'training_plan_rate',
  'training_budget',
  'fair_events',
  'fair_htx',
  'fair_delegations',
  'fair_contracts',
];

interface Listed {
  readonly row: ActivityRow;
  readonly state: ActivityState;
  readonly record: ActivityRecord;
}

function has(words: string, text: string): boolean {
  const key = searchKey(text);
  return searchKey(words)
    .split(' ')
    .every((word) => key.includes(word));
}

function keeps({ kind, place, search }: ActivitiesAsked): (each: Listed) => boolean {
  return ({ row, record }) =>
    (kind === undefined || row.kind === kind) &&
    has(place, row.place) &&
    has(
      search,
      `${row.title} ${row.place} ${row.about} ${record.content.document ?? ''} ${record.content.planItem ?? ''}`,
    );
}

/** Every activity of a year that the question admits; what was withdrawn is shown only when it is asked for. */
export async function activitiesAsked(deps: ActivityDeps, viewer: Viewer, asked: ActivitiesAsked) {
  const at = dayOfYear(deps, asked.year);
  const unit = requireTerritory(deps, viewer, asked.unit, at);
  const territories = territoriesIn(deps, unit, at);
  // What was planned for a day that has passed, or settled after the year, stands as it does today.
  const today = deps.clock.today();
  return read(deps.db, viewer, async (trx) => {
    const records = await listActivitiesOf(trx, territories, asked.year);
    const found = records.map((record) => ({ record, ...rowOf(record, today) })).filter(keeps(asked));
    const matched = found.filter(({ state }) =>
      asked.state === undefined ? state !== 'withdrawn' : state === asked.state,
    );
    return { unit, at, found, matched, books: await listBooks(trx, territories) };
  });
}

/** The list for the screen. */
export async function listActivities(
  deps: ActivityDeps,
  viewer: Viewer,
  asked: ActivitiesAsked & { readonly after: number; readonly limit: number },
): Promise<ActivityList> {
  const { unit, at, found, matched, books } = await activitiesAsked(deps, viewer, asked);
  const totals = await tally(deps, viewer, {
    measures: TOTALS.join(','),
    unit: String(unit.id),
    period: String(asked.year),
  });
  const page = matched.slice(asked.after, asked.after + asked.limit);
  const held = matched.filter(({ state }) => counts(state));
  const sum = (of: (row: ActivityRow) => number | null) =>
    held.reduce((total, { row }) => total + (of(row) ?? 0), 0);
  const version = versionOn(unit, at) ?? lastVersion(unit);
  const last = asked.after + page.length;
  return {
    year: asked.year,
    unit: { id: unit.id, code: version.code, name: displayName(unit, at) },
    totals: totals.rows[0]?.cells ?? {},
    matched: {
      activities: matched.length,
      classes: held.filter(({ row }) => row.kind === 'training').length,
      fairs: held.filter(({ row }) => row.kind === 'fair').length,
      attendances: sum((row) => row.attendances),
      cost: sum((row) => row.settledCost),
    },
    counts: Object.fromEntries(
      keysOf(STATE_LABELS).map((state) => [state, found.filter((each) => each.state === state).length]),
    ),
    books: books.map((each) => ({
      office: each.office,
      from: each.from_date,
      own: each.office_id === viewer.officeId,
    })),
    activities: page.map(({ row }) => row),
    next: last < matched.length ? last : null,
  };
}
