// Khác nhau giữa hai bản của một biểu: what was added, removed, changed, and where.

import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { getJson } from '../../api/request.ts';
import { t } from '../../messages/translate.ts';
import { Failure } from '../../ui/failure.tsx';
import { AllWell, Loading } from '../../ui/states.tsx';
import { Tag } from '../../ui/tag.tsx';
import { CHANGE_WORDS } from '../word-keys.ts';

interface Change {
  readonly kind: 'added' | 'removed' | 'changed';
  readonly what: string;
  readonly at: string;
  readonly label: string;
  readonly detail: string;
}

interface DifferenceProps {
  readonly code: string;
  readonly from: number;
  /** 0 = the draft. */
  readonly to: number;
  readonly onClose: () => void;
}

const TONES = { added: 'good', removed: 'error', changed: 'warning' } as const;

/** The list of changes. */
export function Differences({ code, from, to, onClose }: DifferenceProps) {
  const query = useQuery({
    queryKey: ['collection', 'difference', code, from, to],
    queryFn: ({ signal }) =>
      getJson<{ changes: readonly Change[] }>(
        `/api/collection/forms/${encodeURIComponent(code)}/difference`,
        { from, to },
        signal,
      ),
    staleTime: 0,
  });
  return (
    <section className="difference-box" aria-label={t('design.differences')}>
      <h2>{t('design.differences')}</h2>
      {query.error ? <Failure error={query.error} onRetry={() => void query.refetch()} /> : null}
      {query.isPending ? <Loading rows={3} /> : null}
      {query.data?.changes.length === 0 ? <AllWell title={t('design.noDifference')} /> : null}
      <ul className="review-findings">
        {(query.data?.changes ?? []).map((change) => (
          <li key={`${change.kind} ${change.what} ${change.at} ${change.detail}`}>
            <Tag tone={TONES[change.kind]}>{t(CHANGE_WORDS[change.kind])}</Tag> {change.label}{' '}
            <span className="quiet">{change.detail}</span>
          </li>
        ))}
      </ul>
      <Button size="small" onClick={onClose}>
        {t('total.close')}
      </Button>
    </section>
  );
}
