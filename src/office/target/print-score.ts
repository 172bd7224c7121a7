// Số của bảng điểm thành chữ: counts, money in its natural units, percentages with one decimal; what is lacking agrees with what is printed beside it.
import { formatDong, formatNumber, formatPercent } from '#domain/vietnamese/format-number.ts';
import type { ScoredTarget, ScoreRow } from '#server/target/contract.ts';
import { t } from '../messages/translate.ts';
import { absentWord, DONG } from '../ui/print-cell.ts';

/** How the figures of a target are written. */
export type Written = Pick<ScoredTarget, 'percent' | 'unitWord'>;

type Whole = ScoreRow['low'];

const amount = (value: number | string, { unitWord }: Written) =>
  unitWord === DONG ? formatDong(value) : formatNumber(value);

/** What was asked: a count, money, or hundredths of a percent as the document writes them ("12,5 %"). */
function printGoal(value: Whole, as: Written): string {
  if (value === null) return '';
  return as.percent ? `${formatNumber(Number(value) / 100)} %` : amount(value, as);
}

/** Tenths of a percent, half up: what one decimal shows. */
function tenthsOf(numerator: number | string, denominator: number | string): number {
  const printed = formatPercent(numerator, denominator) ?? '0';
  return Number(printed.replace(/[^\d−]/gu, '').replace('−', '-'));
}

/** "35" or "5–8". */
export function printBounds(row: ScoreRow, as: Written): string {
  return row.state === 'not-applicable' ? '' : printAsked(row, as);
}

/** What was asked: the low bound, the high one, or both. */
export function printAsked(row: Pick<ScoreRow, 'low' | 'high'>, as: Written): string {
  const [low, high] = [printGoal(row.low, as), printGoal(row.high, as)];
  return low !== '' && high !== '' ? `${low} – ${high}` : low !== '' ? low : high === '' ? '' : `≤ ${high}`;
}

/** A cell as the engine gave it: a count, money, or a rate with one decimal. */
export function printCell(cell: ScoreRow['actual'], as: Written): string {
  if (cell.absent) return absentWord(cell);
  if (cell.numerator === undefined || cell.denominator === undefined) return amount(cell.value ?? 0, as);
  return formatPercent(cell.numerator, cell.denominator) ?? '';
}

/** What was reached. */
export function printActual(row: ScoreRow, as: Written): string {
  return printCell(row.actual, as);
}

/** Of a share of grades: how many of all were graded ("212/1.975"); nothing where all are counted. */
export function printGraded({ actual: { coverage } }: ScoreRow): string {
  return coverage ? `${formatNumber(coverage.reported)}/${formatNumber(coverage.expected)}` : '';
}

/** Reached over the lower bound. */
export function printAttained(of: ScoredTarget['whole'] | ScoreRow): string {
  const attained = of?.attained;
  return (attained && formatPercent(attained.numerator, attained.denominator)) ?? '';
}

/** Expected at the end: as exact as what was reached. */
export function printForecast({ forecast }: ScoreRow, as: Written): string {
  if (forecast === null) return '';
  return as.percent ? (formatPercent(forecast, 10_000) ?? '') : amount(forecast, as);
}

/**
 * What is lacking to a bound. Of percentages it is the difference of the two printed numbers, in points: 50 % asked and 4,6 % reached
 * lack 45,4 điểm %, whatever the decimals behind them; what would print as nothing is "dưới 0,1 điểm %".
 */
export function printLack(row: ScoreRow, bound: 'low' | 'high', as: Written): string {
  const lack = bound === 'low' ? row.toLow : row.toHigh;
  if (lack === null || lack === 0) return '';
  const { numerator, denominator } = row.actual;
  const asked = row[bound];
  if (!as.percent) return amount(lack, as);
  if (numerator === undefined || denominator === undefined || asked === null) return '';
  const points = tenthsOf(asked, 10_000) - tenthsOf(numerator, denominator);
  return points > 0 ? t('score.points', { points: formatNumber(points / 10, 1) }) : t('score.pointsLeast');
}
