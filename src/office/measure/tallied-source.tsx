// Nguồn của một số đếm được: value, population, formula, parts, last change, and the records page by page.
import { useQuery } from '@tanstack/react-query';
import { formatNumber } from '#domain/vietnamese/format-number.ts';
import type { LineageView } from '#server/measure/contract.ts';
import type { Query } from '../api/address.ts';
import { t } from '../messages/translate.ts';
import { Failure } from '../ui/failure.tsx';
import { Figure } from '../ui/figure.tsx';
import { absentWord, DONG, printCell } from '../ui/print-cell.ts';
import { printMoment } from '../ui/print-date.ts';
import { shortName } from '../ui/short-name.ts';
import { Loading } from '../ui/states.tsx';
import { Tag } from '../ui/tag.tsx';
import { actName } from './act-name.ts';
import { type FigureReference, filterText } from './figure-reference.ts';
import { lineageQuery } from './queries.ts';
import { RecordsBehind } from './records-behind.tsx';

interface SourceProps {
  readonly query: Query;
  readonly reference: FigureReference;
  readonly onOpen: (reference: FigureReference) => void;
}

/** Everything the server knows about one tallied cell. */
export function TalliedSource({ query, reference, onOpen }: SourceProps) {
  const { data: lineage, error, refetch } = useQuery(lineageQuery(query));
  if (error) return <Failure error={error} onRetry={() => void refetch()} />;
  if (!lineage) return <Loading rows={5} />;
  const money = lineage.measure.unit === DONG;
  const printed = printCell(
    lineage.cell,
    lineage.measure.kind === 'ratio' ? 'percent' : money ? 'dong' : 'number',
  );
  return (
    <>
      <div className="source-head">
        <p className="source-name">{lineage.measure.name}</p>
        <p className="source-value">
          {printed ?? absentWord(lineage.cell)}{' '}
          {money || lineage.measure.unit === '%' ? null : (
            <span className="source-unit">{lineage.measure.unit}</span>
          )}
        </p>
        <p>
          {lineage.unit} · {lineage.when}
        </p>
      </div>
      <dl className="facts">
        <dt>{t('lineage.population')}</dt>
        <dd>{lineage.measure.population}</dd>
        <dt>{t('lineage.formula')}</dt>
        <dd>{lineage.formula}</dd>
        {lineage.cell.coverage ? (
          <>
            <dt>{t('lineage.coverage')}</dt>
            <dd>
              {t('lineage.coverageOf', {
                reported: formatNumber(lineage.cell.coverage.reported),
                expected: formatNumber(lineage.cell.coverage.expected),
              })}
            </dd>
          </>
        ) : null}
        <dt>{t('lineage.lastChange')}</dt>
        <dd>
          <LastChange lineage={lineage} />
        </dd>
        <dt>{t('lineage.pin')}</dt>
        <dd>{t('lineage.pinHint', { pin: formatNumber(lineage.pin) })}</dd>
      </dl>
      <Parts lineage={lineage} reference={reference} onOpen={onOpen} />
      <RecordsBehind query={query} total={lineage.cell.value} kind={lineage.measure.kind} />
    </>
  );
}

function LastChange({ lineage }: { readonly lineage: LineageView }) {
  const change = lineage.lastChange;
  if (!change) return <>{t('lineage.noChange')}</>;
  const who = [change.person, change.office].filter(Boolean).join(', ') || t('lineage.bySystem');
  return (
    <>
      {actName(change.act)} – {who}, {printMoment(change.at)}
      <span className="quiet"> ({t('lineage.journal', { seq: formatNumber(change.seq) })})</span>
    </>
  );
}

/** Do the parts reach the whole? Only whole numbers are compared; ratios do not add. */
function partsGap(lineage: LineageView): number | undefined {
  if (lineage.measure.kind === 'ratio' || typeof lineage.cell.value !== 'number') return undefined;
  let sum = 0;
  for (const part of lineage.parts) {
    if (typeof part.cell.value !== 'number') return undefined;
    sum += part.cell.value;
  }
  return lineage.cell.value - sum;
}

function Parts({ lineage, reference, onOpen }: { lineage: LineageView } & Omit<SourceProps, 'query'>) {
  if (lineage.parts.length === 0 && lineage.missing.length === 0) return null;
  const gap = partsGap(lineage);
  return (
    <section>
      <h3>{lineage.partsTitle ?? t('lineage.parts')}</h3>
      <table className="figures parts">
        <thead className="hidden">
          <tr>
            <th scope="col">{t('lineage.part')}</th>
            <th scope="col">{lineage.measure.unit}</th>
          </tr>
        </thead>
        <tbody>
          {lineage.parts.map((part) => {
            const by = filterText(part.by);
            return (
              <tr key={`${part.measure} ${by ?? ''} ${part.name}`}>
                <th scope="row">{shortName(part.name)}</th>
                <td>
                  <Figure
                    cell={part.cell}
                    format={lineage.measure.unit === DONG ? 'dong' : 'number'}
                    name={part.name}
                    none={t('figure.missing')}
                    onOpen={() =>
                      onOpen({ figure: part.measure, aspect: reference.aspect, ...(by ? { by } : {}) })
                    }
                  />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {lineage.parts.length === 0 ? null : gap === 0 ? (
        <Tag tone="good">{t('lineage.partsEven')}</Tag>
      ) : (
        <Tag tone="warning">
          {gap === undefined ? t('lineage.partsUnknown') : t('lineage.partsGap', { gap: formatNumber(gap) })}
        </Tag>
      )}
      {lineage.missing.length > 0 ? (
        <p className="missing">
          <Tag tone="warning">{t('lineage.missing', { count: lineage.missing.length })}</Tag>{' '}
          {lineage.missing.join(', ')}
        </p>
      ) : null}
    </section>
  );
}
