// Con số nào đang mở: the figure whose source panel is open, kept in the address.
import type { SummaryRow } from '#server/measure/contract.ts';

export const ASPECTS = [
  'actual',
  'previous',
  'plan',
  'attainment',
  'difference',
  'share',
  'opening',
  'closing',
  'residual',
] as const;
/** Which number of the row: thực hiện, số so sánh, kế hoạch, … or an end of the stock balance. */
export type Aspect = (typeof ASPECTS)[number];

export interface FigureReference {
  /** Code of the measure. */
  readonly figure: string;
  readonly aspect: Aspect;
  /** Filter text as the server reads it: sector=trade,province=27. */
  readonly by?: string;
}

/** The filter of a row in the text form of the query: { sector: 'trade' } → "sector=trade". */
export function filterText(by: Readonly<Record<string, string>> | null): string | undefined {
  if (by === null) return undefined;
  const text = Object.entries(by)
    .map(([dimension, key]) => `${dimension}=${key}`)
    .join(',');
  return text === '' ? undefined : text;
}

/** The reference of one number of a row. */
export function figureOf(row: Pick<SummaryRow, 'measure' | 'by'>, aspect: Aspect): FigureReference {
  const by = filterText(row.by);
  return { figure: row.measure, aspect, ...(by ? { by } : {}) };
}

/** The reference as it stands in the address; undefined takes a part out of it. */
export interface FigureSearch {
  readonly figure?: string | undefined;
  readonly aspect?: Aspect | undefined;
  readonly by?: string | undefined;
}

/** Reads the open figure from the address; anything unreadable means that no panel is open. */
export function readFigureSearch(search: Readonly<Record<string, unknown>>): FigureSearch {
  const { figure, by } = search;
  if (typeof figure !== 'string' || figure === '') return {};
  const aspect = ASPECTS.find((each) => each === search.aspect) ?? 'actual';
  return { figure, aspect, ...(typeof by === 'string' && by !== '' ? { by } : {}) };
}

/** The reference in one word, as the marks on the screen carry it: "htx_new:actual", "htx_new:actual:sector=trade". */
export function figureMark({ figure, aspect, by }: FigureReference): string {
  return by ? `${figure}:${aspect}:${by}` : `${figure}:${aspect}`;
}

/** Do two references point at the same number? */
export function sameFigure(a: FigureSearch, b: FigureReference): boolean {
  return a.figure === b.figure && a.aspect === b.aspect && (a.by ?? '') === (b.by ?? '');
}
