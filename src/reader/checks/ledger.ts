// Does a stock end where its movements, each told by its own verb, lead it ("đầu năm 300, thành lập mới 20, giải thể 8, sáp nhập giảm 2; cuối năm 310")?
import { type Fact, isAhead } from '../read/fact.ts';
import { wordsOf } from '../read/window.ts';
import { type CheckRun, reportRelation, say, sayFact } from './report.ts';

const OPENS =
  /(?:^| )(?:đầu (?:năm|kỳ|nhiệm kỳ)|năm (?:\d{4}|trước) (?:chuyển|mang) sang|(?:cuối|hết) năm|tại thời điểm)(?: |$)/;
const CLOSES =
  /(?:^| )(?:cuối (?:năm|kỳ|nhiệm kỳ)|hiện (?:có|còn|nay)|đến nay|(?:đưa|nâng) tổng số|31 \/ 12|(?:chỉ )?còn(?: lại)?)(?: |$)/;
const INTO =
  /(?:^| )(?:thành lập|phát triển|kết nạp|tăng thêm|phát sinh|tuyển|tuyển dụng|bổ sung|gia nhập|đăng ký mới|chuyển đến|cho vay mới)(?: |$)/;
const OUT =
  /(?:^| )(?:giải thể|xóa tên|xoá tên|khai trừ|rút|ra khỏi|giảm|thu hồi giấy|chuyển (?:đổi )?(?:sang|thành) doanh nghiệp|sáp nhập|hợp nhất|nghỉ việc|thôi việc)(?: |$)/;

/** What leaves the stock of those that stand still. */
const RESUMES =
  /(?:^| )(?:khôi phục|phục hồi|củng cố|hoạt động (?:trở )?lại|trở lại hoạt động|đưa [^,;.]* vào hoạt động)(?: |$)/;

type Move = 'in' | 'out' | 'close' | 'open';

/** Words between the figure before and this one, the last sixteen at most; a bracket behind the figure before is passed over. */
function leadOf(run: CheckRun, before: Fact | undefined, fact: Fact): string {
  const floor = Math.max(0, fact.from - 16, before === undefined ? 0 : Math.min(before.to, fact.from));
  const words = wordsOf(run.read.context, floor, fact.from);
  // "giải thể 103 THT (trong đó 18 THT phát triển lên thành HTX), đến nay còn 816 THT": the bracket's own words.
  return before !== undefined && before.depth > fact.depth ? words.replace(/^[^()]*\) /, '') : words;
}

/** "17 HTX trả hết nợ, cuối năm còn …", "8 hộ xin ra": the movement told after its figure, up to the next comma. */
const LEAVES =
  /^(?:(?:thành viên|hộ|đã|được|thì|xin|tự nguyện|phải|HTX) )*(?:trả hết nợ|tất toán|trả xong nợ|xin ra|ra khỏi|rút|giải thể|nghỉ việc|nghỉ hưu|thôi việc|bị xóa tên|bị khai trừ|chuyển đi|bỏ nghề)(?: [^\s,;.:()\d]+){0,4} ?[,;.]/;

/** What the words before a figure say of it; null when they say nothing, or two things at once. */
function moveOf(lead: string): Move | null {
  if (/^thành$/.test(lead)) return 'in';
  const out = OUT.test(lead);
  const into = INTO.test(lead);
  if (out && into) return null;
  if (out) return 'out';
  if (into) return 'in';
  if (/(?:^| )đầu (?:năm|kỳ|nhiệm kỳ)(?: |$)/.test(lead)) return 'open';
  return CLOSES.test(lead) ? 'close' : null;
}

function isAmount(fact: Fact, first: Fact): boolean {
  return (
    fact.unit === first.unit &&
    fact.per === undefined &&
    fact.approx === undefined &&
    fact.valueTo === undefined &&
    isAhead(fact) === isAhead(first) &&
    JSON.stringify(fact.breakdown) === JSON.stringify(first.breakdown)
  );
}

interface Ledger {
  readonly opening: Fact;
  readonly moves: readonly { readonly fact: Fact; readonly out: boolean }[];
  readonly closing: Fact;
}

/** Words of members who come and go. */
const JOINS =
  /(?:^| )(?:kết nạp|gia nhập|ra khỏi|rút|xóa tên|xoá tên|khai trừ|thành lập mới|giải thể)(?: |$)/;

/** "341 thành viên; kết nạp 22 đơn vị; cuối năm có 356 thành viên": what a movement calls by a general name is of the stock. */
function isNamedLike(run: CheckRun, fact: Fact, first: Fact, lead: string): boolean {
  if (fact.unit === first.unit) return true;
  if (fact.unit === 'don_vi' && first.unit !== 'dong' && JOINS.test(lead)) return true;
  const isMember = (told: Fact): boolean =>
    /^(?:nguoi|don_vi)$/.test(told.unit) &&
    / thành viên$/.test(wordsOf(run.read.context, told.from, told.to));
  return isMember(fact) && isMember(first);
}

function movedAfter(run: CheckRun, lead: string, fact: Fact): Move | null {
  if (!/^[^()]*[,;]?(?: (?:có|và))?$/.test(lead) || OUT.test(lead) || CLOSES.test(lead)) return null;
  return LEAVES.test(wordsOf(run.read.context, fact.to, fact.to + 9)) ? 'out' : null;
}

/** The figures that follow an opening stock, as long as each says which way it went. */
function readLedger(run: CheckRun, at: number): Ledger | null {
  const first = run.facts[at];
  if (first === undefined || first.sentence < 0 || first.relation !== 'none' || !isAmount(first, first))
    return null;
  // "Chỉ tiêu 2. Kết nạp thành viên ⏎ Đầu năm có 341 thành viên": a heading before it moves nothing.
  const start = run.read.context.layout.sentences[first.sentence]?.from ?? 0;
  const said = leadOf(run, run.facts[at - 1], first);
  const own = wordsOf(run.read.context, Math.max(start, first.from - 16), first.from);
  const before = own.length < said.length ? own : said;
  const opens = OPENS.test(before) && !INTO.test(before) && !OUT.test(before);
  const ends = /(?:^| )(?:đến|tính đến) (?:ngày )?\d|hiện|cuối/.test(before);
  if ((!opens && !ends) || (isAhead(first) && !/(?:^| )đầu (?:năm|kỳ)(?: |$)/.test(before))) return null;
  const moves: { fact: Fact; out: boolean }[] = [];
  for (let i = at + 1; i < run.facts.length && i < at + 9; i++) {
    const fact = run.facts[i];
    if (fact === undefined || fact.sentence - first.sentence > 2 || fact.block !== first.block) return null;
    // A percentage or another thing told between two movements does not stop them.
    // "ra khỏi quỹ 845 người (trong đó khai trừ 62 người)": among those told before the bracket.
    const lead = leadOf(run, run.facts[i - 1], fact);
    if (!isNamedLike(run, fact, first, lead) || fact.depth > first.depth) continue;
    if (!isAmount(fact, { ...first, unit: fact.unit })) return null;
    const resumes = first.measure === 'stopped' && RESUMES.test(lead) && !INTO.test(lead);
    const move = resumes ? 'out' : (moveOf(lead) ?? movedAfter(run, lead, fact));
    if (move === null) return null;
    if (move === 'in' || move === 'out') moves.push({ fact, out: move === 'out' });
    else if (fact.relation !== 'none') return null;
    else if (move === 'close') return opens ? { opening: first, moves, closing: fact } : null;
    else return ends && !opens ? { opening: fact, moves, closing: first } : null;
  }
  return null;
}

const LENT = /(?:^| )(?:giải ngân|cho vay)(?: |$)/;
const REPAID = /(?:^| )(?:thu nợ|thu hồi nợ|thu hồi)(?: |$)/;

function movedBefore(lead: string, money: boolean): 'in' | 'out' | null {
  const move = money ? (REPAID.test(lead) ? 'out' : LENT.test(lead) ? 'in' : null) : moveOf(lead);
  return move === 'in' || move === 'out' ? move : null;
}

/** "kết nạp 17, cho ra khỏi 5 thành viên, nâng tổng số thành viên từ 268 lên 280": the movements told before both stocks. */
function readMovesFirst(run: CheckRun, at: number): Ledger | null {
  const [opening, closing] = [run.facts[at], run.facts[at + 1]];
  if (opening?.role !== 'base' || closing === undefined || closing.unit !== opening.unit) return null;
  if (closing.sentence !== opening.sentence || closing.relation !== 'none' || opening.sentence < 0)
    return null;
  const lead = leadOf(run, run.facts[at - 1], opening);
  if (!/(?:nâng|đưa)(?: \S+){1,6} từ$/.test(lead)) return null;
  if (!/^(?:[^,;.]* )?(?:lên|xuống|còn)(?: \S+){0,2}$/.test(leadOf(run, opening, closing))) return null;
  const money = opening.unit === 'dong';
  const moves: { fact: Fact; out: boolean }[] = [];
  for (let i = at - 1; i >= Math.max(0, at - 8) && moves.length < 2; i--) {
    const fact = run.facts[i];
    if (fact === undefined || opening.sentence - fact.sentence > 1 || fact.block !== opening.block) break;
    if (fact.unit !== opening.unit || fact.per !== undefined || fact.role !== 'plain') continue;
    const move = movedBefore(leadOf(run, run.facts[i - 1], fact), money);
    if (move === null || fact.approx !== undefined) return null;
    moves.unshift({ fact, out: move === 'out' });
  }
  return { opening, moves, closing };
}

/** Stocks of organisations and people with all their movements in two sentences at most. */
export function checkLedgers(run: CheckRun): void {
  for (let at = 0; at < run.facts.length; at++) {
    const ledger = readLedger(run, at) ?? readMovesFirst(run, at);
    if (ledger === null) continue;
    const { opening, moves, closing } = ledger;
    const money = opening.unit === 'dong';
    if ((money && opening.measure !== 'loans_outstanding') || opening.unit === 'percent') continue;
    if (!moves.some(({ out }) => out) || !moves.some(({ out }) => !out)) continue;
    const expected = moves.reduce(
      (sum, { fact, out }) => sum + (out ? -fact.value : fact.value),
      opening.value,
    );
    // Beyond a quarter the figures are hardly of one stock.
    if (Math.abs(expected - closing.value) > closing.value * 0.25) continue;
    const steps = moves.map(({ fact, out }) => `${out ? '−' : '+'} ${sayFact(fact)}`).join(' ');
    run.balanced.add(closing);
    run.balanced.add(opening);
    reportRelation(run, {
      kind: 'balance',
      operands: [opening, ...moves.map(({ fact }) => fact)],
      target: closing,
      expected,
      words: `${sayFact(opening)} ${steps} = ${say(expected, closing.unit)}`,
      fits: Math.abs(expected - closing.value) <= (money ? closing.step : 0),
    });
  }
}
