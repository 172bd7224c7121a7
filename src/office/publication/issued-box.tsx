// Sau khi phát hành: the files with their digests, the code by which anybody checks them, and what would read otherwise today.
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { printCode } from '#domain/report/publication.ts';
import { formatNumber } from '#domain/vietnamese/format-number.ts';
import type { PublicationView } from '#server/publication/contract.ts';
import { useMay } from '../identity/session.ts';
import { t } from '../messages/translate.ts';
import { Failure } from '../ui/failure.tsx';
import { Icon } from '../ui/icons.tsx';
import { printDate } from '../ui/print-date.ts';
import { Loading } from '../ui/states.tsx';
import { causeText } from './change-cause.ts';
import { PostForm } from './post-form.tsx';
import { changesQuery } from './queries.ts';

const NAMES = { docx: 'Word', pdf: 'PDF', json: 'JSON' } as const;

function Changes({ report }: { readonly report: PublicationView }) {
  const { data, error, refetch } = useQuery(changesQuery(report.id));
  if (error) return <Failure error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading rows={3} />;
  if (data.length === 0) return <p>{t('issued.noChanges')}</p>;
  return (
    <>
      <p>{t('issued.changed', { count: formatNumber(data.length) })}</p>
      <ul className="change-list">
        {data.map(({ where, old, now, causes, moreCauses }) => (
          <li key={`${where} ${old} ${now}`}>
            <span className="quiet">{where}</span>
            <span className="change-values">
              <del>{old ?? t('issued.absent')}</del> → <ins>{now ?? t('issued.absent')}</ins>
            </span>
            {causes.map((cause) => (
              <span key={cause.seq} className="change-cause">
                {causeText(cause)}
              </span>
            ))}
            {moreCauses > 0 ? (
              <span className="change-cause">
                {t('issued.moreCauses', { count: formatNumber(moreCauses) })}
              </span>
            ) : null}
          </li>
        ))}
      </ul>
    </>
  );
}

/** Beside the issued document. */
export function IssuedBox({
  report,
  children,
}: {
  readonly report: PublicationView;
  /** Stands between the files and what has changed since, which may be long. */
  readonly children?: ReactNode;
}) {
  const mayIssue = useMay('publications.issue');
  const more = [
    ['xlsx', 'Excel'],
    ['html', 'HTML'],
    ['text', t('issued.text')],
  ] as const;
  const days = [
    [t('issued.dataDate'), report.dataDate],
    [t('issued.documentDate'), report.documentDate],
    [t('issued.issuedOn'), report.issuedOn],
    [t('issued.postedOn'), report.postedOn],
  ] as const;
  return (
    <>
      <section className="side-box">
        <h2>{t('issued.title')}</h2>
        <ul className="issued-files">
          {report.files.map(({ format, sha256, length }) => (
            <li key={format}>
              <a href={`/api/publications/${report.id}/files/${format}`} download>
                <Icon name="download" /> {t('issued.download', { format: NAMES[format] })}
              </a>{' '}
              <span className="quiet">{t('issued.length', { count: formatNumber(length / 1024, 1) })}</span>
              <code>SHA-256 {sha256}</code>
            </li>
          ))}
        </ul>
        <p>
          {t('issued.code')}: <strong className="issued-code">{printCode(report.code)}</strong>
        </p>
        <p>
          <a href={`/v/${report.code}`}>{t('issued.verify')}</a>
        </p>
        <p>
          {t('issued.more')}:{' '}
          {more.map(([format, name]) => (
            <a
              key={format}
              className="issued-more"
              href={`/api/publications/${report.id}/preview?format=${format}`}
            >
              {name}
            </a>
          ))}
        </p>
        <dl className="issued-days">
          {days.map(([label, day]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{day ? printDate(day) : t('issued.absent')}</dd>
            </div>
          ))}
        </dl>
        {report.own && mayIssue ? <PostForm report={report} /> : null}
      </section>
      {children}
      <section className="side-box" aria-label={t('issued.changes')}>
        <h2>{t('issued.changes')}</h2>
        <Changes report={report} />
      </section>
    </>
  );
}
