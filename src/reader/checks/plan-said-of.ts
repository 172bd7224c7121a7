// Of what span's plan is a percentage said to be ("đạt 80% chỉ tiêu của năm", "so với kế hoạch cả năm 36 tỷ đồng đạt 75%")?
import type { Place } from './plan-places.ts';
import { monthsOf } from './plan-span-words.ts';
import type { CheckRun } from './report.ts';
import { between } from './told-amounts.ts';
import type { Level } from './told-levels.ts';

/** The span whose plan a percentage is said to be of: "đạt 80% chỉ tiêu của năm", "so với kế hoạch cả năm … đạt 75%". */
export function spanOfPercent(run: CheckRun, percent: Level, end: number): number | undefined {
  const behind = between(run, percent.q.to, Math.min(end, percent.q.to + 12)).replace(
    / ?(?:[,;.:()]| và ).*$/,
    '',
  );
  const said =
    /^(?:(?:so với|của|tổng|số) )*(?:kế hoạch|kh|chỉ tiêu|mục tiêu|nhiệm vụ|dự toán|nghị quyết)(?= |$)(?<of>.*)$/.exec(
      behind,
    );
  const of = said?.groups?.of;
  return of === undefined ? undefined : monthsOf(of);
}

/** "so với kế hoạch cả năm 36 tỷ đồng đạt 75%": the plan told right before. */
export function spanToldBefore(place: Place): number | undefined {
  const levels = place.told[place.s] ?? [];
  const plan = (place.plans[place.s] ?? []).find(({ level }) => level === levels[place.k - 1]);
  const near = /^(?:, |\) ?)*(?:thì )?(?:đạt|bằng|hoàn thành|tỷ lệ)(?: (?:được|tỷ lệ))?$/;
  return near.test(levels[place.k]?.lead ?? '') && /(?:^| )so với(?: |$)/.test(plan?.level.lead ?? '')
    ? plan?.months
    : undefined;
}
