// Which levels of one thing do the items of a bulleted list tell, one each ("- Đào tạo: 3.640 triệu đồng; - Hạ tầng: 14.200 triệu đồng")?
import type { LevelRun } from './level-runs.ts';
import type { CheckRun } from './report.ts';
import { between } from './told-amounts.ts';
import type { Level } from './told-levels.ts';

/** An item this long tells a story, not a part. */
const LONGEST = 60;

/** The one unit that every item tells a level of. */
function unitOf(items: readonly (readonly Level[])[]): string | undefined {
  const [first] = items;
  return first
    ?.filter(({ unit, plain }) => plain && !/^(?:|%|\?)$/.test(unit))
    .map(({ unit }) => unit)
    .find((unit) => items.every((item) => item.some((level) => level.unit === unit && level.plain)));
}

/** Rows of the levels that items one after the other begin with. */
export function itemRuns(run: CheckRun, levels: readonly (readonly Level[])[]): LevelRun[] {
  const { sentences } = run.read.context.layout;
  const found: LevelRun[] = [];
  for (let s = 0; s < sentences.length; ) {
    let to = s;
    while (sentences[to]?.kind === 'item' && (levels[to]?.length ?? 0) > 0) to++;
    const items = levels.slice(s, to);
    const unit = items.length > 2 ? unitOf(items) : undefined;
    const parts = items.flatMap((item) => item.find((level) => level.unit === unit && level.plain) ?? []);
    const short = items.every((_, i) => {
      const item = sentences[s + i];
      return item !== undefined && item.to - item.from < LONGEST;
    });
    const before = sentences[s - 1];
    if (unit !== undefined && short && before !== undefined) {
      const lead = between(run, Math.max(before.from, before.to - 12), before.to).replace(/\d[\d.,]*/g, '');
      found.push({ parts, lead: `${lead} :`, labels: parts.map((part) => part.lead) });
    }
    s = Math.max(to, s + 1);
  }
  return found;
}
