// Is the number a lot is brought to what there was and what is added ("357 tổ đăng ký chứng thực … thêm 150 tổ, đưa số tổ được chứng thực lên 507")?
import type { Fact } from '../read/fact.ts';
import { type CheckRun, likelySlip, report, say } from './report.ts';
import { type Amount, amountsOf, between } from './told-amounts.ts';
import { toldAt } from './told-at.ts';

const REACH = 2;
/** "đưa số tổ được chứng thực lên", "nâng tổng số sản phẩm OCOP của tỉnh lên". */
const BROUGHT =
  /(?:^| )(?:đưa|nâng) (?:tổng )?số (\S+) ([^,;:.()\d]{2,60}?) (?:lên|đạt|thành)(?: (?:thành|tới|đến|mức|là|con số))*$/;
const ADDED =
  /(?:^| )(?:thêm|bổ sung|công nhận(?: mới)?|cấp(?: mới)?|thành lập(?: mới)?|phát triển(?: mới)?|xây dựng(?: mới)?|hình thành|hỗ trợ|chuẩn hóa)(?: (?:được|cho|là|mới|thêm|có|cả|đủ))*$/;
const LOST = /(?:^| )(?:giảm|giải thể|thu hồi|hết hạn|hủy|huỷ|loại|rút|ngừng|xóa)(?: |$)/;
const APART =
  /(?:^| )(?:mỗi|bình quân|cùng kỳ|năm (?:trước|ngoái)|từ|cứ|kế hoạch|riêng|tăng|trong đó)(?: |$)/;
/** Words that do not say which of the things are meant. */
const EMPTY =
  /^(?:được|đã|có|của|toàn|tỉnh|huyện|xã|cả|trên|địa|bàn|thành|phố|hợp|tác|đang|này|ta|mình|đăng|ký|thuộc|nước|phẩm|hình|viên)$/;

/** The words that tell them apart, in their order: "chứng thực". */
function qualityOf(words: string): string {
  const all = words.split(' ');
  const from = all.findIndex((word) => !EMPTY.test(word));
  if (from < 0) return '';
  const rest = all.slice(from);
  const to = rest.findIndex((word) => EMPTY.test(word));
  return (to < 0 ? rest : rest.slice(0, to)).join(' ');
}

function isExact({ q }: Amount): boolean {
  return (
    q.approx === undefined &&
    q.valueTo === undefined &&
    q.per === undefined &&
    q.denominator === undefined &&
    !q.scaled &&
    Number.isInteger(q.value)
  );
}

interface Rise {
  readonly base: Amount;
  readonly added: Amount;
}

interface Brought {
  readonly at: number;
  readonly noun: string;
  readonly quality: string;
}

type Reader = (sentence: number) => readonly Amount[];

/** Words behind a number, to the next comma or number. */
function afterOf(run: CheckRun, { q }: Amount, next: Amount | undefined): string {
  const to = Math.min(q.numberFrom + 13, next?.q.from ?? q.numberFrom + 13);
  return between(run, q.numberFrom + 1, to).replace(/ ?[,;:.()][\s\S]*$/, '');
}

function leadOf(run: CheckRun, amounts: readonly Amount[], k: number, from: number): string {
  const amount = amounts[k];
  if (amount === undefined) return '';
  const floor = Math.max(amounts[k - 1]?.q.to ?? from, amount.q.from - 24);
  return between(run, floor, amount.q.from);
}

/** What is added in the sentence of the end, right before it, and the one number of the same lot told before. */
function riseTo(run: CheckRun, read: Reader, sentence: number, { at, noun, quality }: Brought): Rise | null {
  const { sentences } = run.read.context.layout;
  const own = read(sentence);
  const start = sentences[sentence]?.from ?? 0;
  const k = own.slice(0, at).findLastIndex((amount) => amount.noun === noun);
  const added = own[k];
  const lead = leadOf(run, own, k, start);
  if (added === undefined || !isExact(added) || !ADDED.test(lead) || APART.test(lead)) return null;
  let base: Amount | undefined;
  for (let n = sentence; n >= Math.max(0, sentence - REACH); n--) {
    if (sentences[n]?.block !== sentences[sentence]?.block) break;
    for (const [j, amount] of read(n).entries()) {
      if (amount.noun !== noun || amount.q.from >= added.q.from) continue;
      if (!` ${afterOf(run, amount, read(n)[j + 1])} `.includes(` ${quality} `)) continue;
      const before = leadOf(run, read(n), j, sentences[n]?.from ?? 0);
      if (!isExact(amount) || APART.test(before) || ADDED.test(before)) return null;
      if (base !== undefined && base.q.value !== amount.q.value) return null;
      base = amount;
    }
  }
  return base === undefined ? null : { base, added };
}

function check(run: CheckRun, read: Reader, sentence: number, at: number): void {
  const amounts = read(sentence);
  const end = amounts[at];
  const start = run.read.context.layout.sentences[sentence]?.from ?? 0;
  if (end === undefined || !isExact(end)) return;
  const said = BROUGHT.exec(leadOf(run, amounts, at, start));
  const [, noun = '', words = ''] = said ?? [];
  const quality = qualityOf(words);
  if (said === null || quality === '' || (end.noun !== '' && end.noun !== noun)) return;
  if (end.fact !== undefined && run.targets.has(run.ids.get(end.fact) ?? '')) return;
  const rise = riseTo(run, read, sentence, { at, noun, quality });
  if (rise === null || LOST.test(between(run, rise.base.q.from, end.q.from))) return;
  const { base, added } = rise;
  const expected = base.q.value + added.q.value;
  const ratio = end.q.value / expected;
  if (ratio > 2 || ratio < 0.5) return;
  const unit = base.fact?.unit ?? added.fact?.unit ?? '';
  const fits = expected === end.q.value;
  const told = `${say(base.q.value, unit)} + ${say(added.q.value, unit)} = ${say(expected, unit)}`;
  report(run, {
    kind: 'sum',
    operands: [base.fact, added.fact].filter((fact): fact is Fact => fact !== undefined),
    target: end.fact ?? null,
    expected,
    stated: end.q.value,
    ...(fits ? {} : { severity: 'hard' as const }),
    message: fits
      ? `${told}, khớp.`
      : `${told}, văn bản ghi ${say(end.q.value, unit)}.${likelySlip(expected, end.q.value)}`,
    ...(end.fact === undefined ? { where: toldAt(run.read.context, end.q.from, end.q.to) } : {}),
  });
  if (!fits && end.fact !== undefined) run.judged.add(end.fact);
}

/** Numbers that lots, each named by what tells it apart, are brought to. */
export function checkRaisedNumbers(run: CheckRun): void {
  const facts = new Map(run.facts.map((fact) => [fact.from, fact]));
  const known = new Map<number, readonly Amount[]>();
  const { tokens, layout } = run.read.context;
  const read: Reader = (n) => {
    const bounds = layout.sentences[n];
    const told = known.get(n) ?? (bounds === undefined ? [] : amountsOf(run, bounds, facts));
    known.set(n, told);
    return told;
  };
  for (const [n, sentence] of layout.sentences.entries()) {
    let raised = false;
    for (let i = sentence.from; i < sentence.to && !raised; i++)
      raised = /^(?:đưa|nâng)$/.test(tokens[i]?.key ?? '');
    if (raised) for (let at = 0; at < read(n).length; at++) check(run, read, n, at);
  }
}
