// Bảng báo cáo: what it is, which step it has reached, its number once it has one.
import { Link } from '@tanstack/react-router';
import type { PublicationView } from '#server/publication/contract.ts';
import { t } from '../messages/translate.ts';
import { printDate } from '../ui/print-date.ts';
import { Tag, type Tone } from '../ui/tag.tsx';
import '../ui/stacked.css';
import { AmendmentTags } from './amendment-lines.tsx';

const TONES: Readonly<Record<PublicationView['state'], Tone>> = {
  draft: 'quiet',
  submitted: 'warning',
  signed: 'warning',
  issued: 'good',
};

/** The step in words, with its icon. */
export function StepTag({ report }: { readonly report: Pick<PublicationView, 'state' | 'stateName'> }) {
  return <Tag tone={TONES[report.state]}>{report.stateName}</Tag>;
}

function dayOf({ issuedOn, signedOn, submittedOn }: PublicationView): string {
  if (issuedOn) return t('reports.issuedOn', { day: printDate(issuedOn) });
  if (signedOn) return t('reports.signedOn', { day: printDate(signedOn) });
  return submittedOn ? t('reports.submittedOn', { day: printDate(submittedOn) }) : '';
}

/** One row for each report. */
export function ReportTable({ rows }: { readonly rows: readonly PublicationView[] }) {
  return (
    <div className="table-box">
      <table className="figures report-rows stacked">
        <thead>
          <tr>
            <th scope="col">{t('reports.name')}</th>
            <th scope="col">{t('reports.state')}</th>
            <th scope="col">{t('reports.number')}</th>
            <th scope="col">{t('reports.day')}</th>
            <th scope="col">{t('reports.writer')}</th>
            <th scope="col">{t('reports.office')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((report) => (
            <tr key={report.id}>
              <th scope="row">
                <Link to="/reports/$id" params={{ id: String(report.id) }}>
                  {report.title}
                </Link>
              </th>
              <td>
                <span className="report-tags">
                  <StepTag report={report} />
                  <AmendmentTags report={report} />
                </span>
              </td>
              <td data-head={report.number ? t('reports.number') : undefined}>
                {report.number ? `${report.number}/${report.symbol ?? ''}` : ''}
              </td>
              <td>{dayOf(report)}</td>
              <td data-head={t('reports.writer')}>{report.writer}</td>
              <td data-head={t('reports.office')}>{report.office}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
