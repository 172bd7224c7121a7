// Of what whole are halves told the parts, and does a share beside one of them say so?
import { type Halves, OF_YEAR, PERSON } from './halves-told.ts';
import type { Level } from './told-levels.ts';

const YEAR = /(?:^| )năm(?: |$)/;
const PART_OF_YEAR = /(?:^| )(?:\d{1,2}|sáu|ba|chín) tháng(?: |$)|(?:^| )(?:quý|nửa)(?: |$)/;

/** The whole: the amount of the same unit told last before the halves. */
export function wholeOf(told: readonly (readonly Level[])[], { kind, parts }: Halves): Level | undefined {
  const [first] = parts;
  if (first === undefined) return undefined;
  const unit = parts.find((part) => part.unit !== '')?.unit ?? '';
  const alike = (level: Level): boolean =>
    level.unit === unit ||
    (PERSON.test(unit) && /^(?:nguoi|người|thành|don_vi|to_vien|tổ)$/.test(level.unit));
  const own = (told[first.s] ?? []).filter((level) => level.q.from < first.q.from);
  const last = own.findLast((level) => level.divisible && alike(level));
  const whole =
    last ??
    (own.length === 0
      ? (told[first.s - 1] ?? []).findLast((level) => level.divisible && alike(level))
      : undefined);
  if (whole === undefined || whole.q.denominator !== undefined || whole.q.valueTo !== undefined)
    return undefined;
  if (kind < OF_YEAR) return whole;
  const years = [whole, ...parts].flatMap(({ lead }) => lead.match(/(?:19|20)\d\d/g) ?? []);
  return YEAR.test(whole.lead) && !PART_OF_YEAR.test(whole.lead) && new Set(years).size < 2
    ? whole
    : undefined;
}

/** A share of the whole told right behind one of the parts that is just that. */
export function bearsShare(told: readonly Level[], parts: readonly Level[], whole: Level): boolean {
  return parts.some((part) => {
    const next = told[told.indexOf(part) + 1];
    return next?.unit === '%' && Math.abs((part.value / whole.value) * 100 - next.value) <= next.step * 0.51;
  });
}
