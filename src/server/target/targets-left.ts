// Chỉ tiêu còn lại của một đơn vị: what a report names under its tasks, as known at a journal number and counted to a day.

import { addDays, type CalendarDate } from '#domain/period/calendar-date.ts';
import { writtenAmount } from '#domain/target/written-amount.ts';
import { lastVersion, type Unit, versionOn } from '#domain/unit/unit.ts';
import type { ScoredTarget, ScoreRow } from '#server/target/contract.ts';
import type { TargetDeps } from '#server/target/deps.ts';
import { unitBoard } from '#server/target/scoreboard.ts';
import type { Viewer } from '#server/unit/viewer.ts';

const REACHED: readonly ScoreRow['status'][] = ['met', 'exceeded', 'not-assigned', 'not-applicable'];

interface Left {
  readonly citation: string;
  readonly words: string;
}

function leftOf(target: ScoredTarget, row: ScoreRow): Left {
  const { sentence, unitWord, percent } = target;
  const { actual, toLow } = row;
  const { citation } = target;
  const asked = sentence.replace(/\.$/u, '');
  if (actual.value === undefined || percent || toLow === null || Number(toLow) <= 0)
    return { citation, words: `${asked}; ${row.statusWords}.` };
  const done = `đã đạt ${writtenAmount(actual.value, unitWord)}, còn thiếu ${writtenAmount(toLow, unitWord)}`;
  return { citation, words: `${asked}; ${done}.` };
}

/** Targets of one document under one line that names it. */
function linesOf(left: readonly Left[]): readonly string[] {
  return [...new Set(left.map(({ citation }) => citation))].flatMap((citation) => {
    const own = left.filter((each) => each.citation === citation);
    const [only] = own;
    if (own.length === 1 && only) return [`Chỉ tiêu giao tại văn bản số ${citation}: ${only.words}`];
    return [
      `Chỉ tiêu giao tại văn bản số ${citation}, còn ${own.length} chỉ tiêu chưa đạt:`,
      ...own.map(({ words }) => `+ ${words}`),
    ];
  });
}

/** The targets of the year that are not reached on the day, document by document; "+ " is under the line before. */
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
    issuedBy: date,
  });
  return linesOf(
    targets.flatMap((target) =>
      target.rows.filter((row) => !REACHED.includes(row.status)).map((row) => leftOf(target, row)),
    ),
  );
}
