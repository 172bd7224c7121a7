// Which amount is a mean taken of: the one told right before it, or a sentence or two before?
import { type Fact, isLevel } from '../read/fact.ts';
import { entryOf } from '../read/marks.ts';
import { marksIn, wordsOf } from '../read/window.ts';
import type { CheckRun } from './report.ts';

const LED_BY =
  /bình quân|trung bình|(?:^| )bq(?: |$)|(?:^| )mỗi (?!năm|tháng)|tính ra|chia đều|chia ra|năng suất/;

const NEAR = 14;

/** The amount told last before a mean, in the same unit and of the same thing. */
export function totalBefore(run: CheckRun, mean: Fact, before: readonly Fact[]): Fact | undefined {
  const total = before.find(
    (fact) =>
      (fact.unit === mean.unit || (fact.unit === 'tan' && /^(?:kg|ta)$/.test(mean.unit))) &&
      isLevel(fact) &&
      fact.role === 'plain' &&
      // "1.325 ha (212 ha …; 1.113 ha …), bình quân 25 ha/HTX": what stands in brackets of its own is a part.
      fact.depth <= mean.depth &&
      // "5.200 triệu đồng, gồm 4.836 … và 364 …; bình quân …": of all, not of the last part.
      !(fact.list?.parent.unit === fact.unit && before.includes(fact.list.parent)) &&
      (fact.per === undefined || (/^(?:năm|vụ)$/.test(fact.per) && fact.unit === 'tan')),
  );
  if (total === undefined || (total.unit === mean.unit && total.value <= mean.value)) return undefined;
  if (total.status !== mean.status) return undefined;
  const { context } = run.read;
  const between = wordsOf(context, total.to, mean.from);
  // "giá trị tài sản 37,9 tỷ đồng; tổng doanh thu bình quân một HTX 298 triệu đồng": the mean names an amount of its own.
  if (mean.measure !== total.measure && namesAmount(run, total, mean)) return undefined;
  // "bình quân 2,03 tỷ đồng/HTX (năm 2023 là 1,98 tỷ đồng/HTX)": the second is of another year's total.
  const lead = wordsOf(context, Math.max(total.to, before[0]?.to ?? total.to), mean.from);
  if (!LED_BY.test(lead) || /(?:^| )(?:riêng|còn lại|nhất|trong đó|nộp)(?: |$)/.test(between))
    return undefined;
  if (LED_BY.test(wordsOf(context, Math.max(0, total.from - 6), total.from))) return undefined;
  // "Thành viên HTX nông nghiệp là 205.060 người, bình quân 751 thành viên/HTX": of that sector too.
  const ofSector = mean.breakdown === null && Object.keys(total.breakdown ?? {}).join() === 'linh_vuc';
  if (!ofSector && JSON.stringify(total.breakdown) !== JSON.stringify(mean.breakdown)) return undefined;
  const counted = before.some((fact) => fact.from > total.from && isLevel(fact) && fact.unit !== mean.unit);
  const close = mean.from - total.to <= (counted ? NEAR + 8 : NEAR) && total.depth <= mean.depth;
  return close || total.measure === mean.measure ? total : undefined;
}

function namesAmount(run: CheckRun, total: Fact, mean: Fact): boolean {
  return marksIn(run.read.context, total.to, mean.from).some((mark) => {
    const measure = entryOf(mark, 'money')?.measure;
    return measure !== undefined && measure === mean.measure;
  });
}

/** "Dư nợ 4.557 tỷ đồng. … 24.500 thành viên còn dư nợ, bình quân 186 triệu đồng": the total a sentence or two before. */
export function totalEarlier(run: CheckRun, mean: Fact): Fact | undefined {
  const at = run.indexOf.get(mean) ?? 0;
  const lent = /^loans_/;
  // "số vốn 1 tỷ 850 triệu đồng … chia đều thì mỗi anh em góp 50 triệu đồng": what each put in is of the capital.
  const putIn = /(?:^| )góp(?: (?:vốn|được|khoảng|gần|hơn))*$/.test(
    wordsOf(run.read.context, Math.max(0, mean.from - 4), mean.from),
  );
  const told = run.facts
    .slice(Math.max(0, at - 16), at)
    .filter(
      (fact) =>
        fact.unit === mean.unit &&
        isLevel(fact) &&
        fact.role === 'plain' &&
        fact.per === undefined &&
        (putIn
          ? fact.measure.endsWith('capital')
          : fact.measure === mean.measure || (lent.test(fact.measure) && lent.test(mean.measure))) &&
        fact.breakdown === null &&
        mean.breakdown === null &&
        fact.list === undefined &&
        fact.block === mean.block &&
        mean.sentence - fact.sentence <= (putIn ? 5 : 3) &&
        fact.place === mean.place &&
        fact.value > mean.value &&
        !LED_BY.test(wordsOf(run.read.context, Math.max(0, fact.from - 6), fact.from)),
    );
  const [first] = told;
  return told.every((fact) => fact.value === first?.value) ? first : undefined;
}
