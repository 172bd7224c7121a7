// Does a story of so many things end with as many as came and went leave ("đội tàu có 47 chiếc … 9 chiếc nằm bờ … đóng mới 3 chiếc … còn 41 chiếc")?
import { type Fact, isAhead } from '../read/fact.ts';
import { namesAnother } from './other-name.ts';
import { type CheckRun, likelySlip, report, say } from './report.ts';
import { beginsStock, endOf, fractionLost, type Move, moveOf } from './stock-words.ts';
import { type Amount, amountsOf, between } from './told-amounts.ts';

/** How many sentences such a story is told in. */
const REACH = 4;
/** A sentence without any of these ends no such story. */
const ENDS = new Set('còn lại trụ giữ rút giảm hạ tụt co lên xuống thành'.split(' '));
const AFTER_ALL = /^(?:như|vậy|tính|thành|theo|do|vì|nhờ|hiện|đến|nay|giờ)$/;
const BEHIND_COMMA = /^(?:vì|do|như|theo|nhờ)$/;
/** Nouns that count no stock of things. */
const NO_STOCK = /^(?:|%|\?|đồng|năm|tháng|ngày|tuần|giờ|phút|lần|điểm|tuổi|km|m|cm|người\/ngày)$/;
/** Words for the people of an organisation: "hộ", "thành viên", "xã viên", "hội viên", "người". */
const PEOPLE = /^(?:hộ|thành|xã|hội|đoàn|tổ|người|nhà)$/;
/** Behind the last figure: it is told as it is, not as some of them. */
const AS_IT_IS =
  /^(?:$|[,;.:)"”]|(?:với|vào|để|thì|nên|như|và|đến|tính|tham gia|gắn bó|bám|trụ|sau|thôi)(?: |$))/;

interface Told extends Amount {
  /** Where its own words end, the noun it counts by included. */
  readonly to: number;
  readonly sentence: number;
  /** Words from the figure before (or the start of its sentence) to it, and its own clause on both sides. */
  readonly lead: string;
  readonly before: string;
  readonly after: string;
}

type Reader = (sentence: number) => readonly Told[];

/** Reads the amounts of a sentence once, with the words at each. */
function createReader(run: CheckRun): Reader {
  const facts = new Map(run.facts.map((fact) => [fact.from, fact]));
  const known = new Map<number, readonly Told[]>();
  const { sentences } = run.read.context.layout;
  return (n) => {
    const before = known.get(n);
    const sentence = sentences[n];
    if (before !== undefined || sentence === undefined) return before ?? [];
    const amounts = sentence.kind === 'heading' ? [] : amountsOf(run, sentence, facts);
    const told = amounts.map((amount, k): Told => {
      const counted = amount.q.kind === 'bare' && amount.noun !== '' && !NO_STOCK.test(amount.noun);
      const to = counted ? Math.max(amount.q.to, amount.q.numberFrom + 2) : amount.q.to;
      const floor = Math.max(amounts[k - 1]?.q.to ?? sentence.from, amount.q.from - 30);
      const limit = Math.min(amounts[k + 1]?.q.from ?? sentence.to, to + 14);
      const lead = between(run, floor, amount.q.from);
      return {
        ...amount,
        to,
        sentence: n,
        lead,
        before: lead.replace(/^.*[,;:()] ?/, ''),
        after: between(run, to, limit).replace(/ ?[,;:.()][\s\S]*$/, ''),
      };
    });
    known.set(n, told);
    return told;
  };
}

/** "số hộ ở lại 57", "đưa tổng số lên 13": a bare number that is counted like the figures before it. */
function isBareOf(noun: string, told: Told): boolean {
  if (told.noun !== '' || told.q.kind !== 'bare') return false;
  return new RegExp(`(?:^| )(?:số ${noun}|tổng số)(?: |$)`).test(told.lead);
}

function isExact({ q, fact }: Told): boolean {
  if (q.approx !== undefined || q.valueTo !== undefined || q.per !== undefined) return false;
  return q.denominator === undefined && (fact === undefined || !isAhead(fact));
}

function isOfOnePlace(a: Told, b: Told): boolean {
  const [x, y] = [a.fact, b.fact];
  if (x === undefined || y === undefined) return true;
  // "thị xã Tân Phong" is told as "Tân Phong" further on.
  const [here, there] = [x.place ?? '', y.place ?? ''];
  if (here !== '' && there !== '' && !here.endsWith(there) && !there.endsWith(here)) return false;
  return JSON.stringify(x.breakdown) === JSON.stringify(y.breakdown);
}

/** "9 thành viên … thêm 6 người", "52 HTX … giải thể 5 đơn vị": a general word for what the story counts. */
function isSameThing(told: Told, end: Told, noun: string): boolean {
  if (told.noun === noun) return true;
  // "48 hộ mới vào" of a co-operative's members: a household joins as one.
  if (told.noun === 'hộ' && noun === 'thành')
    return (
      moveOf(told.before, told.after) !== null && /(?:^| )(?:vào|gia nhập|ra|rút|rời)(?: |$)/.test(told.after)
    );
  if (!/^(?:người|đơn)$/.test(told.noun) || told.fact === undefined || end.fact === undefined) return false;
  const people = told.fact.subject === 'người' || (noun === 'thành' && told.fact.subject === 'thành viên');
  return told.fact.unit === end.fact.unit && (told.noun === 'đơn' || people);
}

interface Story {
  readonly opening: Told;
  readonly moves: readonly { readonly told: Told; readonly move: Move }[];
}

/** "6 trong số 83 HTX bị xóa tên": what there was, and how many of them went. */
function outOf(told: Told): Story | null {
  const { denominator, ...q } = told.q;
  if (denominator === undefined || q.approx !== undefined || moveOf(told.before, told.after) !== 'out')
    return null;
  const opening: Told = { ...told, q: { ...q, value: denominator.value }, fact: told.fact?.against };
  return { opening, moves: [{ told, move: 'out' }] };
}

/** The figures of the same thing back to the first that neither came nor went. */
function storyBefore(run: CheckRun, read: Reader, end: Told, noun: string): Story | null {
  const { sentences } = run.read.context.layout;
  const block = sentences[end.sentence]?.block;
  const moves: Story['moves'][number][] = [];
  for (let n = end.sentence; n >= Math.max(0, end.sentence - REACH); n--) {
    if (sentences[n]?.block !== block) return null;
    for (const told of [...read(n)].reverse()) {
      if (told.q.from >= end.q.from) continue;
      if (!isSameThing(told, end, noun)) {
        // "96 hộ … thêm 12 thành viên": of the same people by another name.
        if (PEOPLE.test(noun) && PEOPLE.test(told.noun) && moveOf(told.before, told.after) !== null)
          return null;
        continue;
      }
      const some = outOf(told);
      if (some !== null) return { ...some, moves: [...some.moves, ...moves] };
      if (!isExact(told)) return null;
      const move = moveOf(told.before, told.after);
      if (move !== null) moves.unshift({ told, move });
      else if (moves.length > 6 || !beginsStock(told.lead)) {
        const lost = moves.length === 0 && n === end.sentence;
        return lost ? { opening: told, moves } : null;
      } else return { opening: told, moves };
    }
  }
  return null;
}

/** "một số hộ khác", "nhiều chiếc": some more came or went, untold how many. */
function isVague(run: CheckRun, noun: string, from: number, to: number): boolean {
  const words = between(run, from, to);
  return new RegExp(
    `(?:^| )(?:một số|số|vài|vài ba|nhiều|mấy|dăm|không ít|hàng loạt|hàng chục|các|những) (?:${noun}|chiếc|cái|người) (?:khác|nữa|mới|cũng|đã|bị|lại)(?: |$)|(?:^| )(?:vài|nhiều|không ít|một số) ${noun}(?: |$)`,
  ).test(words);
}

function judge(run: CheckRun, { opening, moves }: Story, end: Told, fraction: number | null): void {
  const unit = end.fact?.unit ?? opening.fact?.unit ?? '';
  const lost = fraction === null ? 0 : opening.q.value * fraction;
  const expected = moves.reduce(
    (sum, { told, move }) => sum + (move === 'in' ? told.q.value : -told.q.value),
    opening.q.value - lost,
  );
  const ratio = end.q.value / expected;
  if (expected <= 0 || ratio < 0.5 || ratio > 2 || end.q.value === opening.q.value) return;
  const all = [opening, ...moves.map(({ told }) => told), end];
  const rounded = all.some(({ q }) => q.scaled || !Number.isInteger(q.value));
  const slack = rounded ? all.reduce((sum, { q }) => sum + q.step * 0.5, 0) : 0;
  const off = Math.abs(expected - end.q.value);
  const fits = off <= slack || (fraction !== null && off <= Math.max(1, opening.q.value * 0.1));
  const tell = (value: number): string => {
    const said = say(value, unit);
    const counted = opening.q.scaled ? opening.noun : between(run, opening.q.numberFrom + 1, opening.to);
    return / /.test(said) ? said : `${said} ${counted}`;
  };
  const steps = moves.map(({ told, move }) => `${move === 'out' ? '−' : '+'} ${tell(told.q.value)}`);
  if (fraction !== null) steps.push(`− ${tell(Math.round(lost))}`);
  const words = `${tell(opening.q.value)} ${steps.join(' ')} = ${tell(Math.round(expected * 100) / 100)}`;
  report(run, {
    kind: 'balance',
    operands: all
      .slice(0, -1)
      .map(({ fact }) => fact)
      .filter((fact): fact is Fact => fact !== undefined),
    target: end.fact ?? null,
    expected,
    stated: end.q.value,
    ...(fits ? {} : { severity: 'hard' as const }),
    message: fits
      ? `${words}, khớp.`
      : `${words}, văn bản ghi ${tell(end.q.value)}.${likelySlip(expected, end.q.value)}`,
  });
  if (!fits && end.fact !== undefined) run.judged.add(end.fact);
}

function checkEnd(run: CheckRun, read: Reader, end: Told): void {
  const { fact } = end;
  if (!isExact(end)) return;
  if (fact !== undefined && (run.judged.has(fact) || run.balanced.has(fact))) return;
  if (fact !== undefined && run.targets.has(run.ids.get(fact) ?? '')) return;
  const { context } = run.read;
  const start = context.layout.sentences[end.sentence]?.from ?? end.q.from;
  const how = endOf(end.lead, between(run, Math.max(start, end.q.from - 30), end.q.from));
  if (how === null) return;
  const noun = nounMeant(read, end);
  if (noun === undefined || NO_STOCK.test(noun)) return;
  const story = storyBefore(run, read, end, noun);
  if (story === null || !isOfOnePlace(story.opening, end)) return;
  const { opening, moves } = story;
  // "4 nhà màng … lên 16 nhà màng": a noun of two words.
  const name = context.tokens[opening.to]?.key;
  const to = context.tokens[end.to]?.kind === 'word' && context.tokens[end.to]?.key === name ? 1 : 0;
  if (!AS_IT_IS.test(between(run, end.to + to, end.to + to + 2))) return;
  // What the opening itself is of may be named behind it.
  const from = moves.at(-1)?.told.to ?? end.q.from;
  const told = context.layout.sentences[opening.sentence]?.from ?? 0;
  if (namesAnother(run, told, Math.max(start, from), end.q.from)) return;
  if (isVague(run, noun, opening.q.to, end.q.from)) return;
  const fraction =
    moves.length === 0 && opening.sentence === end.sentence
      ? fractionLost(between(run, opening.q.to, end.q.from))
      : null;
  if (moves.length === 0 && fraction === null) return;
  // What only came leads to "nâng tổng số lên", what only went to "còn".
  const came = moves.some(({ move }) => move === 'in');
  const went = moves.some(({ move }) => move === 'out') || fraction !== null;
  if (came && !went && (how !== 'brought' || isWider(opening, end))) return;
  if (how === 'now' && !(came && went && /(?:^|[,;] )từ$/.test(opening.lead))) return;
  if (went && !came && how === 'brought' && /(?:^| )lên$/.test(end.lead)) return;
  judge(run, story, end, fraction);
}

/** "nâng tổng số HTX toàn huyện lên": of a wider place than the figure it began with. */
function isWider(opening: Told, end: Told): boolean {
  const wide = /(?:^| )(?:toàn|cả) (?:huyện|tỉnh|xã|quốc|nước|vùng|thành phố)(?: |$)/.exec(end.lead)?.[0];
  return wide !== undefined && !opening.lead.includes(wide.trim());
}

/** What the last figure counts: by its own noun, or like the figures before it. */
function nounMeant(read: Reader, end: Told): string | undefined {
  if (end.noun !== '') return end.noun;
  for (let n = end.sentence; n >= Math.max(0, end.sentence - 1); n--)
    for (const told of [...read(n)].reverse())
      if (told.q.from < end.q.from && !NO_STOCK.test(told.noun) && isBareOf(told.noun, end)) return told.noun;
  return undefined;
}

/** Stories of things that came and went, told in one paragraph, whatever is counted. */
export function checkStocksTold(run: CheckRun): void {
  const read = createReader(run);
  const { tokens, layout } = run.read.context;
  for (const [n, sentence] of layout.sentences.entries()) {
    let told = AFTER_ALL.test(tokens[sentence.from]?.key ?? '');
    for (let i = sentence.from; i < sentence.to && !told; i++)
      told =
        ENDS.has(tokens[i]?.key ?? '') ||
        (/^[,;]$/.test(tokens[i]?.text ?? '') && BEHIND_COMMA.test(tokens[i + 1]?.key ?? ''));
    if (told) for (const end of read(n)) checkEnd(run, read, end);
  }
}
