// Phát hiện của các luật trong một biểu, with the reasons given for them.
import type { SubmissionView } from '#server/collection/contract-review.ts';
import { t } from '../messages/translate.ts';
import { Tag } from '../ui/tag.tsx';

/** The findings. */
export function SubmissionFindings({ view }: { readonly view: SubmissionView }) {
  if (view.findings.length === 0) return <Tag tone="good">{t('review.noFindings')}</Tag>;
  return (
    <ul className="review-findings">
      {view.findings.map((each) => {
        const reason = view.exceptions.find(({ rule }) => rule === each.rule)?.reason;
        return (
          <li key={`${each.rule} ${each.cells[0] ?? ''}`}>
            <Tag tone={each.severity === 'error' ? 'error' : 'warning'}>
              {t(each.severity === 'error' ? 'review.error' : 'review.warning')}
            </Tag>{' '}
            {each.message}
            {reason ? <span className="quiet"> {t('review.explained', { reason })}</span> : null}
          </li>
        );
      })}
    </ul>
  );
}
