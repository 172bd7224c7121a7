// Một khối của văn bản: paragraph, note, table; every figure is a button that leads to its source.
import { Fragment, memo } from 'react';
import type { SaidClaim } from '#domain/narrative/said.ts';
import type { Block, DocumentRow } from '#domain/report/official-document.ts';
import { t } from '../messages/translate.ts';
import type { OnFigure } from './paper.tsx';

/** Keeps a bracket or comma on the line of the figure it belongs to: a button may otherwise be parted from it. */
const JOINED = '\u2060';

interface Linked {
  readonly claims: ReadonlyMap<string, SaidClaim>;
  readonly onFigure: OnFigure;
}

interface BlockProps extends Linked {
  readonly block: Block;
  /** Its number among the captioned tables. */
  readonly table: number;
}

interface FigureProps extends Linked {
  readonly text: string;
  readonly figure: string | null | undefined;
}

function PaperFigure({ text, figure, claims, onFigure }: FigureProps) {
  const claim = figure ? claims.get(figure) : undefined;
  if (!claim) return <>{text}</>;
  return (
    <button
      type="button"
      className="paper-figure"
      title={t('report.figure', { quote: text })}
      onClick={(event) => onFigure(claim, event.currentTarget)}
    >
      {text}
    </button>
  );
}

function Row({ row, aligns, ...linked }: Linked & { row: DocumentRow; aligns: readonly string[] }) {
  return (
    <tr className={`paper-row-${row.look}`}>
      {row.cells.map((cell, at) => (
        <td
          // biome-ignore lint/suspicious/noArrayIndexKey: the cells of a printed row are its columns
          key={at}
          className={`paper-${aligns[at] ?? 'left'}${row.look === 'plain' && at === 1 && row.depth > 0 ? ' paper-deep' : ''}`}
        >
          <PaperFigure text={cell} figure={row.figures?.[at]} {...linked} />
        </td>
      ))}
    </tr>
  );
}

function PaperTable({
  block,
  table,
  ...linked
}: Linked & { block: Block & { kind: 'table' }; table: number }) {
  const aligns = block.columns.map(({ align }) => align);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable with the keyboard
    <section className="paper-table" tabIndex={0} aria-label={block.caption ?? block.columns[1]?.head}>
      <table>
        {block.caption ? (
          <caption>
            {table > 0 ? t('report.table', { number: table, caption: block.caption }) : block.caption}
          </caption>
        ) : null}
        <thead>
          <tr>
            {block.columns.map(({ head }) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {block.rows.length === 0 ? (
            <tr>
              <td colSpan={block.columns.length}>{block.empty}</td>
            </tr>
          ) : null}
          {block.rows.map((row, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the rows of a composed table never move
            <Row key={at} row={row} aligns={aligns} {...linked} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** Draws one block; typing elsewhere on the page does not draw it again. */
export const PaperBlock = memo(function PaperBlock({ block, table, ...linked }: BlockProps) {
  switch (block.kind) {
    case 'heading':
      return <h4>{block.text}</h4>;
    case 'note':
      return <p className="paper-note">{block.text}</p>;
    case 'paragraph':
      return (
        <p>
          {(block.runs ?? [{ text: block.text }]).map((run, at, runs) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the runs of a composed sentence never move
            <Fragment key={at}>
              {run.figure && /[^\s]$/u.test(runs[at - 1]?.text ?? '') ? JOINED : null}
              <PaperFigure text={run.text} figure={run.figure} {...linked} />
              {run.figure && /^[^\s]/u.test(runs[at + 1]?.text ?? '') ? JOINED : null}
            </Fragment>
          ))}
        </p>
      );
    case 'facts':
      return (
        <dl>
          {block.rows.map(({ label, value }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      );
    case 'table':
      return <PaperTable block={block} table={table} {...linked} />;
  }
});
