// Tổ chức dự hội chợ: each with its booth and products, leading to the register.
import { Link } from '@tanstack/react-router';
import type { ActivityView } from '#server/activity/contract-shapes.ts';
import { t } from '../messages/translate.ts';

export function ParticipantsTable({ participants }: Pick<ActivityView, 'participants'>) {
  if (participants.length === 0) return <p className="quiet">{t('activities.noParticipants')}</p>;
  const heads = [t('activities.booth'), t('activities.products')];
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable with the keyboard
    <section className="table-box" tabIndex={0} aria-label={t('activities.participants')}>
      <table className="figures words stacked">
        <thead>
          <tr>
            <th scope="col">{t('activities.organisation')}</th>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {participants.map((each) => (
            <tr key={each.id}>
              <th scope="row">
                <Link to="/organisations/$id" params={{ id: String(each.id) }}>
                  {each.name}
                </Link>
                <span className="head-note">{each.code}</span>
              </th>
              <td data-head={heads[0]}>{each.booth ?? '–'}</td>
              <td data-head={heads[1]}>{each.products ?? '–'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
