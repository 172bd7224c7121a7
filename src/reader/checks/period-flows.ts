// Is the rise over some years what was founded less what went in the same years, told elsewhere ("Sau 10 năm … từ 236 HTX lên 413 HTX" … "10 năm thành lập mới 294 HTX, giảm 117 HTX")?
import { formatNumber } from '#domain/vietnamese/number-format.ts';
import { type Fact, isAhead, isLevel } from '../read/fact.ts';
import { wordsOf } from '../read/window.ts';
import { isFrom } from './growth-bases.ts';
import { type CheckRun, likelySlip } from './report.ts';
import { sentenceWords } from './sentence-words.ts';
import { toldAt } from './told-at.ts';

const NUMBER = '(\\d{1,3}(?:\\.\\d{3})*|\\d+)';
const THING = '(?: (?:htx|hợp tác xã))?';
const ASIDE = '(?: \\( [^()]{1,60} \\))?';
const SPAN = '(?:trong |sau |qua )?(?:(\\d{1,2}) năm|giai đoạn|nhiệm kỳ)';
/** Years first or years between: "10 năm thành lập mới 294 HTX", "số HTX thành lập mới trong 4 năm là 164". */
const FLOWS = new RegExp(
  `(?:^| )(?:${SPAN}[^;:.()<>\\d]{0,30} )?(?:số (?:htx|hợp tác xã) )?thành lập mới(?: ${SPAN}(?: qua)?)?(?: được| là)? ${NUMBER}${THING}${ASIDE} ?[,;]?(?: và)? (?:số )?(?:htx )?(giảm|giải thể|chấm dứt|xóa tên)(?: là| được)? ${NUMBER}(?=${THING} ?(?:$|[,;.(]))`,
  'g',
);
const OTHERWISE =
  /(?:^| )(?:sáp nhập|hợp nhất|chuyển (?:đổi|sang|loại)|thu hồi|kế hoạch|mục tiêu|phấn đấu)(?: |$)/;

interface Rise {
  readonly fact: Fact;
  readonly net: number;
  readonly years: number | null;
}

/** How many years the words of a sentence are of; 0 for "giai đoạn", null when they name no span. */
function yearsOf(words: string): number | null {
  const said = /(?:^| )(?:trong|sau|qua) (\d{1,2}) năm(?: |$)/.exec(words)?.[1];
  if (said !== undefined) return Number(said);
  return /(?:^| )tính chung (?:cả )?(?:giai đoạn|\d{1,2} năm)(?: |$)/.test(words) ? 0 : null;
}

function isTotal(fact: Fact): boolean {
  return (
    fact.unit === 'htx' &&
    fact.measure === 'total' &&
    fact.breakdown === null &&
    fact.per === undefined &&
    fact.approx === undefined &&
    fact.sentence >= 0 &&
    !isAhead(fact)
  );
}

/** Rises of the number of all co-operatives over years that their sentence names. */
function risesOf(run: CheckRun): Rise[] {
  const { sentences } = run.read.context.layout;
  return run.facts.flatMap((fact, at): Rise[] => {
    const bounds = sentences[fact.sentence];
    if (bounds === undefined || !isTotal(fact)) return [];
    const words = wordsOf(run.read.context, bounds.from, Math.min(fact.from, bounds.from + 40));
    const years = yearsOf(words);
    if (years === null || /bình quân|mỗi năm/.test(wordsOf(run.read.context, fact.from - 5, fact.from)))
      return [];
    const from = run.facts[at - 1];
    if (fact.depth > 0) return [];
    if (isLevel(fact))
      return from !== undefined && isTotal(from) && isFrom(run, from, fact)
        ? [{ fact, net: fact.value - from.value, years }]
        : [];
    const net = fact.relation === 'decrease_vs' ? -fact.value : fact.value;
    return fact.base === undefined ? [{ fact, net, years }] : [];
  });
}

/** Founded and gone over some years, against the rise told of as many. */
export function checkPeriodFlows(run: CheckRun): void {
  let rises: Rise[] | undefined;
  for (const { text, tokenAt } of sentenceWords(run))
    for (const hit of text.matchAll(FLOWS)) {
      rises ??= risesOf(run);
      const [rise] = rises;
      if (rise === undefined || rises.some(({ net }) => net !== rise.net)) return;
      const span = hit[1] ?? hit[2];
      const block = run.read.context.layout.sentences.find(({ to }) => to > tokenAt(hit.index))?.block;
      // Years told of both are the same; "giai đoạn" is that of its own paragraph.
      const years = span === undefined ? null : Number(span);
      const same = rise.years === 0 || years === null ? block === rise.fact.block : years === rise.years;
      if (!same || (years === null && !/giai đoạn|nhiệm kỳ/.test(hit[0]))) continue;
      const [founded, gone] = [hit[3], hit[5]].map((told) => Number((told ?? '').replaceAll('.', '')));
      if (founded === undefined || gone === undefined) continue;
      const all = hit[4] === 'giảm';
      if (OTHERWISE.test(all ? text.slice(0, hit.index) : text)) continue;
      const net = founded - gone;
      if (net === rise.net || Math.abs(net - rise.net) > Math.max(founded, gone) * 0.3) continue;
      const from = tokenAt(hit.index + 1);
      const to = tokenAt(hit.index + hit[0].length - 1) + 1;
      run.found.push({
        at: from,
        finding: {
          kind: 'balance',
          claims: [run.ids.get(rise.fact) ?? ''],
          target: null,
          expected: rise.net,
          stated: net,
          verdict: 'inconsistent',
          severity: all ? 'hard' : 'ambiguous',
          message: `Thành lập mới ${formatNumber(founded)}, ${hit[4]} ${formatNumber(gone)}: tăng ${formatNumber(net)} HTX, trong khi số HTX cùng kỳ tăng ${formatNumber(rise.net)} HTX.${likelySlip(founded - net + rise.net, founded)}`,
          where: toldAt(run.read.context, from, to),
        },
      });
    }
}
