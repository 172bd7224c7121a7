// Bảng trong báo cáo: the lines of an outline as rows, every cell with its claim, shares as the sentences print them.
import type { Cell } from '#domain/indicator/cell.ts';
import { absentWords } from '#domain/indicator/format-cell.ts';
import { shareAbsence } from '#domain/indicator/share-cell.ts';
import type { SummaryLine } from '#domain/indicator/summary-outline.ts';
import type { Moment } from '#domain/narrative/figure.ts';
import type { FigureSource, SaidClaim } from '#domain/narrative/said.ts';
import { SHARES_MAY_NOT_REACH, sharesMissWhole } from '#domain/narrative/shares.ts';
import { baseWords, numberOf, type Speaker, termIn } from '#domain/narrative/speaker.ts';
import { type Line, linesOf } from '#domain/narrative/table-lines.ts';
import { tenthsOf, writeTenths } from '#domain/narrative/write-value.ts';
import type { Block, DocumentRow } from '#domain/report/official-document.ts';
import { formatDifference, formatNumber, MINUS } from '#domain/vietnamese/format-number.ts';

interface Printed {
  readonly text: string;
  readonly claim: string | null;
}

const BLANK: Printed = { text: '', claim: null };

interface Table {
  readonly block: Block;
  readonly claims: readonly SaidClaim[];
  readonly notes: readonly string[];
}

/** Collects the claims of one table while its cells are printed. */
function cellPrinter(speaker: Speaker, claims: SaidClaim[]) {
  return (
    quote: string,
    measure: string,
    made: Pick<SaidClaim, 'value' | 'source'> & Partial<SaidClaim>,
  ): Printed => {
    const { reads } = termIn(speaker, measure);
    const id = speaker.nextId();
    claims.push({
      id,
      quote,
      subject: reads.subject,
      measure: reads.measure,
      unit: reads.unit,
      relation: 'none',
      status: 'actual',
      breakdown: reads.breakdown ?? null,
      ...made,
    });
    return { text: quote, claim: id };
  };
}

function rowOf(speaker: Speaker, each: Line, order: string, claims: SaidClaim[]): DocumentRow {
  const print = cellPrinter(speaker, claims);
  const { line, by } = each;
  const { measure } = line;
  const source = (
    how: FigureSource['how'],
    moment: Moment,
    operands: FigureSource['operands'] = [],
    versus?: string,
  ): FigureSource => ({
    measure,
    moment,
    by,
    how,
    operands,
    ...(versus === undefined ? {} : { versus }),
    ...(each.now.coverage ? { coverage: each.now.coverage } : {}),
  });
  const moment: Moment = speaker.figures.measure(measure).kind === 'flow' ? 'last-year' : 'year-end';
  const written = (cell: Cell, at: Moment): Printed => {
    if (cell.kind === 'absent') return { text: absentWords(cell.reason), claim: null };
    if (cell.kind === 'number')
      return print(formatNumber(cell.value), measure, {
        value: Number(cell.value),
        source: source('value', at),
      });
    if (cell.denominator === 0n) return { text: absentWords('not_applicable'), claim: null };
    const tenths = tenthsOf(cell.numerator, cell.denominator);
    return print(writeTenths(tenths), measure, { value: Number(tenths) / 10, source: source('value', at) });
  };
  const [now, before] = [numberOf(each.now), numberOf(each.before)];
  const percent = (how: 'share' | 'attainment', of: Cell, name: string): Printed => {
    const reason = shareAbsence(each.now, of);
    if (reason !== undefined) return { text: absentWords(reason), claim: null };
    const whole = numberOf(of);
    if (now === undefined || whole === undefined) return BLANK;
    const tenths = tenthsOf(now, whole);
    const operands = [
      { name: each.label, value: String(now) },
      { name, value: String(whole) },
    ];
    return print(writeTenths(tenths), measure, {
      value: Number(tenths) / 10,
      unit: 'percent',
      relation: how === 'share' ? 'share_of' : 'percent_of_plan',
      source: source(how, 'now', operands, how === 'share' ? line.shareOf : undefined),
    });
  };
  // What is compared with something unknown is as unknown.
  const unknown = [each.now, each.before].find((cell) => cell.kind === 'absent');
  const lacking = unknown?.kind === 'absent' ? { text: absentWords(unknown.reason), claim: null } : BLANK;
  const plan = line.plan && by === null ? speaker.figures.plan(measure) : undefined;
  const cells: readonly Printed[] = [
    { text: order, claim: null },
    { text: each.label, claim: null },
    { text: speaker.figures.measure(measure).unit, claim: null },
    written(each.now, 'now'),
    written(each.before, moment),
    now === undefined || before === undefined
      ? lacking
      : print(formatDifference(now - before).replace(MINUS, '-'), measure, {
          value: Number(now > before ? now - before : before - now),
          relation: now === before ? 'none' : now > before ? 'increase_vs' : 'decrease_vs',
          source: source(
            'difference',
            'now',
            [
              { name: 'kỳ này', value: String(now) },
              { name: 'kỳ so sánh', value: String(before) },
            ],
            moment,
          ),
        }),
    line.shareOf
      ? percent('share', speaker.figures.cell(line.shareOf, 'now'), termIn(speaker, line.shareOf).name)
      : BLANK,
    plan
      ? print(formatNumber(plan.value), measure, {
          value: Number(plan.value),
          status: 'plan',
          source: source('plan', 'now'),
        })
      : BLANK,
    plan ? percent('attainment', { kind: 'number', value: plan.value }, `kế hoạch ${plan.horizon}`) : BLANK,
  ];
  return {
    cells: cells.map(({ text }) => text),
    figures: cells.map(({ claim }) => claim),
    look: line.depth === 0 ? 'total' : 'plain',
    depth: line.depth,
  };
}

/** The column compared with. */
const COMPARED = 4;

/** One sentence for all tables of a report: a stock and a flow are not compared with the same moment. */
function comparedWith(speaker: Speaker): string {
  return `Trong các bảng, số tại một thời điểm được so sánh với ${baseWords(speaker, 'year-end')}, số phát sinh trong kỳ với ${baseWords(speaker, 'last-year')}.`;
}

/** Whether the groups of some line are the whole it is a share of, and their printed shares miss 100,0. */
function missesWhole(speaker: Speaker, lines: readonly Line[]): boolean {
  return [...new Set(lines.map(({ line }) => line))].some((line) => {
    const groups = lines.filter((each) => each.line === line && each.by !== null);
    const whole = line.shareOf ? numberOf(speaker.figures.cell(line.shareOf, 'now')) : undefined;
    return (
      whole !== undefined &&
      sharesMissWhole(
        groups.map(({ now }) => numberOf(now) ?? 0n),
        whole,
      )
    );
  });
}

/** A table of an outline; columns that nothing fills are left out. */
export function summaryTable(
  speaker: Speaker,
  {
    key,
    title,
    rows,
  }: { readonly key: string | undefined; readonly title: string; readonly rows: readonly SummaryLine[] },
): Table {
  const claims: SaidClaim[] = [];
  let order = 0;
  const lines = linesOf(speaker, rows);
  const printed = lines.map((each) => {
    if (each.line.depth === 0) order += 1;
    return rowOf(speaker, each, each.line.depth === 0 ? String(order) : '', claims);
  });
  const columns = [
    { head: 'TT', width: 11, align: 'center' as const },
    { head: 'Chỉ tiêu', width: 46, align: 'left' as const },
    { head: 'Đơn vị tính', width: 19, align: 'center' as const },
    { head: 'Thực hiện', width: 21, align: 'right' as const },
    { head: 'Kỳ so sánh', width: 21, align: 'right' as const },
    { head: 'Tăng, giảm', width: 20, align: 'right' as const },
    { head: 'Tỷ trọng', width: 16, align: 'right' as const },
    { head: 'Kế hoạch', width: 16, align: 'right' as const },
    { head: 'Đạt kế hoạch', width: 16, align: 'right' as const },
  ];
  const kept = columns.map((_, index) => index < 3 || printed.some(({ cells }) => cells[index] !== ''));
  const pick = <T>(list: readonly T[]): readonly T[] => list.filter((_, index) => kept[index]);
  return {
    block: {
      kind: 'table',
      ...(key === undefined ? {} : { key }),
      caption: title,
      columns: pick(columns),
      rows: printed.map((row) => ({ ...row, cells: pick(row.cells), figures: pick(row.figures ?? []) })),
      empty: 'Không có số liệu.',
    },
    claims,
    notes: [
      ...(missesWhole(speaker, lines) ? [SHARES_MAY_NOT_REACH] : []),
      ...(kept[COMPARED] ? [comparedWith(speaker)] : []),
    ],
  };
}
