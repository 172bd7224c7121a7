// Does a sentence that takes up a whole or a rest told far above keep its number ("cả 36 quỹ trên địa bàn" in a text of 26)?
import { type Fact, isAhead, isLevel } from '../read/fact.ts';
import { wordsOf } from '../read/window.ts';
import { borneOut } from './borne-out.ts';
import { areSwapped, differInOneDigit, printedLength } from './printed.ts';
import type { CheckRun } from './report.ts';
import { mismatch } from './told-again.ts';

type Way = 'all' | 'one' | 'rest';

/** "cả 26 quỹ trên địa bàn", "tất cả 26 quỹ đều": all there are, nothing that narrows them behind. */
const ALL = /(?:^| )(?:cả|tất cả|toàn bộ|toàn thể)$/;
const UNNARROWED =
  /^(?:$|[,.;:)]|(?:đang hoạt động |hoạt động )?(?:trên (?:địa bàn|toàn)|trong (?:tỉnh|huyện|xã|toàn)|toàn (?:tỉnh|huyện|xã|thành phố)|của (?:tỉnh|huyện|xã|thành phố|thị xã|địa phương))|(?:đều|đã|đang|sẽ|phải|cùng|cũng|chưa|không)(?: |$))/;

/** "là một trong 86 gian hàng tại hội chợ": one of all there are in a place. */
const ONE = /(?:^| )một trong(?: tổng)?(?: số)?$/;
const PLACED =
  /^(?:$|[,.;:)]|(?:tại|ở|trên|trong|của) (?:hội chợ|triển lãm|hội thi|phiên chợ|địa bàn|tỉnh|huyện|xã|thành phố|thị xã|toàn))/;
/** What makes some of all: "một trong 12 HTX của huyện được chọn". */
const CHOSEN =
  /(?:^| )(?:được|đạt|đầu tiên|tiêu biểu|điển hình|tham gia|lớn|có|chọn|áp dụng|thực hiện)(?: |$)/;

const POINTED = /^còn lại (?:này|đó|ấy|nói trên|nêu trên|kể trên|trên)(?: |$)/;

function wayOf(run: CheckRun, fact: Fact): Way | null {
  const { context } = run.read;
  const left = wordsOf(context, fact.from - 4, fact.from);
  const right = wordsOf(context, fact.to, fact.to + 5);
  if (POINTED.test(right) || (/(?:^| )trong(?: tổng)? số$/.test(left) && /^còn lại(?: |$)/.test(right)))
    return 'rest';
  if (ONE.test(left))
    return PLACED.test(right) && !CHOSEN.test(wordsOf(context, fact.to, fact.to + 9)) ? 'one' : null;
  return ALL.test(left) && UNNARROWED.test(right) ? 'all' : null;
}

/** "danh sách đến nay còn 38 đơn vị", "38 HTX còn lại": told as what is left. */
function isToldAsRest(run: CheckRun, fact: Fact): boolean {
  const { context } = run.read;
  return (
    fact.rest ||
    /(?:^| )còn(?: lại| khoảng| đến)?(?: là)?$/.test(wordsOf(context, fact.from - 3, fact.from)) ||
    /^(?:vẫn |hiện )?còn(?: lại)?(?: |$)/.test(wordsOf(context, fact.to, fact.to + 3))
  );
}

function isOwn(fact: Fact): boolean {
  return (
    isLevel(fact) &&
    fact.role === 'plain' &&
    fact.per === undefined &&
    fact.approx === undefined &&
    fact.valueTo === undefined &&
    fact.sentence >= 0 &&
    !isAhead(fact)
  );
}

/** "28 mô hình ở Bắc, 54 ở Nam … cả 82 mô hình": figures of the sentences before together, or one without another. */
function isWorkedOut(again: Fact, told: readonly Fact[]): boolean {
  const near = told.filter((fact) => again.sentence - fact.sentence <= 4);
  const all = near.reduce((sum, fact) => sum + fact.value, 0);
  return (
    all === again.value ||
    near.some((a) =>
      near.some((b) => a !== b && (a.value + b.value === again.value || a.value - b.value === again.value)),
    )
  );
}

/** Wholes and rests taken up again by a number the text tells nowhere else. */
export function checkWholeAgain(run: CheckRun): void {
  let times: ((fact: Fact) => number) | undefined;
  for (const [at, again] of run.facts.entries()) {
    if (again.unit === 'percent' || again.unit === 'dong' || !isLevel(again) || printedLength(again) < 2)
      continue;
    if (
      again.sentence < 0 ||
      (again.approx !== undefined && again.role !== 'denominator') ||
      again.per !== undefined
    )
      continue;
    if (run.judged.has(again) || (again.quantity.denominator !== undefined && again.role !== 'denominator'))
      continue;
    const way = wayOf(run, again);
    if (way === null) continue;
    if (run.facts.some((fact) => fact !== again && fact.unit === again.unit && fact.value === again.value))
      continue;
    times ??= borneOut(run);
    const bearings = times;
    const before = run.facts
      .slice(0, at)
      .filter((fact) => isOwn(fact) && fact.unit === again.unit && fact.sentence < again.sentence);
    const sure = before.filter(
      (fact) =>
        (areSwapped(fact, again) || differInOneDigit(fact, again)) &&
        (fact.place === again.place || fact.place === undefined || again.place === undefined) &&
        (way === 'rest'
          ? isToldAsRest(run, fact)
          : fact.subject === again.subject &&
            fact.list === undefined &&
            JSON.stringify(fact.breakdown) === JSON.stringify(again.breakdown) &&
            bearings(fact) > 0),
    );
    const [first] = sure;
    if (first === undefined || sure.some((fact) => fact.value !== first.value)) continue;
    if (!isWorkedOut(again, before)) mismatch(run, first, again);
  }
}
