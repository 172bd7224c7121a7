// Minh chứng của một khoản: every report with the records, files and figures that stand behind it.
import { useQuery } from '@tanstack/react-query';
import type { Evidence } from '#server/directive/contract-directive.ts';
import { t } from '../messages/translate.ts';
import { Failure } from '../ui/failure.tsx';
import { printDate } from '../ui/print-date.ts';
import { Loading } from '../ui/states.tsx';
import { evidenceQuery } from './queries.ts';

const KINDS = {
  acknowledged: t('report.kind.acknowledged'),
  progress: t('report.kind.progress'),
  done: t('report.kind.done'),
  explanation: t('report.kind.explanation'),
  returned: t('report.kind.returned'),
} as const;

function hrefOf(one: Evidence): string {
  switch (one.kind) {
    case 'file':
      return `/api/files/${one.id}/content`;
    case 'organisation':
      return `/organisations/${one.id}`;
    case 'document':
      return `/directives/${one.id}`;
    case 'cell':
      return `/summary?unit=${encodeURIComponent(one.unit)}&period=${encodeURIComponent(one.period)}`;
  }
}

function nameOf(one: Evidence): string {
  if (one.kind === 'cell')
    return t('report.cellOf', { measure: one.measure, unit: one.unit, period: one.period });
  return one.name === '' ? t('report.evidenceNumber', { number: String(one.id) }) : one.name;
}

export function ClauseEvidence({ document, clause }: { readonly document: string; readonly clause: number }) {
  const { data, error } = useQuery(evidenceQuery(document, clause));
  if (error) return <Failure error={error} />;
  if (!data) return <Loading rows={2} />;
  const reports = data.reports.filter((report) => report.kind !== 'acknowledged');
  if (reports.length === 0) return <p className="quiet">{t('directives.noEvidence')}</p>;
  return (
    <ul className="evidence">
      {reports.map((report) => (
        <li key={report.id}>
          <strong>{report.unit}</strong>, {printDate(report.on)}: {KINDS[report.kind]}
          {report.words ? `. ${report.words}` : ''}
          {report.evidence.map((one) => (
            <span key={JSON.stringify(one)}>
              {' '}
              · <a href={hrefOf(one)}>{nameOf(one)}</a>
            </span>
          ))}
        </li>
      ))}
    </ul>
  );
}
