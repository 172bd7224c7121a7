// Bảng khó khăn: one row a difficulty with its first words; those of a petition to be are ticked.
import { Link } from '@tanstack/react-router';
import { Checkbox } from 'antd';
import { nextSteps } from '#domain/difficulty/next-step.ts';
import type { DifficultyRow } from '#server/difficulty/contract-shapes.ts';
import { t } from '../messages/translate.ts';
import { moveByRow } from '../organisation/list-keys.ts';
import { capitalise } from '../ui/capitalise.ts';
import { printDate } from '../ui/print-date.ts';
import { shortName } from '../ui/short-name.ts';
import { StateTag } from './state-tag.tsx';

interface TableProps {
  readonly rows: readonly DifficultyRow[];
  /** Which are ticked; undefined where nothing is gathered. */
  readonly picked?: ReadonlySet<number> | undefined;
  readonly onPick?: (id: number, picked: boolean) => void;
}

export function DifficultiesTable({ rows, picked, onPick }: TableProps) {
  const title = t('difficulties.title');
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable with the keyboard
    <section className="table-box difficulty-table" tabIndex={0} aria-label={title} onKeyDown={moveByRow}>
      <table className="figures words stacked">
        <thead>
          <tr>
            <th scope="col">{t('difficulties.organisation')}</th>
            <th scope="col">{t('difficulties.text')}</th>
            <th scope="col">{t('difficulties.status')}</th>
            <th scope="col">{t('difficulties.who')}</th>
            <th scope="col">{t('difficulties.raised')}</th>
            <th scope="col">{t('difficulties.due')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">
                {picked ? (
                  <Checkbox
                    aria-label={t('difficulties.pick', { name: row.organisation.name })}
                    checked={picked.has(row.id)}
                    disabled={!nextSteps(row.state).includes('petitioned')}
                    onChange={(event) => onPick?.(row.id, event.target.checked)}
                  />
                ) : null}{' '}
                <Link to="/difficulties/$difficulty" params={{ difficulty: String(row.id) }}>
                  {row.organisation.name}
                </Link>
                <span className="head-note">{shortName(row.unit)}</span>
              </th>
              <td className="difficulty-words">
                <strong>{capitalise(row.subjectName)}</strong>
                <span className="head-note">{row.text}</span>
              </td>
              <td>
                <StateTag {...row} />
              </td>
              <td data-head={t('difficulties.who')}>{capitalise(row.holderName)}</td>
              <td data-head={t('difficulties.raised')}>{printDate(row.raisedOn)}</td>
              <td data-head={t('difficulties.due')} className={row.late ? 'difficulty-late' : undefined}>
                {row.dueOn ? printDate(row.dueOn) : '–'}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
