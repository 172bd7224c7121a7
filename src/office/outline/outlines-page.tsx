// Đề cương: the common ones and those this office has made its own.
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useMay } from '../identity/session.ts';
import { t } from '../messages/translate.ts';
import { outlinesQuery } from '../publication/queries.ts';
import { Failure } from '../ui/failure.tsx';
import { PageHead } from '../ui/page-title.tsx';
import { Loading } from '../ui/states.tsx';
import { Tag } from '../ui/tag.tsx';
import '../ui/figures.css';
import '../ui/stacked.css';
import '../publication/publication.css';

/** The list. */
export function OutlinesPage() {
  const outlines = useQuery(outlinesQuery);
  const mayWrite = useMay('publications.write');
  return (
    <>
      <p className="report-back">
        <Link to="/reports">{t('report.back')}</Link>
      </p>
      <PageHead title={t('outline.title')} lead={t('outline.lead')} />
      {outlines.error ? <Failure error={outlines.error} onRetry={() => void outlines.refetch()} /> : null}
      {outlines.isPending ? <Loading rows={6} /> : null}
      {outlines.data ? (
        <table className="figures words report-rows stacked">
          <thead>
            <tr>
              <th scope="col">{t('outline.name')}</th>
              <th scope="col">{t('outline.kind')}</th>
              <th scope="col">{t('outline.sections')}</th>
              <th scope="col">{t('outline.version')}</th>
            </tr>
          </thead>
          <tbody>
            {outlines.data.map(({ key, name, own, sections, version }) => (
              <tr key={key}>
                <th scope="row">
                  {mayWrite ? (
                    <Link to="/outlines/$key" params={{ key }}>
                      {name}
                    </Link>
                  ) : (
                    name
                  )}
                </th>
                <td data-head={t('outline.kind')}>
                  <Tag tone={own ? 'good' : 'quiet'}>{t(own ? 'outline.own' : 'outline.common')}</Tag>
                </td>
                <td data-head={t('outline.sections')}>{sections.length}</td>
                <td data-head={t('outline.version')}>{version}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
    </>
  );
}
