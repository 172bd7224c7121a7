// Người nói: what every slot needs to speak — the figures, the words, and one running number for claims.
import type { Cell } from '#domain/indicator/cell.ts';
import type { Figures, Moment } from '#domain/narrative/figure.ts';
import { type FigureSource, figure, type SaidClaim, type Spoken } from '#domain/narrative/said.ts';
import { type Term, termOf } from '#domain/narrative/term.ts';
import { formatCalendarDate } from '#domain/period/calendar-date.ts';

export interface Speaker {
  readonly figures: Figures;
  readonly nextId: () => string;
  /** Tables, charts and annexes by key: "Bảng 1". */
  readonly labels: ReadonlyMap<string, string>;
}

/** A speaker whose claims are f1, f2 … in the order of the text. */
export function newSpeaker(figures: Figures, labels: ReadonlyMap<string, string> = new Map()): Speaker {
  let count = 0;
  return {
    figures,
    nextId: () => {
      count += 1;
      return `f${count}`;
    },
    labels,
  };
}

export function termIn({ figures }: Speaker, code: string): Term {
  return termOf(code, figures.measure(code));
}

const yearBefore = (date: string): number => Number(date.slice(0, 4)) - 1;

/** "cuối năm 2021", "cùng kỳ năm 2021"; beside a whole year stands "năm 2021". */
export function baseWords({ figures }: Speaker, moment: Moment): string {
  const { dataDate, period } = figures;
  const year = yearBefore(dataDate);
  if (moment === 'year-end') return `cuối năm ${year}`;
  if (moment !== 'last-year') return period.name;
  return period.kind === 'year' && dataDate.endsWith('-12-31') ? `năm ${year}` : `cùng kỳ năm ${year}`;
}

/** When a figure stands, for a sentence on what is lacking. */
export function whenWords(speaker: Speaker, code: string, moment: Moment): string {
  if (moment !== 'now') return baseWords(speaker, moment);
  const { figures } = speaker;
  return figures.measure(code).kind === 'flow'
    ? figures.period.name
    : `đến ngày ${formatCalendarDate(figures.dataDate)}`;
}

const REASONS = {
  missing: 'sổ chưa ghi',
  not_reported: 'chưa báo cáo',
  not_applicable: 'không áp dụng',
} as const;

/** "tổng số HTX cuối năm 2021 (sổ chưa ghi)". */
export function lackingWords(speaker: Speaker, code: string, moment: Moment, cell: Cell): string {
  const reason = cell.kind === 'absent' ? REASONS[cell.reason] : 'mẫu số bằng 0';
  return `${termIn(speaker, code).name} ${whenWords(speaker, code, moment)} (${reason})`;
}

/** The whole number of a cell; undefined when it has none. */
export function numberOf(cell: Cell): bigint | undefined {
  return cell.kind === 'number' ? cell.value : undefined;
}

type Made = Omit<SaidClaim, 'id' | 'quote' | 'subject' | 'measure' | 'unit' | 'breakdown' | 'status'> &
  Partial<Pick<SaidClaim, 'unit' | 'breakdown' | 'status'>>;

/** A printed figure about a measure. */
export function claimOf(speaker: Speaker, quote: string, term: Term, made: Made): Spoken {
  const { reads } = term;
  const { unit = reads.unit, breakdown = reads.breakdown ?? null, status = 'actual', ...rest } = made;
  return figure({
    id: speaker.nextId(),
    quote,
    subject: reads.subject,
    measure: reads.measure,
    unit,
    breakdown,
    status,
    ...rest,
  });
}

/** The way back of a value as it stands. */
export function plainSource(
  measure: string,
  moment: Moment,
  cell: Cell,
  by: FigureSource['by'] = null,
): FigureSource {
  return {
    measure,
    moment,
    by,
    how: 'value',
    operands: [],
    ...(cell.coverage ? { coverage: cell.coverage } : {}),
  };
}
