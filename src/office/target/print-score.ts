// Số của bảng điểm thành chữ: counts, hundredths of a percent, fractions as percentages; absence in words.
import { formatNumber } from '#domain/vietnamese/format-number.ts';
import type { ScoredTarget, ScoreRow } from '#server/target/contract.ts';
import { absentWord } from '../ui/print-cell.ts';

/** A number of the goal: a count, or hundredths of a percent. */
export function printGoal(value: number | string | null, percent: boolean): string {
  if (value === null) return '';
  return percent ? `${formatNumber(Number(value) / 100)} %` : formatNumber(Number(value));
}

/** "35" or "5–8". */
export function printBounds(row: ScoreRow, percent: boolean): string {
  return row.state === 'not-applicable' ? '' : printAsked(row, percent);
}

/** What was asked: the low bound, the high one, or both. */
export function printAsked(row: Pick<ScoreRow, 'low' | 'high'>, percent: boolean): string {
  const [low, high] = [printGoal(row.low, percent), printGoal(row.high, percent)];
  return low !== '' && high !== '' ? `${low} – ${high}` : low !== '' ? low : high === '' ? '' : `≤ ${high}`;
}

function oneDecimal(value: number): string {
  return `${formatNumber(Math.round(value * 1000) / 10)} %`;
}

/** A cell as the engine gave it: a count, or a rate with one decimal. */
export function printCell(cell: ScoreRow['actual']): string {
  if (cell.absent) return absentWord(cell);
  return cell.denominator === undefined
    ? formatNumber(Number(cell.value ?? 0))
    : oneDecimal(Number(cell.value ?? 0));
}

/** What was reached. */
export function printActual(row: ScoreRow): string {
  return printCell(row.actual);
}

/** Reached over the lower bound. */
export function printAttained(of: ScoredTarget['whole'] | ScoreRow): string {
  const attained = of?.attained;
  return attained ? oneDecimal(Number(attained.numerator) / Number(attained.denominator)) : '';
}
