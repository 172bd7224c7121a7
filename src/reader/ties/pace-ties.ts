// Which amounts told by the day, the month, the year and over several of them go together ("4,5 triệu đồng/tháng, 54 triệu đồng/năm"; "5 năm … 95 HTX, mỗi năm 19")?
import { type CheckRun, say } from '../checks/report.ts';
import { alike, type Figure } from './figure.ts';
import { nearOf } from './near.ts';
import { boundsOf, pointOf, rateBounds } from './ratio.ts';
import type { Asked, Tie, TieGroup } from './tie.ts';
import { spansAround } from './told-spans.ts';

type Pace = 'day' | 'month' | 'year';

const LED: Readonly<Record<Pace, RegExp>> = {
  day: /(?:^| )(?:mỗi|hằng|hàng|một|1|bình quân) ngày(?: [^\s,;:]+){0,6}$/,
  month: /(?:^| )(?:mỗi|hằng|hàng|một|1|bình quân) tháng(?: [^\s,;:]+){0,5}$/,
  year: /(?:^| )(?:mỗi|hằng|hàng|một|1|cả|bình quân) năm(?: [^\s,;:]+){0,8}$/,
};
const FOLLOWED: Readonly<Record<Pace, RegExp>> = {
  day: /^(?:mỗi|hằng|hàng|một|1|\/) ?ngày(?: |$)/,
  month: /^(?:mỗi|hằng|hàng|một|1|\/)? ?tháng(?: |$)/,
  year: /^(?:mỗi|hằng|hàng|một|1|cả|\/) ?năm(?: |$)/,
};

function paceOf({ level, lead, tail }: Figure): Pace | undefined {
  const { per } = level.q;
  if (per !== undefined && /(?:^|\/)ngày$/.test(per)) return 'day';
  if (per !== undefined && /(?:^|\/)tháng$/.test(per)) return 'month';
  if (per !== undefined && /(?:^|\/)năm$/.test(per)) return 'year';
  return (['day', 'month', 'year'] as const).find(
    (pace) => LED[pace].test(lead) || FOLLOWED[pace].test(tail),
  );
}

function paceTie(slow: Figure, quick: Figure, times: number, evidence: string, word: string): Tie {
  const ask = (of: Figure, asPrinted = false): Asked => {
    const [each, all] = asPrinted ? [pointOf(quick), pointOf(slow)] : [rateBounds(quick), boundsOf(slow)];
    return of === slow
      ? { low: each.low * times - 0.5 * slow.step, high: each.high * times + 0.5 * slow.step }
      : { low: all.low / times - 0.999 * quick.step, high: all.high / times + 0.5 * quick.step };
  };
  return {
    kind: 'average',
    figures: [slow, quick],
    evidence,
    ask,
    get words() {
      return word === 'ngày'
        ? `${say(quick.value, quick.unit)} × ${times} ngày`
        : `${say(slow.value, slow.unit)} / ${times} ${word}`;
    },
    whole: word === 'ngày' ? slow : quick,
    gives: word === 'ngày' ? quick.value * times : slow.value / times,
    base: slow,
  };
}

type Span = 'ngày' | 'tháng' | 'năm';

const SPANS: Readonly<Record<Pace, Span>> = { day: 'ngày', month: 'tháng', year: 'năm' };

/** How many years, months or days are said around a figure: "trong 5 năm", "giai đoạn 2016 - 2020". */
function periodsAround(run: CheckRun, figure: Figure, word: Span): number[] {
  const { tokens } = run.read.context;
  const behind = word === 'ngày' ? 80 : 40;
  const told = spansAround(run, figure, { word: new RegExp(`^${word}$`), before: 160, behind, most: 40 });
  const found = new Set(told);
  for (
    let i = Math.max(0, figure.at - 160);
    word === 'năm' && i < Math.min(tokens.length, figure.at + 40);
    i++
  ) {
    const [from, to] = [Number(tokens[i]?.text), Number(tokens[i + 2]?.text)];
    const range = /^[-–—]$/.test(tokens[i + 1]?.text ?? '') || tokens[i + 1]?.key === 'đến';
    if (range && from > 1950 && to > from && to - from < 40) found.add(to - from + 1);
  }
  return [...found].slice(0, 3);
}

/** "mỗi năm 70 triệu đồng vì nghỉ hai tháng mùa mưa": why it is not twelve times as much. */
const EXPLAINED = /^(?:vì|do|bởi|nhưng|trừ)(?: |$)/;

function sideOf(figure: Figure, other: Figure): string {
  const far = Math.abs(figure.s - other.s);
  return `${other.index < figure.index ? 'before' : 'after'}${far === 0 ? Math.min(2, Math.abs(figure.index - other.index) - 1) : 'Far'}`;
}

function groupOf(run: CheckRun, figures: readonly Figure[], quick: Figure, pace: Pace): Tie[] {
  const near = nearOf(figures, quick);
  const around = [
    ...near.before,
    ...near.after,
    ...near.earlier.slice(0, 16),
    ...near.later.slice(0, 16),
  ].filter(
    (other) =>
      other.exact &&
      !EXPLAINED.test(other.tail) &&
      alike(other.unit, quick.unit) &&
      other.value > quick.value &&
      // "5,4 triệu đồng/tháng (mục tiêu 70 triệu đồng/năm)": of another time.
      other.aside === quick.aside &&
      other.level.q.kind === quick.level.q.kind,
  );
  const yearly = around
    .filter((other) => pace === 'month' && (paceOf(other) === 'year' || other.role === 'each'))
    .map((other) =>
      paceTie(
        other,
        quick,
        12,
        `pace twelve ${paceOf(other) === 'year' ? 'year' : 'each'} ${sideOf(quick, other)}`,
        'tháng',
      ),
    );
  const spans = periodsAround(run, quick, SPANS[pace]);
  const whole = around
    .filter((other) => paceOf(other) === undefined && other.role === 'level')
    .flatMap((other) =>
      spans.map((many) =>
        paceTie(
          other,
          quick,
          many,
          `pace span ${pace === 'day' ? 'day ' : ''}${spans.length > 1 ? 'some' : 'lone'} ${sideOf(quick, other)}`,
          SPANS[pace],
        ),
      ),
    );
  return [...yearly, ...whole];
}

/** Every amount told by the day, the month or the year. */
export function paceTies(run: CheckRun, figures: readonly Figure[]): TieGroup[] {
  return figures.flatMap((figure) => {
    const pace = figure.exact && !/^(?:percent|times)$/.test(figure.role) ? paceOf(figure) : undefined;
    return pace === undefined ? [] : [groupOf(run, figures, figure, pace)];
  });
}
