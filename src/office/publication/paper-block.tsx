// Một khối của văn bản: paragraph, note, table; every figure is a button that leads to its source.
import { Fragment, memo } from 'react';
import type { SaidClaim } from '#domain/narrative/said.ts';
import type { Block, DocumentRow } from '#domain/report/official-document.ts';
import { t } from '../messages/translate.ts';
import { joinedRuns } from './joined-runs.ts';
import type { OnFigure } from './paper.tsx';

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

function PaperChart({
  block,
  number,
  ...linked
}: Linked & { block: Block & { kind: 'chart' }; number: number }) {
  const most = Math.max(1, ...block.bars.map(({ value }) => value));
  return (
    <figure className="paper-chart">
      <figcaption>
        {t('report.chart', { number: String(number), caption: block.caption, unit: block.unit })}
      </figcaption>
      {block.bars.length === 0 ? <p>{block.empty}</p> : null}
      {block.bars.map((bar) => (
        <div key={bar.label}>
          <span>{bar.label}</span>
          <span>
            <i style={{ width: `${(100 * Math.max(0, bar.value)) / most}%` }} />
          </span>
          <span>
            <PaperFigure text={bar.text} figure={bar.figure} {...linked} />
          </span>
        </div>
      ))}
    </figure>
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
          {joinedRuns(block.runs ?? [{ text: block.text }]).map(({ before, text, figure, after }, at) => {
            const said = <PaperFigure text={text} figure={figure} {...linked} />;
            return (
              // biome-ignore lint/suspicious/noArrayIndexKey: the runs of a composed sentence never move
              <Fragment key={at}>
                {before || after ? (
                  <span className="paper-joined">
                    {before}
                    {said}
                    {after}
                  </span>
                ) : (
                  said
                )}
              </Fragment>
            );
          })}
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
    case 'chart':
      return <PaperChart block={block} number={table} {...linked} />;
    case 'table':
      return <PaperTable block={block} table={table} {...linked} />;
  }
});
