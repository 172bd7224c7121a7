// Việc × tình trạng: how many difficulties of each subject stand where; a subject narrows the list.
import { Link } from '@tanstack/react-router';
import { DIFFICULTY_STATES, STATE_KEYS } from '#domain/difficulty/state.ts';
import { formatNumber } from '#domain/vietnamese/format-number.ts';
import type { DifficultyList } from '#server/difficulty/contract-shapes.ts';
import { t } from '../messages/translate.ts';
import { capitalise } from '../ui/capitalise.ts';

const shown = (count: number) => (count === 0 ? '–' : formatNumber(count));

export function DifficultiesMatrix({ matrix }: { readonly matrix: DifficultyList['matrix'] }) {
  const title = t('difficulties.matrix');
  const sum = (of: (row: DifficultyList['matrix'][number]) => number) =>
    matrix.reduce((total, row) => total + of(row), 0);
  const states = STATE_KEYS.filter((state) => sum((row) => row.states[state] ?? 0) > 0);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable with the keyboard
    <section className="table-box difficulty-matrix" tabIndex={0} aria-label={title}>
      <table className="figures stacked">
        <thead>
          <tr>
            <th scope="col">{t('difficulties.subject')}</th>
            <th scope="col">{t('difficulties.all')}</th>
            {states.map((state) => (
              <th key={state} scope="col">
                {capitalise(DIFFICULTY_STATES[state])}
              </th>
            ))}
            <th scope="col">{t('difficulties.late')}</th>
          </tr>
        </thead>
        <tbody>
          {matrix.map((row) => (
            <tr key={row.subject}>
              <th scope="row">
                <Link
                  to="/difficulties"
                  search={(previous) => ({
                    ...previous,
                    subject: row.subject as never,
                    standing: 'all' as const,
                  })}
                >
                  {capitalise(row.name)}
                </Link>
              </th>
              <td data-head={t('difficulties.all')}>{shown(row.total)}</td>
              {states.map((state) => (
                <td key={state} data-head={capitalise(DIFFICULTY_STATES[state])}>
                  {shown(row.states[state] ?? 0)}
                </td>
              ))}
              <td data-head={t('difficulties.late')} className={row.late > 0 ? 'difficulty-late' : undefined}>
                {shown(row.late)}
              </td>
            </tr>
          ))}
          <tr className="difficulty-sum">
            <th scope="row">{t('difficulties.all')}</th>
            <td data-head={t('difficulties.all')}>{shown(sum((row) => row.total))}</td>
            {states.map((state) => (
              <td key={state} data-head={capitalise(DIFFICULTY_STATES[state])}>
                {shown(sum((row) => row.states[state] ?? 0))}
              </td>
            ))}
            <td data-head={t('difficulties.late')}>{shown(sum((row) => row.late))}</td>
          </tr>
        </tbody>
      </table>
    </section>
  );
}
