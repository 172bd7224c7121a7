// Lịch sử của một biểu: every step, who, which office, when and why.
import { COLLECTION_LEVELS, type CollectionLevel } from '#domain/collection/regime.ts';
import type { SubmissionView } from '#server/collection/contract-review.ts';
import { t } from '../messages/translate.ts';
import { printMoment } from '../ui/print-date.ts';
import { StateTag } from './state-tag.tsx';

/** The steps. */
export function SubmissionHistory({ view }: { readonly view: SubmissionView }) {
  return (
    <details>
      <summary>{t('review.history', { count: view.history.length })}</summary>
      <ol className="review-history">
        {view.history.map((step) => (
          <li key={`${step.seq} ${step.state}`}>
            <StateTag state={step.state} /> {printMoment(step.at)} · {step.by}, {step.office} (
            {COLLECTION_LEVELS[step.level as CollectionLevel] ?? step.level})
            {step.acting ? ` · ${t('review.acting')}` : ''}
            {step.reason ? ` · ${step.reason}` : ''}
          </li>
        ))}
      </ol>
    </details>
  );
}
