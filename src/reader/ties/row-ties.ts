// Which amounts of one thing told in a row may be the parts of which whole?
import { type CheckRun, say } from '../checks/report.ts';
import { between } from '../checks/told-amounts.ts';
import { alike, type Figure } from './figure.ts';
import { askLinear } from './linear.ts';
import { type Row, rowsOf } from './rows.ts';
import { holds, type Tie, type TieGroup } from './tie.ts';

const CLOSED =
  /(?:^| )(?:gồm|bao gồm|cụ thể|chia ra|chia theo|phân theo|như sau|lần lượt|phân loại|chia thành)(?: |$)|:/;
const PARTLY = /(?:^| )(?:trong đó|trong số|đó có|số này|trong)(?: |$)/;
const SOME =
  /(?:^| )(?:như(?! (?:sau|mong|vậy))|riêng|điển hình|tiêu biểu|nổi bật|ví dụ|ngoài|mục tiêu|phấn đấu|phần lớn|phát hiện)(?: |$)/;
/** "dẫn đầu là huyện A với 14, kế đến …, thấp nhất …": the first of some, or of all. */
const RANKED =
  /(?:^| )(?:(?<!(?:thống|hợp|duy|thứ|giải) )nhất|dẫn đầu|đứng đầu|tập trung|chủ yếu|đi đầu)(?: |$)/;
const TOTAL = /(?:^| )(?:tổng|tổng cộng|cộng|tổng số|toàn|cả|nâng|như vậy|tất cả|chung)(?: [^\s,;:]+){0,8}$/;
/** "57 HTX trồng trọt và 96 HTX có lãi": what some do or have does not divide them. */
const DEED =
  /^(?:có(?! thành tích)|đạt|được|tham gia|ứng dụng|áp dụng|liên kết|đã|đang|thực hiện|sử dụng|do|là) /;
const ADDED =
  /(?:^|[,;:.] )(?:tổng cộng|cộng|tổng số|tổng|cộng chung|tất cả)(?: (?:là|được|có|cộng|lại|số|tiền|kinh phí|cả|năm))*$/;
/** "(một HTX có thể áp dụng nhiều công nghệ)": counted more than once. */
const DOUBLE =
  /(?:^| )(?:có thể|đồng thời|trùng|cả (?:hai|2|ba|3)|nhiều (?:nhóm|lĩnh vực|loại|hình thức|lỗi|vi phạm|nội dung))(?: |$)/;
/** "26 HTX xếp loại tốt, 38 HTX xếp loại khá": those graded last are not told, nor those not graded. */
function isUngraded(parts: readonly Figure[]): boolean {
  const told = parts.map(({ lead, tail }) => `${lead} ${tail}`).join(' ');
  return /(?:^| )(?:tốt|khá|giỏi)(?: |$)/.test(told) && !/(?:^| )(?:yếu|kém|chưa)(?: |$)/.test(told);
}

const LAST = /(?:^| )(?:nhiều|cao|lớn|ít|thấp) nhất(?: |$)/;

/** "8 HTX tổng hợp, 5 HTX nông nghiệp, còn lại là các HTX điện": more parts, whose number is not told. */
const MORE = /(?:[,;] |và )(?:số )?còn lại(?: |$)|(?:^| )(?:và|cùng) (?:một số|các|những|nhiều)(?: |$)/;

const COMMON =
  /^(?:htx|tht|hợp|tác|xã|tổ|số|có|của|các|trong|đó|và|là|gồm|được|đã|khối|nhóm|lĩnh|vực|loại|ở|thuộc|\d.*)$/;

/** "nội dung 1, 3 (tổng …)". */
const OF_ITEMS = /(?:^| )(?:nội dung|mục|khoản|nhiệm vụ) \d/;

const COST = /(?:^| )chi(?: phí)?(?: |$)/;
const INCOME = /(?:^| )(?:doanh thu|tổng thu|vay)(?: |$)/;
const AMONG = /(?:^| )(?:trong|trong số|trong tổng số)$/;
/** How many figures of the same thing before a row may be its whole. */
const WHOLES = 8;

function rowTie(parts: readonly Figure[], whole: Figure, evidence: string): Tie {
  const terms = [[whole, -1] as const, ...parts.map((part) => [part, 1] as const)];
  return {
    kind: 'sum',
    figures: [...parts, whole],
    evidence,
    ask: askLinear(terms),
    words: parts.map((part) => say(part.value, part.unit)).join(' + '),
    whole,
    base: whole,
  };
}

/** "122 HTX và 1 liên hiệp", "273 HTX, 1 chi nhánh". */
const BESIDE = /^(?:,|và|,? cùng(?: với)?)(?: có)?$/;

function bothTie(parts: readonly Figure[], whole: Figure, extra: Figure, evidence: string): Tie {
  const terms = [[whole, -1] as const, [extra, -1] as const, ...parts.map((part) => [part, 1] as const)];
  return {
    ...rowTie(parts, whole, evidence),
    figures: [...parts, extra, whole],
    ask: askLinear(terms),
  };
}

/** "(HTX nông nghiệp 1.120 tỷ đồng, QTDND 540 tỷ đồng)": two of some, where two that are all are told with "và". */
function isLoosePair(parts: readonly Figure[]): boolean {
  return (
    parts.length === 2 &&
    /^,(?: |$)/.test(parts[1]?.lead ?? '') &&
    !/(?:^| )và(?: |$)/.test(parts[1]?.lead ?? '')
  );
}

function sizeOf(parts: readonly Figure[]): string {
  return parts.length > 2 ? 'many' : 'two';
}

/** A row, all but its last part, and all but its first, where the one left out may be the whole. */
function within({ parts, form }: Row): Tie[] {
  const [first] = parts;
  const last = parts[parts.length - 1];
  if (
    parts.length < 3 ||
    first === undefined ||
    last === undefined ||
    form === 'brackets' ||
    form === 'mixed' ||
    form === 'run'
  )
    return [];
  const total = ADDED.test(last.lead) ? 'added' : TOTAL.test(last.lead) ? 'total' : 'plain';
  const [tail, head] = [parts.slice(1), parts.slice(0, -1)];
  // "cơ cấu nợ cho 37 HTX với dư nợ …; hỗ trợ 480 triệu đồng cho 24 HTX; giảm lãi cho 31 HTX": three deeds.
  const loose = form === 'loose' && tail.length === 2;
  const does = (some: readonly Figure[]): boolean => some.some((part) => DEED.test(part.tail));
  return [
    ...(loose || does(tail) ? [] : [rowTie(tail, first, `row ${form} head ${sizeOf(tail)}`)]),
    ...(does(head) ? [] : [rowTie(head, last, `row ${form} tail ${total} ${sizeOf(head)}`)]),
  ];
}

/** Whether a figure of something else goes on from the row: "gồm 894 xe khách, 531 xe tải, 87 tàu". */
function goesOn(row: Row, figures: readonly Figure[]): boolean {
  const last = row.parts[row.parts.length - 1];
  if (last === undefined || row.form === 'items') return false;
  const next = figures.slice(last.index + 1, last.index + 4).find(({ role }) => role === 'level');
  if (next === undefined || next.s !== last.s || next.unit === 'dong') return false;
  // "xây dựng (1 HTX) và 3 quỹ tín dụng nhân dân"
  if (row.form === 'brackets') return next.depth < last.depth && /^\) (?:,|và)$/.test(last.tail.trim());
  if (next.depth !== last.depth) return false;
  return (
    /^(?:[^\s;:.()]+ ){0,6}(?:,|và) ?$/.test(`${last.tail} `.replace(/ +$/, ' ')) &&
    next.lead.split(' ').length < 9
  );
}

/** The row with what goes on from it: "(45 HTX), … (1 HTX) và 3 quỹ tín dụng nhân dân". */
function longer({ parts }: Row, figures: readonly Figure[]): Figure[] {
  const next = figures.slice((parts.at(-1)?.index ?? 0) + 1).find(({ role }) => role === 'level');
  return next === undefined ? [...parts] : [...parts, next];
}

/** "tiêu biểu như …": some of many; not where "gồm" says behind it that they are all. */
function isOfSome(lead: string): boolean {
  const found = SOME.exec(lead);
  return found !== null && !/(?:^| )(?:gồm|bao gồm|cụ thể)(?: |$)/.test(lead.slice(found.index));
}

/** "dẫn đầu là …": of four and more, of those said to be in it, or down to the last, all may be told. */
function isAllRanked({ parts, form, lead }: Row): boolean {
  if (parts.length < 3 || form === 'run') return false;
  if (parts.slice(1, -1).some(({ lead: told }) => LAST.test(told))) return false;
  return parts.length > 3 || PARTLY.test(lead) || /nhất/.test(parts.at(-1)?.lead ?? '');
}

/** Words that say which of several a list or an amount is of: "Khối nông nghiệp có 88 HTX trồng trọt, …" of the "143 HTX nông nghiệp". */
function classWords(words: string): string[] {
  const own = words.split(/[,;:.()]/)[0] ?? '';
  return own.split(' ').filter((word) => word !== '' && !COMMON.test(word));
}

/** Of the wholes before a list the one that is named again by the words before the list; undefined where none or several are. */
function namedWhole(run: CheckRun, lead: string, wholes: readonly Figure[]): Figure | undefined {
  const told = classWords(
    lead
      .split(/[,;.()]/)
      .at(-1)
      ?.split(':')[0] ?? '',
  ).slice(-8);
  const named = wholes.filter(({ level, tail }) => {
    const own = classWords(`${between(run, level.q.numberFrom + 1, level.q.to)} ${tail}`).slice(0, 3);
    return own.length > 1 && own.slice(0, 2).every((word) => told.includes(word));
  });
  return named.length === 1 ? named[0] : undefined;
}

function groupOf(run: CheckRun, row: Row, figures: readonly Figure[]): Tie[] {
  const { parts, form, lead } = row;
  const [first] = parts;
  const last = parts[parts.length - 1];
  if (first === undefined || last === undefined || !parts.every(({ exact }) => exact)) return [];
  // "tiêu biểu như Mường Lát 51 HTX, …": some of many.
  if (
    isOfSome(lead) ||
    ((RANKED.test(lead) || parts.slice(1).some(({ lead: told }) => LAST.test(told))) && !isAllRanked(row)) ||
    DOUBLE.test(last.tail) ||
    ((figures[last.index + 1]?.s !== last.s || /[;:.]/.test(last.tail)) &&
      MORE.test(last.tail.split(/[;:.]/)[0] ?? '')) ||
    isUngraded(parts)
  )
    return [];
  // "57 HTX trồng trọt và 96 HTX có lãi": what some of them do says nothing of the others.
  const doing = parts.filter(({ tail }) => DEED.test(tail)).length;
  if (doing > 0 && doing < parts.length && parts.length === 2) return [];
  // "118 HTX sử dụng phần mềm, 96 HTX có sản phẩm trên sàn": one may do all of it.
  if (doing > 1 && doing === parts.length && !CLOSED.test(lead) && !PARTLY.test(lead)) return [];
  const told = CLOSED.test(lead) ? 'closed' : PARTLY.test(lead) ? 'partly' : '';
  const cue = told === '' ? (first.depth > 0 ? 'open' : 'bare') : told;
  const isWhole = (figure: Figure): boolean =>
    (alike(figure.unit, first.unit) || (form === 'mixed' && figure.unit !== 'dong')) &&
    figure.role === 'level' &&
    !parts.includes(figure) &&
    figure.exact;
  const wholes = form === 'run' ? 1 : WHOLES;
  const before = figures
    .slice(Math.max(0, first.index - 40), first.index)
    .filter((figure) => isWhole(figure) && figure.depth <= first.depth)
    .slice(-wholes)
    .reverse();
  const named = namedWhole(run, lead, before);
  const ranked = RANKED.test(lead) ? `ranked ${/nhất/.test(last.lead) ? 'ends ' : ''}` : '';
  const ties = ranked === '' ? within(row) : [];
  const cont = goesOn(row, figures);
  // "24 cơ sở sấy, 15 cơ sở ép, 48 kho lạnh": two of more than two.
  if (cont && parts.length === 2) return ties;
  for (const [k, whole] of before.entries()) {
    // "doanh thu 26 tỷ đồng. Chi phí gồm: …": costs are no parts of what was earned.
    if (COST.test(lead) && !INCOME.test(lead) && INCOME.test(whole.lead)) continue;
    const where = whole.s === first.s ? 'same' : first.s - whole.s === 1 ? 'next' : 'far';
    const place = `${ranked}${doing > 0 ? 'deeds ' : ''}${isLoosePair(parts) ? 'comma ' : ''}${cont ? 'cont ' : ''}${cue} ${where} ${Math.min(k, 2)}${whole.aside ? ' aside' : ''}${named === undefined ? '' : whole === named ? ' named' : ' unnamed'}`;
    const own = rowTie(parts, whole, `row ${form} ${sizeOf(parts)} ${place}`);
    // "122 HTX và 1 liên hiệp: nông nghiệp 80, …": the parts of both.
    const extra = figures[whole.index + 1];
    if (
      k === 0 &&
      extra !== undefined &&
      extra.index < first.index &&
      extra.s === whole.s &&
      BESIDE.test(whole.tail)
    ) {
      const both = bothTie(parts, whole, extra, `row ${form} both ${sizeOf(parts)} ${where}`);
      if (holds(both)) return [both];
      ties.push(both);
    }
    ties.push(own);
    const all = cont && k === 0 ? longer(row, figures) : [];
    if (all.length > parts.length && all.every((part) => part.exact && part !== whole))
      ties.push(rowTie(all, whole, `row ${form} on ${sizeOf(all)} ${cue} ${where}`));
    // "312 người, … 1.036 người; hợp đồng lao động thuê ngoài 405 người": the last is no part.
    if (k === 0 && parts.length > 2 && form !== 'run' && ranked === '')
      ties.push(rowTie(parts.slice(0, -1), whole, `row ${form} cut ${place}`));
  }
  // "Trong số 34 thành viên có 13 hộ trung bình, 9 hộ nghèo, …": of things called otherwise.
  const other = figures[first.index - 1];
  if (
    form !== 'run' &&
    ranked === '' &&
    other !== undefined &&
    !before.includes(other) &&
    other.exact &&
    other.role === 'level' &&
    first.s - other.s < 2
  )
    if (!/^(?:dong|%|\?)$/.test(other.unit) && first.unit !== 'dong')
      ties.push(
        rowTie(
          parts,
          other,
          `row ${form} strange ${AMONG.test(other.lead) ? 'among ' : ''}${sizeOf(parts)} ${cue}`,
        ),
      );
  const behind = figures
    .slice(last.index + 1, last.index + 30)
    .filter(isWhole)
    .slice(0, form === 'run' ? 1 : 3);
  for (const whole of ranked === '' ? behind : []) {
    // "chủ trì nội dung 1, 3 (tổng 14.750 triệu đồng)": of some of them.
    if (OF_ITEMS.test(between(run, Math.max(0, whole.at - 8), whole.at))) continue;
    const told = ADDED.test(whole.lead) ? 'added' : TOTAL.test(whole.lead) ? 'total' : 'plain';
    const where = whole.s === last.s ? 'same' : 'other';
    ties.push(rowTie(parts, whole, `row ${form} behind ${told} ${where} ${sizeOf(parts)}`));
  }
  return ties;
}

/** Rows of amounts, each a group: some whole told near by, or one of their own, is what they make together. */
export function rowTies(run: CheckRun, figures: readonly Figure[]): TieGroup[] {
  return rowsOf(run, figures).map((row) => groupOf(run, row, figures));
}
