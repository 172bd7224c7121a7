// Đoạn và bảng trong PDF: Typst source of one block; every figure a link to the row of its source.
import { typstText as q } from '#document/pdf/typst-text.ts';
import type { Block, DocumentRow, DocumentRun } from '#domain/report/official-document.ts';

/** Claim id → anchor of the row that tells its source. */
export type Anchors = Readonly<Record<string, string>>;

type TableBlock = Extract<Block, { kind: 'table' }>;

function linked(text: string, figure: string | null | undefined, anchors: Anchors): string {
  const anchor = figure ? anchors[figure] : undefined;
  return anchor === undefined ? `#${q(text)}` : `#link(label(${q(anchor)}), ${q(text)})`;
}

/** A numbered table or chart writes its own number; an annex keeps the words it is named with. */
function reference(text: string, key: string): string {
  return text.startsWith('Phụ lục') ? `#link(label(${q(key)}), ${q(text)})` : `#ref(label(${q(key)}))`;
}

function runs(list: readonly DocumentRun[], anchors: Anchors): string {
  return list
    .map(({ text, figure, ref, note }) => {
      if (note !== undefined) return `#footnote(${q(note.text)})`;
      return ref === undefined ? linked(text, figure, anchors) : reference(text, ref);
    })
    .join('');
}

/** The column whose texts are set in: the first that is not centred. */
export function labelColumn(columns: readonly { readonly align: string }[]): number {
  return columns.findIndex(({ align }) => align === 'left');
}

function rowSource(row: DocumentRow, label: number, anchors: Anchors): string {
  const cells = row.cells.map((cell, index) => {
    const text = linked(cell, row.figures?.[index], anchors);
    const strong = row.look === 'plain' ? text : `#strong[${text}]`;
    const padded = index === label && row.depth > 0 ? `#pad(left: ${row.depth * 4}mm)[${strong}]` : strong;
    return index === 0 && row.anchor !== undefined
      ? `[#[#box[${padded}]#label(${q(row.anchor)})]]`
      : `[${padded}]`;
  });
  return cells.join(',');
}

function keyOf(key: string | undefined): string {
  return key === undefined ? '' : `#label(${q(key)})`;
}

/**
 * The last row as a footer, which no page tears, together with what must not stand on a page alone; the rows above are left as they
 * are. A sticky block does not hold a table.
 */
function lastWith(rows: readonly string[], kind: 'table' | 'grid', columns: number, end: string): string {
  if (end === '') return rows.join(',\n');
  const line = kind === 'table' ? 'stroke: (top: 0.5pt, rest: none), ' : '';
  const held = `${kind}.cell(colspan: ${columns}, ${line}align: left, inset: (x: 0pt, top: 6mm, bottom: 0pt))[#${end}]`;
  return [...rows.slice(0, -1), `${kind}.footer(repeat: false, ${rows.at(-1) ?? ''}, ${held})`].join(',\n');
}

function chartSource(each: Extract<Block, { kind: 'chart' }>, anchors: Anchors, end: string): string {
  const most = Math.max(1, ...each.bars.map(({ value }) => value));
  const bars = each.bars.map(({ label, value, text, figure }) => {
    const share = Math.round((Math.max(0, value) / most) * 1000) / 10;
    return `[#${q(label)}], [#box(width: ${share}%, height: 3.6mm, fill: rgb("#0b5d3b"))], [${linked(text, figure, anchors)}]`;
  });
  const body =
    bars.length === 0
      ? `[#${q(each.empty)}]`
      : `grid(columns: (46mm, 1fr, auto), column-gutter: 2mm, row-gutter: 1.6mm, align: (right + horizon, left + horizon, left + horizon), ${lastWith(bars, 'grid', 3, end)})`;
  return `#figure(kind: "chart", supplement: "Biểu đồ", caption: figure.caption(position: top, ${q(`${each.caption} (${each.unit})`)}), { set par(justify: false); text(size: 11pt, hyphenate: false, ${body}) })${keyOf(each.key)}\n`;
}

function tableSource(each: TableBlock, anchors: Anchors, end: string): string {
  const caption = each.caption === undefined ? '' : each.caption;
  if (each.rows.length === 0) return `#par[#text(style: "italic", ${q(each.empty)})]\n`;
  const heads = each.columns
    .map(({ head }) => `table.cell(align: center + horizon)[*#${q(head)}*]`)
    .join(', ');
  const label = labelColumn(each.columns);
  const rows = lastWith(
    each.rows.map((row) => rowSource(row, label, anchors)),
    'table',
    each.columns.length,
    end,
  );
  const aligns = each.columns.map(({ align }) => `${align} + horizon`).join(', ');
  const table = `table(columns: (${each.columns.map(({ width }) => `${width}fr`).join(', ')},), align: (${aligns},), table.header(${heads}),
${rows})`;
  return caption === ''
    ? `#${table}\n`
    : `#figure(kind: table, supplement: "Bảng", caption: figure.caption(position: top, ${q(caption)}), ${table})${keyOf(each.key)}\n`;
}

/** Is the block made of rows, so that it can hold its end itself? */
export function hasRows(block: Block): boolean {
  if (block.kind === 'chart') return block.bars.length > 0;
  return (block.kind === 'table' || block.kind === 'facts') && block.rows.length > 0;
}

function factsSource({ rows }: Extract<Block, { kind: 'facts' }>, end: string): string {
  const lines = rows.map(({ label, value }) => `[#${q(`${label}:`)}], [#text(weight: "bold", ${q(value)})]`);
  return `#grid(columns: (56mm, 1fr), row-gutter: 3.4mm, ${lastWith(lines, 'grid', 2, end)})\n`;
}

/** One block; `end`, a Typst expression, stays on the page of its last row or of its last line. */
export function blockSource(each: Block, anchors: Anchors, end = ''): string {
  switch (each.kind) {
    case 'heading':
      return `#heading(level: ${each.level}, ${q(each.text)})\n`;
    case 'paragraph':
      return `#body[${each.runs ? runs(each.runs, anchors) : `#${q(each.text)}`}${end === '' ? '' : `#${end}`}]\n`;
    case 'note':
      // A marked note stands at the foot of the page already.
      if (each.mark !== undefined) return '';
      return `#par[#text(size: 11pt, style: "italic", ${q(each.text)})${end === '' ? '' : `#${end}`}]\n`;
    case 'facts':
      return factsSource(each, end);
    case 'chart':
      return chartSource(each, anchors, end);
    case 'table':
      return tableSource(each, anchors, end);
  }
}
