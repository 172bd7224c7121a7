// Is what follows a complete division told just as its parts were, so that it is one more part and the whole forgot it?
import type { Fact } from '../read/fact.ts';
import { wordsOf } from '../read/window.ts';
import { isCapitalised } from '../token.ts';
import type { CheckRun } from './report.ts';

/** Words that announce another view of the whole, or something beside it. */
const ELSE =
  /(?:^| )(?:trong đó|ngoài ra|bên cạnh|riêng|đồng thời|hiện|nữ|nam|dân tộc|đảng viên|thanh niên|phụ nữ|lũy kế|lợi nhuận|lãi|nộp|thuế|nợ|bình quân|kế hoạch|tăng|giảm|so với|còn lại|dư|đối ứng thêm|huy động thêm|thêm|theo|tổng)(?: |$)/;

/** Whether a name stands right before a figure: "thị xã An Khê 6 HTX", "Krông Pa có 4 HTX". */
function isNamed(run: CheckRun, fact: Fact): boolean {
  const { tokens } = run.read.context;
  let at = fact.from - 1;
  if (/^(?:có|là|với|:)$/.test(tokens[at]?.key ?? '')) at--;
  return isCapitalised(tokens[at]) && !/^(?:htx|tht)$/i.test(tokens[at]?.text ?? '');
}

/** The words that lead to a part: since the part before it, or since its item begins. */
function leading(run: CheckRun, before: Fact | undefined, part: Fact): string {
  const { context } = run.read;
  const start = context.layout.sentences[part.sentence]?.from ?? part.from;
  const from = before !== undefined && before.sentence === part.sentence ? before.to : start;
  return wordsOf(context, Math.max(from, part.from - 14), part.from);
}

/** "- HTX cà phê A: 2.500 triệu đồng", "+ HTX vận tải: 211 lao động": items of one kind, each led by a name and a colon. */
function areItemsAlike(run: CheckRun, all: readonly Fact[]): boolean {
  const { sentences } = run.read.context.layout;
  const inItems = all.every(
    (part, i) =>
      sentences[part.sentence]?.kind === 'item' && part.sentence - (all[i - 1] ?? part).sentence <= 1,
  );
  if (!inItems || new Set(all.map((part) => part.sentence)).size !== all.length) return false;
  const leads = all.map((part) => leading(run, undefined, part));
  if (!leads.every((lead) => /:$/.test(lead)) || leads.some((lead) => ELSE.test(lead))) return false;
  const first = new Set(leads.map((lead) => /[^\s\-–+*•.)\d]+/.exec(lead)?.[0]));
  return first.size === 1 || all.every((part) => part.unit === 'dong' && part.measure === all[0]?.measure);
}

/** How one part of a running list goes on after its figure: "/ đơn vị", "( % )" or nothing. */
function tailOf(run: CheckRun, part: Fact): string {
  return wordsOf(run.read.context, part.to, part.to + 3)
    .replace(/[\d.,]+/g, 'n')
    .replace(/^((?:\/ )?n)?.*$/, '$1');
}

/** "ngân hàng 296 tỷ đồng/88 đơn vị, Quỹ A 27 tỷ đồng/18 đơn vị, Quỹ B 30 tỷ đồng/05 đơn vị": one mark between all, a name before each, the same behind. */
function areTurnsAlike(run: CheckRun, all: readonly Fact[]): boolean {
  const leads = all.slice(1).map((part, i) => leading(run, all[i], part));
  const marks = new Set(leads.map((lead) => /[,;](?=[^,;]*$)/.exec(lead)?.[0]));
  if (marks.size !== 1 || marks.has(undefined)) return false;
  if (leads.some((lead) => ELSE.test(lead))) return false;
  const tails = new Set(all.map((part) => tailOf(run, part)));
  return (
    tails.size === 1 &&
    !tails.has('') &&
    new Set(all.map((part) => part.measure)).size === 1 &&
    all.every((part) => part.sentence === all[0]?.sentence)
  );
}

/**
 * Whether `rest` goes on where the complete division `told` ends: named places after named places ("huyện A 5 HTX, B 4 HTX, thị
 * xã C 8 HTX, thành phố D 2 HTX"), one more item of the same kind, one more turn with the same two figures.
 */
export function isLikeThem(run: CheckRun, told: readonly Fact[], rest: readonly Fact[]): boolean {
  const last = told[told.length - 1];
  const [next] = rest;
  if (last === undefined || next === undefined) return false;
  const all = [...told, ...rest];
  if (areItemsAlike(run, all) || areTurnsAlike(run, all)) return true;
  if (next.sentence !== last.sentence) return false;
  const between = wordsOf(run.read.context, last.to, next.from);
  return all.every((fact) => isNamed(run, fact)) && /^,[^;:.()]*$/.test(between);
}
