// Does the lead of an article count what the body counts ("Nay 130 hộ ở HTX …" over a body whose sums all rest on 160 hộ)?
import { type Fact, isAhead, isLevel } from '../read/fact.ts';
import { wordsOf } from '../read/window.ts';
import { borneOut } from './borne-out.ts';
import { isOneThing, reportLead } from './lead-told.ts';
import { areSwapped, differInOneDigit, printedLength } from './printed.ts';
import type { CheckRun } from './report.ts';

/** Sentences a lead has, the headline counted. */
const LEAD = 3;
/** Recomputations that must bear out the figure of the body. */
const SURE = 2;

/** "Nay 160 hộ", "hiện 86 gian hàng", "16 công trình … đang": as it stands. */
const NOW = /(?:^| )(?:nay|hiện|hiện nay|hiện có|đến nay|đang|quy tụ|với sự tham gia của|có)(?: |$)/;
const PAST =
  /(?:^| )(?:trước|ngoái|đầu năm|năm \d{4}|ban đầu|khi ấy|hồi|từng|mỗi|trong số|chỉ|mục tiêu)(?: |$)/;
/** What is told of some of them only. */
const SOME =
  /^(?:\S+ ){0,5}(?:vay|thoát nghèo|nghèo|mới|đạt|bị|thiệt hại|đầu tiên|tiêu biểu|khác|còn lại|chưa|không|nữ|trẻ|giải thể|ngừng|thành lập|tham gia|liên kết|được)(?: |$)/;

function isCounted(fact: Fact): boolean {
  return (
    isLevel(fact) &&
    !/^(?:dong|percent|km|m2|ha|tan|kg|lit|usd|con)$/.test(fact.unit) &&
    fact.role === 'plain' &&
    fact.sentence >= 0 &&
    fact.per === undefined &&
    fact.approx === undefined &&
    fact.valueTo === undefined &&
    fact.quantity.denominator === undefined &&
    fact.list === undefined &&
    !isAhead(fact) &&
    printedLength(fact) > 1
  );
}

/** 203 and 204 are rather what there was and what there is. */
function isFar(a: Fact, b: Fact): boolean {
  return Math.abs(a.value - b.value) > 0.03 * a.value;
}

/** Figures of the lead that the body never tells, beside one it tells, that its recomputations rest on. */
export function checkLeadAgain(run: CheckRun): void {
  let times: ((fact: Fact) => number) | undefined;
  for (const lead of run.facts.slice(0, 12)) {
    if (lead.sentence > LEAD || !isCounted(lead) || run.judged.has(lead)) continue;
    const id = run.ids.get(lead);
    if (id !== undefined && (run.targets.has(id) || run.operands.has(id))) continue;
    const { context } = run.read;
    const start = context.layout.sentences[lead.sentence]?.from ?? lead.from;
    const words = wordsOf(context, Math.max(start, lead.from - 8), lead.from);
    const clause = words.replace(/^.*[,;:.]/, '');
    if (run.judged.has(lead) || !(NOW.test(clause) || lead.heading) || PAST.test(clause)) continue;
    if (SOME.test(`${wordsOf(context, lead.to, lead.to + 7)} `.replace(/[,;:.()].*$/, ''))) continue;
    const others = run.facts.filter((fact) => fact !== lead && fact.unit === lead.unit && isLevel(fact));
    if (others.some((fact) => fact.value === lead.value)) continue;
    times ??= borneOut(run);
    const bearings = times;
    const sure = others.filter(
      (fact) =>
        fact.sentence > lead.sentence &&
        isCounted(fact) &&
        isOneThing(lead, fact) &&
        (areSwapped(fact, lead) || (differInOneDigit(fact, lead) && isFar(fact, lead))) &&
        bearings(fact) >= SURE,
    );
    const [first] = sure;
    if (first === undefined || sure.some((fact) => fact.value !== first.value)) continue;
    reportLead(run, lead, first, areSwapped(first, lead));
  }
}
