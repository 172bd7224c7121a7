// Hồ sơ hoạt động xử lý: every field with purpose, ground, retention and readers, and the same as a file.
import { useQuery } from '@tanstack/react-query';
import { t } from '../messages/translate.ts';
import { capitalise } from '../ui/capitalise.ts';
import { Failure } from '../ui/failure.tsx';
import { processingQuery } from './queries.ts';

/** The record, folded open. */
export function ProcessingTable() {
  const { data, error } = useQuery(processingQuery);
  return (
    <>
      <h2 className="desk-part">{t('privacy.record')}</h2>
      <p>
        <a href="/api/processing-record.csv" download>
          {t('privacy.recordFile')}
        </a>
      </p>
      {error ? <Failure error={error} /> : null}
      {data ? (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable with the keyboard
        <section className="table-box privacy-record" tabIndex={0} aria-label={t('privacy.record')}>
          <table className="figures words stacked">
            <thead>
              <tr>
                <th scope="col">{t('privacy.field')}</th>
                <th scope="col">{t('privacy.purpose')}</th>
                <th scope="col">{t('privacy.retention')}</th>
                <th scope="col">{t('privacy.subjects')}</th>
                <th scope="col">{t('privacy.readers')}</th>
              </tr>
            </thead>
            <tbody>
              {data.fields.map((each) => (
                <tr key={each.field}>
                  <th scope="row">
                    {capitalise(each.label)}
                    {each.sensitive ? <span className="head-note">{t('privacy.sensitive')}</span> : null}
                  </th>
                  <td data-head={t('privacy.purpose')}>
                    {capitalise(each.purpose)}
                    <span className="head-note">{each.basis}</span>
                  </td>
                  <td data-head={t('privacy.retention')}>
                    {each.retentionYears > 0
                      ? t('privacy.years', { count: each.retentionYears })
                      : t('privacy.noDuty')}
                  </td>
                  <td data-head={t('privacy.subjects')}>{each.subjects ?? t('privacy.few')}</td>
                  <td data-head={t('privacy.readers')}>{each.readers.join(', ')}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      ) : null}
    </>
  );
}
