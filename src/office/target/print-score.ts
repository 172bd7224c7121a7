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
  if (row.state === 'not-applicable') return '';
  const [low, high] = [printGoal(row.low, percent), printGoal(row.high, percent)];
  return low !== '' && high !== '' ? `${low} – ${high}` : low !== '' ? low : high === '' ? '' : `≤ ${high}`;
}

function oneDecimal(value: number): string {
  return `${formatNumber(Math.round(value * 1000) / 10)} %`;
}

/** What was reached, as the engine gave it. */
export function printActual(row: ScoreRow): string {
  const { actual } = row;
  if (actual.absent) return absentWord(actual);
  return actual.denominator === undefined
    ? formatNumber(Number(actual.value ?? 0))
    : oneDecimal(Number(actual.value ?? 0));
}

/** Reached over the lower bound. */
export function printAttained(of: ScoredTarget['whole'] | ScoreRow): string {
  const attained = of?.attained;
  return attained ? oneDecimal(Number(attained.numerator) / Number(attained.denominator)) : '';
}
