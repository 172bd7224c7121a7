// Xem trước danh sách dán: how many lines, which cells are wrong, who is linked to the register.
import { GENDER_LABELS } from '#domain/activity/activity.ts';
import { formatNumber } from '#domain/vietnamese/format-number.ts';
import type { AttendancePreview } from '#server/activity/contract-lists.ts';
import { t } from '../messages/translate.ts';

const SHOWN = 12;

function genderWord(gender: string): string {
  return Object.entries(GENDER_LABELS).find(([each]) => each === gender)?.[1] ?? gender;
}

export function PastePreview({ preview }: { readonly preview: AttendancePreview }) {
  const { lines, problems, attendances, wrong, columns } = preview;
  const linked = lines.filter((each) => each.linked).length;
  return (
    <div role="status">
      <p>
        {t('activities.previewCount', {
          count: formatNumber(attendances),
          columns: columns.join(', '),
          linked: formatNumber(linked),
        })}{' '}
        <strong>{wrong > 0 ? t('activities.previewWrong', { count: formatNumber(wrong) }) : ''}</strong>
      </p>
      {problems.length > 0 ? (
        <ul className="activity-problems">
          {problems.map((each) => (
            <li
              key={`${each.line} ${each.column} ${each.message}`}
              className={each.doubt ? 'activity-doubt' : 'loan-late'}
            >
              {t('activities.cellProblem', { line: each.line, column: each.column, what: each.message })}
            </li>
          ))}
        </ul>
      ) : null}
      <ol className="plain-list">
        {lines.slice(0, SHOWN).map((each) => (
          <li key={each.line}>
            {each.name} · {genderWord(each.gender)} ·{' '}
            {each.linked ? `${each.linked.name} (${each.linked.code})` : (each.organisation ?? '–')}
            {each.organisation && !each.linked ? ` · ${t('activities.outside')}` : ''}
          </li>
        ))}
      </ol>
      {lines.length > SHOWN ? (
        <p className="quiet">{t('activities.andMore', { count: formatNumber(attendances - SHOWN) })}</p>
      ) : null}
    </div>
  );
}
