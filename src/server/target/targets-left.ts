// Chỉ tiêu còn lại của một đơn vị: what a report names under its tasks, as known at a journal number and counted to a day.
import { addDays, type CalendarDate } from '#domain/period/calendar-date.ts';
import { lastVersion, type Unit, versionOn } from '#domain/unit/unit.ts';
import { formatNumber } from '#domain/vietnamese/format-number.ts';
import type { ScoredTarget, ScoreRow } from '#server/target/contract.ts';
import type { TargetDeps } from '#server/target/deps.ts';
import { unitBoard } from '#server/target/scoreboard.ts';
import type { Viewer } from '#server/unit/viewer.ts';

const REACHED: readonly ScoreRow['status'][] = ['met', 'exceeded', 'not-applicable'];

function lineOf(target: ScoredTarget, row: ScoreRow): string {
  const { sentence, citation, unitWord, percent } = target;
  const { actual, toLow } = row;
  const source = `Chỉ tiêu giao tại văn bản số ${citation}: ${sentence.replace(/\.$/u, '')}`;
  if (actual.value === undefined || percent || toLow === null || Number(toLow) <= 0)
    return `${source}; ${row.statusWords}.`;
  const written = (value: number | string) => `${formatNumber(BigInt(value))} ${unitWord}`;
  return `${source}; đã đạt ${written(actual.value)}, còn ${written(toLow)}.`;
}

/** One line a target of the year that is not reached on the day. */
export async function targetsLeft(
  deps: TargetDeps,
  viewer: Viewer,
  asked: { readonly unit: Unit; readonly date: CalendarDate; readonly knownAt: number },
): Promise<readonly string[]> {
  const { unit, date, knownAt } = asked;
  const last = lastVersion(unit);
  // A unit that ends within the year has the targets it was given, under the number of the unit itself.
  if (!versionOn(unit, date) && addDays(last.to, -1) < date) return [];
  const { targets } = await unitBoard(deps, viewer, {
    unit: String(unit.id),
    year: Number(date.slice(0, 4)),
    at: date,
    knownAt,
  });
  return targets.flatMap((target) =>
    target.rows.filter((row) => !REACHED.includes(row.status)).map((row) => lineOf(target, row)),
  );
}
