// Bảng của một lượt tính: the columns that an export of figures has, so that a ratio keeps its two sides, an absence its reason and a figure its coverage.
import type { Table, TableColumn, TableValue } from '#document/table.ts';
import { absentWords } from '#domain/indicator/format-cell.ts';
import type { TallyView } from '#server/measure/contract.ts';

interface Column extends TableColumn {
  readonly key: string;
  readonly valueOf: (row: TallyView['rows'][number]) => TableValue;
}

function measureColumns({ code, name, unit, kind }: TallyView['measures'][number], coded: boolean): Column[] {
  const side = (of: 'numerator' | 'denominator', words: string): Column => ({
    key: `${code}.${of}`,
    head: `${name}: ${words}`,
    kind: 'count',
    width: 14,
    valueOf: (row) => row.cells[code]?.[of] ?? null,
  });
  return [
    {
      key: code,
      head: `${name} (${unit})`,
      kind: kind === 'ratio' ? 'share' : 'count',
      width: 18,
      valueOf: (row) => row.cells[code]?.value ?? null,
    },
    ...(kind === 'ratio' ? [side('numerator', 'tử số'), side('denominator', 'mẫu số')] : []),
    {
      key: `${code}.absent`,
      head: `${name}: vì sao không có số`,
      kind: 'text',
      width: 18,
      valueOf: (row) => {
        const absent = row.cells[code]?.absent;
        return absent === undefined ? null : coded ? absent : absentWords(absent);
      },
    },
  ];
}

/** Of how many that ought to be counted: last, so that the columns of the figures stay where they were. */
function coverageColumns({ code, name }: TallyView['measures'][number]): Column[] {
  const side = (of: 'reported' | 'expected', words: string): Column => ({
    key: `${code}.coverage.${of}`,
    head: `${name}: ${words}`,
    kind: 'count',
    width: 14,
    valueOf: (row) => row.cells[code]?.coverage?.[of] ?? null,
  });
  return [side('reported', 'độ phủ, đã có số liệu'), side('expected', 'độ phủ, phải có')];
}

/** A tally as a table with the keys of its columns. @param coded reasons as codes, for programs, or in words */
export function tallyTable(
  { measures, rows }: TallyView,
  coded: boolean,
): { readonly table: Table; readonly keys: readonly string[] } {
  const columns: readonly Column[] = [
    {
      key: 'key',
      head: 'Mã',
      kind: 'text',
      width: 14,
      valueOf: ({ by }) => (by === null ? null : Object.values(by).join(' · ')),
    },
    { key: 'name', head: 'Tên', kind: 'text', width: 30, valueOf: ({ name }) => name },
    ...measures.flatMap((measure) => measureColumns(measure, coded)),
    ...measures.flatMap(coverageColumns),
  ];
  return {
    table: {
      title: 'Số liệu',
      columns: columns.map(({ head, kind, width }) => ({ head, kind, width })),
      rows: rows.map((row) => columns.map((column) => column.valueOf(row))),
    },
    keys: columns.map(({ key }) => key),
  };
}
