// Which amounts does a text print as levels of one thing, and which are a change, a mean, a bound?
import type { Fact } from '../read/fact.ts';
import type { CheckRun } from './report.ts';
import { type Amount, amountsOf, between } from './told-amounts.ts';

/** One amount with the value it stands for and what it counts. */
export interface Level extends Amount {
  /** Index of its sentence. */
  readonly s: number;
  readonly unit: string;
  readonly value: number;
  /** Worth of one unit of the last printed digit. */
  readonly step: number;
  /** Printed in full, no change and no mean. */
  readonly plain: boolean;
  /** May be divided into parts: "ước 134,4 tỷ đồng", "thành lập mới 50 HTX" too. */
  readonly divisible: boolean;
  /** Words between the amount before it, or the start of its sentence, and its number. */
  readonly lead: string;
}

const CHANGE =
  /(?:^| )(?:tăng|giảm|vượt|hơn|kém|thêm|hụt|thiếu|tăng thêm)(?: (?:được|là|có|khoảng|ròng|từ|lên))?$/;
/** What came or went, or stood before: no part of a stock, though it may be divided itself. */
const MOVED =
  /(?:^| )(?:đầu (?:năm|kỳ|nhiệm kỳ)|(?:thành lập|kết nạp|lập) mới|giải thể|thu hồi)(?: (?:được|là|có|khoảng))?$/;
const MEAN =
  /(?:^| )(?:bình quân|trung bình|tính ra)(?: [^\s,;:]+){0,4}$|(?:^| )mỗi [^\s,;:]+(?: [^\s,;:]+){0,3}$/;
const VEHICLE = /^(?:chiếc|xe|đầu|phương)$/;
const SCALES: Readonly<Record<string, number>> = { nghìn: 1e3, ngàn: 1e3, triệu: 1e6, tỷ: 1e9, tỉ: 1e9 };

function unitOf(amount: Amount): string {
  const head = amount.q.head?.unit;
  if (head !== undefined) return head;
  if (amount.noun === 'đồng') return 'dong';
  return VEHICLE.test(amount.noun) ? 'phuong_tien' : amount.noun;
}

/** "hợp đồng 68: 03 người": a number that ends a name. */
function isName(run: CheckRun, amount: Amount): boolean {
  return (
    amount.noun === '' && amount.fact === undefined && run.read.context.tokens[amount.q.to]?.text === ':'
  );
}

/** Worth of "triệu" behind the number of an amount of money. */
function scaleOf(run: CheckRun, amount: Amount): number {
  return SCALES[run.read.context.tokens[amount.q.numberFrom + 1]?.key ?? ''] ?? 1;
}

/** Read once for a run: many checks look at them. */
const LEVELS = new WeakMap<CheckRun, Level[][]>();

/** The amounts of every sentence, in text order. */
export function levelsOf(run: CheckRun): Level[][] {
  const known = LEVELS.get(run);
  if (known !== undefined) return known;
  const levels = readLevels(run);
  LEVELS.set(run, levels);
  return levels;
}

function readLevels(run: CheckRun): Level[][] {
  const facts = new Map<number, Fact>(run.facts.map((fact) => [fact.from, fact]));
  return run.read.context.layout.sentences.map((sentence, s) => {
    let scale = 1;
    const amounts = amountsOf(run, sentence, facts).filter((amount) => !isName(run, amount));
    return amounts.map((amount, k, all): Level => {
      const { q } = amount;
      const lead = between(run, all[k - 1]?.q.to ?? sentence.from, q.numberFrom);
      const unit = unitOf(amount);
      // "năm 2021: 9.300 triệu đồng; năm 2022: 15.800": the unit is said once.
      if (unit === 'dong') scale = scaleOf(run, amount);
      const bare = unit === '' && scale > 1;
      const told = [q.valueTo, q.per, q.denominator].every((bound) => bound === undefined);
      const level = told && q.value > 0 && !CHANGE.test(lead) && !MEAN.test(lead);
      return {
        ...amount,
        s,
        unit: bare ? 'dong' : unit,
        value: bare ? q.value * scale : q.value,
        step: bare ? q.step * scale : q.step,
        plain: level && q.approx === undefined && !MOVED.test(lead),
        divisible: level && (q.approx === undefined || q.approx === 'uoc' || /(?:^| )tính trên$/.test(lead)),
        lead,
      };
    });
  });
}
