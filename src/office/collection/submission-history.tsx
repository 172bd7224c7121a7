// Lịch sử của một biểu: every step, who, which office, when and why.
import { COLLECTION_LEVELS, type CollectionLevel } from '#domain/collection/regime.ts';
import type { SubmissionView } from '#server/collection/contract-review.ts';
import { t } from '../messages/translate.ts';
import { printMoment } from '../ui/print-date.ts';
import { StateTag } from './state-tag.tsx';

type Step = SubmissionView['history'][number];

/** At which level the form stood after the step; a draft is with its writer. */
function standsAt({ state, level }: Step): string {
  if (state === 'draft') return '';
  const name = COLLECTION_LEVELS[level as CollectionLevel] ?? level;
  return ` · ${t(state === 'sent' ? 'review.sentTo' : 'review.standsAt', { level: name })}`;
}

/** The steps. */
export function SubmissionHistory({ view }: { readonly view: SubmissionView }) {
  return (
    <details>
      <summary>{t('review.history', { count: view.history.length })}</summary>
      <ol className="review-history">
        {view.history.map((step) => (
          <li key={`${step.seq} ${step.state}`}>
            <StateTag state={step.state} /> {printMoment(step.at)} · {step.by}, {step.office}
            {standsAt(step)}
            {step.acting ? ` · ${t('review.acting')}` : ''}
            {step.reason ? ` · ${step.reason}` : ''}
          </li>
        ))}
      </ol>
    </details>
  );
}
