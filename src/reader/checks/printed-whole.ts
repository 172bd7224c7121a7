// Which amount printed before a list is the whole that its parts make up?
import { isLevel } from '../read/fact.ts';
import type { CheckRun } from './report.ts';
import { type Amount, between } from './told-amounts.ts';

/** Whether what one amount counts may be a part of what another counts; a number without a noun of anything counted. */
function isAlike(whole: Amount, part: Amount): boolean {
  if (whole.noun === '' || whole.noun === '%' || whole.noun === '?') return false;
  if (part.noun === '') return whole.noun !== 'đồng';
  // "394 giám đốc HTX … 141 người có trình độ đại học".
  if (part.noun === 'người' && whole.fact?.unit === 'nguoi' && part.fact?.unit === 'nguoi') return true;
  return part.noun === whole.noun;
}

function isWhole(amount: Amount): boolean {
  const { q, fact } = amount;
  if (q.per !== undefined || q.valueTo !== undefined || q.denominator !== undefined || q.value <= 1)
    return false;
  return fact === undefined || (isLevel(fact) && fact.role === 'plain' && fact.per === undefined);
}

/** A whole told in a sentence before is at least this much of what its parts add up to. */
const LEAST = 0.62;

const BACK =
  /^(?:[-+•] )?(?:kết quả|cụ thể|cơ cấu|trong đó|(?:số|nguồn|khoản) (?:tiền|vốn|kinh phí) (?:này|đó|trên|ấy)|các \S+ (?:này|trên|đó))(?: |$)/;

/** "Kết quả: 132 HTX …", "Số tiền này gồm …", "Đội tàu gồm 12 tàu …": the list is of what was told before, not of a thing named here first. */
export function pointsBack(lead: string, part: Amount): boolean {
  if (BACK.test(lead)) return true;
  const subject = /^(?:[^,;:.()]{1,20} )?(\S+) (?:bao gồm|gồm có|gồm)(?: |$)/.exec(lead);
  if (subject === null) return false;
  const named = lead.slice(0, subject[0].length).trim().split(' ').length <= 4 && !/^các /.test(lead);
  return (
    named &&
    (subject[1] === part.noun ||
      (part.noun === 'đồng' && /^(?:nguồn vốn|kinh phí|nguồn kinh phí) /.test(lead)))
  );
}

/** The whole of a list: the last amount alike before it in its sentence, else the only one in the sentences before. */
export function wholeOf(
  run: CheckRun,
  before: readonly Amount[],
  earlier: readonly (readonly Amount[])[],
  parts: readonly Amount[],
): Amount | undefined {
  const [part] = parts;
  if (part === undefined) return undefined;
  const sum = parts.reduce((all, one) => all + one.q.value, 0);
  // "nợ xấu 31,2 tỷ, chiếm 1% tổng dư nợ (3.120 tỷ), trong đó nợ nhóm 3 là …": what a closed bracket told is not divided.
  const aside = (amount: Amount): boolean => /^[^()]*\)/.test(between(run, amount.q.to, part.q.from));
  const alike = before.filter((amount) => isAlike(amount, part) && isWhole(amount));
  const open = alike.filter((amount) => !aside(amount));
  const here = open.length > 0 ? open : alike;
  const last = here[here.length - 1];
  // "toàn tỉnh có 220 HTX; số HTX ở 3 huyện: …": a new statement of its own.
  // "…, bình quân 30 tỷ đồng/năm; phân kỳ: năm 2026 là 28 tỷ đồng, …": of the whole told before the mean.
  const goesOn = /^[^;]*; (?:phân kỳ|trong đó|bao gồm|gồm|chia ra|cụ thể)(?: |$)[^;]*$/;
  if (last !== undefined) {
    const words = between(run, last.q.to, part.q.from);
    return words.includes(';') && !goesOn.test(words) ? undefined : last;
  }
  if (before.length > 0 && part.noun !== 'đồng' && before.some(isWhole) && part.noun === '') return undefined;
  for (const amounts of earlier) {
    const alike = amounts.filter(
      (amount) => isAlike(amount, part) && isWhole(amount) && amount.q.value > sum * LEAST,
    );
    const [first] = alike;
    if (first === undefined) continue;
    return alike.every((amount) => amount.q.value === first.q.value) ? first : undefined;
  }
  return undefined;
}

/** "450 điểm kinh doanh, trong đó 280 sạp, 120 ki-ốt và 50 vị trí": each part a kind of its own of what was counted just before. */
export function wholeOfKinds(before: Amount | undefined, parts: readonly Amount[]): Amount | undefined {
  if (before === undefined || !isWhole(before) || parts.length < 3) return undefined;
  const nouns = [before, ...parts].map((amount) => amount.noun);
  const unknown = parts.every((part) => part.fact === undefined && !/^(?:|%|\?|đồng)$/.test(part.noun));
  return unknown && !/^(?:|%|\?|đồng)$/.test(before.noun) && new Set(nouns).size === nouns.length
    ? before
    : undefined;
}
