// Ma trận đơn vị × biểu: counts by state, total first, what is not placed said apart.
import { Link } from '@tanstack/react-router';
import { formatNumber } from '#domain/vietnamese/format-number.ts';
import type { Counts, MatrixView } from '#server/collection/contract-desk.ts';
import { useMay } from '../identity/session.ts';
import { t } from '../messages/translate.ts';
import { CountsView, describe } from './matrix-counts.tsx';
import { UNPLACED } from './queries.ts';

interface MatrixProps {
  readonly matrix: MatrixView;
  readonly chosen: string;
  readonly onOpen: (unit: string, form: string) => void;
  readonly onUnit: (unit: string) => void;
}

/** The table. */
export function Matrix({ matrix, chosen, onOpen, onUnit }: MatrixProps) {
  const mayFill = useMay('collection.fill');
  const mayPlace = useMay('register.write');
  const rows = matrix.rows.filter((row) => Object.values(row.forms).some(({ expected }) => expected > 0));
  const cell = (unit: string, name: string, form: string, counts: Counts | undefined) => (
    <td key={form} className="matrix-cell">
      {counts && counts.expected > 0 ? (
        <button
          type="button"
          className="figure matrix-figure"
          aria-pressed={unit !== '' && chosen === `${unit} ${form}`}
          title={describe(counts)}
          onClick={() => onOpen(unit, form)}
        >
          <span className="hidden">{name}: </span>
          <CountsView counts={counts} />
        </button>
      ) : (
        <span className="absent">{t('desk.nobody')}</span>
      )}
    </td>
  );
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable with the keyboard
    <section className="table-box" tabIndex={0} aria-label={t('desk.matrix')}>
      <table className="figures">
        <thead>
          <tr>
            <th scope="col">{t('desk.unit')}</th>
            {matrix.forms.map((form) => (
              <th key={form.code} scope="col">
                {form.title}
                <span className="head-note">{t('desk.cellNote')}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr className="total-row">
            <th scope="row">{t('desk.all')}</th>
            {matrix.forms.map((form) =>
              // The form of the province itself has no row of its own among its communes.
              form.reporter === 'province' && matrix.level === 'commune' ? (
                <td key={form.code} className="matrix-cell">
                  {mayFill ? (
                    <a
                      href={`/f/${encodeURIComponent(matrix.period.key)}/${encodeURIComponent(form.code)}`}
                      target="_blank"
                      rel="noreferrer"
                    >
                      {t('desk.ownForm')}
                    </a>
                  ) : (
                    <span className="quiet">{t('desk.ownFormRead')}</span>
                  )}
                </td>
              ) : (
                cell('', t('desk.all'), form.code, matrix.total[form.code])
              ),
            )}
          </tr>
          {rows.map((row) => (
            <tr key={row.unit}>
              <th scope="row">
                {matrix.level === 'province' && row.unit !== UNPLACED ? (
                  <button type="button" className="plain-button unit-button" onClick={() => onUnit(row.unit)}>
                    {row.name}
                  </button>
                ) : (
                  row.name
                )}
                {row.unit === UNPLACED && matrix.level === 'commune' && mayPlace ? (
                  <span className="head-note">
                    <Link to="/organisations/placement">{t('desk.place')}</Link>
                  </span>
                ) : null}
              </th>
              {matrix.forms.map((form) => cell(row.unit, row.name, form.code, row.forms[form.code]))}
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length < matrix.rows.length ? (
        <p className="quiet matrix-rest">
          {t('desk.rest', { count: formatNumber(matrix.rows.length - rows.length) })}
        </p>
      ) : null}
    </section>
  );
}
