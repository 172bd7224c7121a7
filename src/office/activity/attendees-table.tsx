// Ai dự lớp: one line an attendance; the name in full where it was read, masked otherwise.
import { Link } from '@tanstack/react-router';
import type { ActivityView } from '#server/activity/contract-shapes.ts';
import { t } from '../messages/translate.ts';
import { capitalise } from '../ui/capitalise.ts';
import type { NamesRead } from './read-names.tsx';

export function AttendeesTable({
  activity,
  names,
}: {
  readonly activity: ActivityView;
  readonly names: NamesRead | undefined;
}) {
  const full = new Map(names?.names.map((each) => [each.line, each.name]));
  const heads = [t('activities.gender'), t('activities.unit'), t('activities.commune')];
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable with the keyboard
    <section className="table-box" tabIndex={0} aria-label={t('activities.attendees')}>
      <table className="figures words stacked">
        <thead>
          <tr>
            <th scope="col">{t('activities.person')}</th>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {activity.attendees.map((each) => (
            <tr key={each.line}>
              <th scope="row">
                {each.line}. {full.get(each.line) ?? (each.name || t('activities.erased'))}
              </th>
              <td data-head={heads[0]}>{capitalise(each.gender)}</td>
              <td data-head={heads[1]}>
                {each.organisation?.id ? (
                  <Link to="/organisations/$id" params={{ id: String(each.organisation.id) }}>
                    {each.organisation.name}
                  </Link>
                ) : (
                  (each.organisation?.name ?? '–')
                )}
              </td>
              <td data-head={heads[2]}>{each.commune ?? '–'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
