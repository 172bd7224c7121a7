// Ma trận quyền: which role may do what, printed from the sentences of the policy files.
import { useQuery } from '@tanstack/react-query';
import { t } from '../messages/translate.ts';
import { Failure } from '../ui/failure.tsx';
import { Icon } from '../ui/icons.tsx';
import { PageHead } from '../ui/page-title.tsx';
import { Loading } from '../ui/states.tsx';
import { ProfileBox } from './profile-box.tsx';
import { permissionsQuery } from './queries.ts';
import { PeopleSections } from './sections.tsx';

/** The matrix and who hands out which role. */
export function MatrixPage() {
  const { data, error, isPending, refetch } = useQuery(permissionsQuery);
  return (
    <>
      <PeopleSections />
      <PageHead title={t('matrix.title')} lead={t('matrix.lead')} />
      <ProfileBox />
      {error ? <Failure error={error} onRetry={() => void refetch()} /> : null}
      {isPending ? <Loading rows={10} /> : null}
      {data ? (
        <>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable with the keyboard */}
          <section className="table-box" tabIndex={0} aria-label={t('matrix.title')}>
            <table className="figures matrix">
              <thead>
                <tr>
                  <th scope="col">{t('matrix.sentence')}</th>
                  {data.roles.map(({ role, name }) => (
                    <th key={role} scope="col">
                      {name}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {data.rows.map((row) => (
                  <tr key={row.permission}>
                    <th scope="row">
                      {row.sentence}
                      <span className="head-note">{row.where}</span>
                    </th>
                    {data.roles.map(({ role }) => (
                      <td key={role}>
                        {row.roles.includes(role) ? (
                          <>
                            <Icon name="done" size={16} /> {t('matrix.yes')}
                          </>
                        ) : (
                          <span className="quiet">{t('matrix.no')}</span>
                        )}
                      </td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
          <section className="panel">
            <h2>{t('matrix.handsOut')}</h2>
            <ul className="plain-list">
              {data.handsOut.map(({ role, roles }) => (
                <li key={role}>
                  <strong>{data.roles.find((each) => each.role === role)?.name}:</strong>{' '}
                  {roles.length === 0
                    ? t('matrix.handsNothing')
                    : roles.map((each) => data.roles.find((known) => known.role === each)?.name).join(', ')}
                </li>
              ))}
            </ul>
            <p className="quiet">{t('matrix.never')}</p>
          </section>
        </>
      ) : null}
    </>
  );
}
