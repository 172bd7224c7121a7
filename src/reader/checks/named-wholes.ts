// Which amount did the text tell before in the very words that a share now says it is of ("tổng dự toán được sử dụng")?
import { type Fact, isAhead, isLevel } from '../read/fact.ts';
import { canBePart } from '../read/lists.ts';
import { wordsOf } from '../read/window.ts';
import { type CheckRun, say } from './report.ts';

const BACK = 50;

/** Words that may stand between a name and its amount: a verb, a day, whose it is. */
const NEUTRAL =
  '(?: (?:,|:|là|đạt|ước|hiện|hiện có|có|khoảng|đến|tính đến|hết|cuối|ngày|tháng|quý|thời điểm|\\d+|\\/|-|i{1,3}|iv|nay|của|toàn|tỉnh|huyện|hệ thống|các|quỹ|qtdnd|htx|trên địa bàn|được|giao|năm \\d{4}))*';

const LINK = /^(?:của |trên |trong |so với )/;

/** What words after a share name: "tổng sản lượng rau" up to the next mark; undefined for bare "số HTX" or a name with a time of its own. */
export function nameAfter(after: string): string | undefined {
  const name = (
    /^ ?([^<>;:.,()]{4,70}?) ?(?:[;:.,()<]|(?:và|trong đó|còn|tăng|giảm) |$)/.exec(after)?.[1] ?? ''
  )
    .replace(LINK, '')
    .trim();
  if (!/^[\p{L}\d ]+$/u.test(name) || name.split(' ').length < 2) return undefined;
  return /(?:^| )(?:cùng kỳ|năm trước|năm ngoái|cả nước|đầu năm|hiện nay|trước đây)(?: |$)/.test(name)
    ? undefined
    : name;
}

function escaped(words: string): string {
  return words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** The words of a fact's clause before it, to the figure told before. */
function leftOf(run: CheckRun, fact: Fact): string {
  const { context } = run.read;
  const at = run.indexOf.get(fact) ?? 0;
  const before = run.facts[at - 1];
  const start = context.layout.sentences[fact.sentence]?.from ?? fact.from;
  const floor = Math.max(
    start,
    fact.from - 18,
    before !== undefined && before.to <= fact.from ? before.to : 0,
  );
  return wordsOf(context, floor, fact.from);
}

/** "2. Rau: diện tích 3.150 ha, sản lượng 63.000 tấn": the item opens with what all of it is of. */
function openingOfItem(run: CheckRun, fact: Fact): string {
  const { context } = run.read;
  const start = context.layout.sentences[fact.sentence]?.from ?? fact.from;
  return (
    /^(?:[^\p{L}]*|[a-zđ] \) )(\p{L}[\p{L} ]{0,30}?) :/u.exec(
      wordsOf(context, start, Math.min(fact.from, start + 12)),
    )?.[1] ?? ''
  );
}

/** Whether the words before an amount, or after its number, are the name. */
function isCalled(run: CheckRun, fact: Fact, name: string): boolean {
  const left = leftOf(run, fact);
  const total = name.replace(/^(?:tổng số|tổng) /, '');
  if (total.split(' ').length >= 2) {
    if (new RegExp(`(?:^|[^\\p{L}] ?|(?:tổng|số|có|\\d) )${escaped(name)}${NEUTRAL}$`, 'u').test(left))
      return true;
    if (new RegExp(`(?:^|[^\\p{L}] ?|tổng (?:số )?)${escaped(total)}${NEUTRAL}$`, 'u').test(left))
      return true;
    const [a, b, ...rest] = total.split(' ');
    if (
      rest.length > 0 &&
      openingOfItem(run, fact) === rest.join(' ') &&
      new RegExp(`(?:^|, ?)(?:tổng )?${a} ${b}${NEUTRAL}$`).test(left)
    )
      return true;
  }
  const thing = name.replace(/^(?:tổng số|tổng|số) /, '');
  const right = wordsOf(run.read.context, fact.quantity.numberFrom + 1, fact.to + 8);
  if (thing.split(' ').length < 2 || !`${right} `.startsWith(`${thing} `)) return false;
  // "412 hộ nghèo" may be those helped, "số hộ nghèo" all there are: the name must say more, or "tổng số".
  const rest = right.slice(thing.length).trim();
  return thing.split(' ').length >= 3 || (name.startsWith('tổng') && /^(?:[,;:.()]|$)/.test(rest));
}

function yearOf(fact: Fact): string {
  return (fact.asOf ?? fact.periodCode ?? '').slice(0, 4);
}

/** A whole is no less than its part, unless tỷ stands for triệu: "nợ xấu 6.552 tỷ đồng, chiếm 0,7% tổng dư nợ" of 936 tỷ đồng. */
function canHoldPart(part: Fact, share: Fact, whole: Fact): boolean {
  const times = (part.value / whole.value / share.value) * 100;
  return whole.value >= part.value || (part.unit === 'dong' && Math.abs(times / 1000 - 1) < 0.05);
}

/** The one amount told before a share in the words it is said to be of; undefined when there is none, or two. */
export function wholeCalled(run: CheckRun, part: Fact, share: Fact, name: string): Fact | undefined {
  const at = run.indexOf.get(share) ?? 0;
  // "kế hoạch năm" of each thing counted is another; "kế hoạch vốn năm 2023" names money.
  const planned = share.relation === 'percent_of_plan' && part.unit === 'dong';
  const told = run.facts
    .slice(Math.max(0, at - BACK), at)
    .filter(
      (fact) =>
        fact !== part &&
        isLevel(fact) &&
        fact.sentence >= 0 &&
        (fact.role === 'plain' || (planned && fact.role === 'plan')) &&
        fact.list === undefined &&
        fact.depth === 0 &&
        fact.valueTo === undefined &&
        (fact.per ?? '') === (part.per ?? '') &&
        (planned || (isAhead(fact) === isAhead(part) && canHoldPart(part, share, fact))) &&
        canBePart(fact, part.unit) &&
        (yearOf(fact) === yearOf(share) || yearOf(fact) === '' || yearOf(share) === '') &&
        (fact.place === part.place || fact.place === undefined || part.place === undefined) &&
        isCalled(run, fact, name),
    );
  const [first] = told;
  return first !== undefined && told.every((fact) => say(fact.value, '') === say(first.value, ''))
    ? first
    : undefined;
}
