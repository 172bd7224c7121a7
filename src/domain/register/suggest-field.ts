// Cột nào là gì: how well a head, or what stands under it, fits a field of the register.
import { FIELDS, REGISTER_FIELDS, type RegisterField } from '#domain/register/field.ts';
import { type GridCell, textOf } from '#domain/register/grid.ts';
import { headKey } from '#domain/register/head-key.ts';
import { searchKey } from '#domain/vietnamese/search-key.ts';

const HEADS: ReadonlyMap<string, RegisterField> = new Map(
  REGISTER_FIELDS.flatMap((field) =>
    [FIELDS[field].head, ...FIELDS[field].alsoCalled].map((head) => [headKey(head), field] as const),
  ),
);

/** Heads long enough to be recognised inside a longer one. */
const PARTS = [...HEADS].filter(([key]) => key.length >= 6).sort((a, b) => b[0].length - a[0].length);

/** The field that a head names best. */
export function bestHead(head: string): { readonly field: RegisterField; readonly fit: number } | undefined {
  const key = headKey(head);
  // A share of the capital is no capital.
  if (key === '' || /%|\b(ty|ti) (le|trong)\b/.test(searchKey(head))) return undefined;
  const exact = HEADS.get(key);
  if (exact) return { field: exact, fit: 1 };
  const begins = PARTS.find(([part]) => key.startsWith(part));
  if (begins) return { field: begins[1], fit: 0.8 };
  const holds = PARTS.find(([part]) => key.includes(part));
  return holds ? { field: holds[1], fit: 0.6 } : undefined;
}

const DATE = /^\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}$/;
const CONTENT: readonly (readonly [RegisterField, (cell: GridCell) => boolean])[] = [
  ['taxCode', (cell) => /^\d{10}(-?\d{3})?$/.test(textOf(cell).trim())],
  ['phone', (cell) => /^(0|\+84)[\d. ]{8,12}$/.test(textOf(cell).trim())],
  [
    'name',
    (cell) =>
      /^(htx|hop tac xa|tht|to hop tac|qtd|quy tin dung|lien hiep|lh ?htx)/.test(searchKey(textOf(cell))),
  ],
  [
    'foundedOn',
    (cell) => (typeof cell === 'object' && cell !== null && 'date' in cell) || DATE.test(textOf(cell).trim()),
  ],
  ['commune', (cell) => /^(xa|phuong|thi tran|tt) /.test(searchKey(textOf(cell)))],
];

/** The field that the contents of a column look like, when at least six in ten filled cells do. */
export function contentField(cells: readonly GridCell[]): RegisterField | undefined {
  const filled = cells.filter((cell) => textOf(cell).trim() !== '');
  if (filled.length < 2) return undefined;
  return CONTENT.find(([, fits]) => filled.filter(fits).length >= filled.length * 0.6)?.[0];
}
