// Nghi trùng trong sổ: pairs that look like one organisation; a person merges one into the other or says they are two.
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import type { SideView } from '#server/reconciliation/contract.ts';
import { RequestRefused, sendJson } from '../api/request.ts';
import { newRequestKey } from '../api/request-key.ts';
import { t } from '../messages/translate.ts';
import { ErrorSummary } from '../ui/error-summary.tsx';
import { Failure } from '../ui/failure.tsx';
import { duplicatesQuery } from './queries.ts';

/** Nothing is merged by itself; a merge can be taken back on the organisation's page. */
export function Duplicates({ unit }: { readonly unit: string }) {
  const cache = useQueryClient();
  const { data: pairs = [], error, refetch, isSuccess } = useQuery(duplicatesQuery(unit));
  const [problem, setProblem] = useState('');
  const send = async (path: string, body: unknown) => {
    try {
      setProblem('');
      await sendJson('POST', path, { body, requestKey: newRequestKey() });
      await cache.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' });
    } catch (refusal) {
      if (!(refusal instanceof RequestRefused)) throw refusal;
      setProblem(refusal.message);
    }
  };
  return (
    <section aria-labelledby="duplicates-title">
      <h2 id="duplicates-title">{t('duplicates.title')}</h2>
      <ErrorSummary problems={problem ? [{ message: problem }] : []} />
      {error ? <Failure error={error} onRetry={() => void refetch()} /> : null}
      {isSuccess && pairs.length === 0 ? <p className="quiet">{t('duplicates.none')}</p> : null}
      {pairs.slice(0, 50).map(({ a, b }) => (
        <div key={`${a.id} ${b.id}`} className="pile-row">
          <div>
            <Side side={a} />
            <Side side={b} />
          </div>
          <div className="pile-acts">
            <Button
              size="small"
              onClick={() =>
                void send(`/api/organisations/${b.id}/merge`, {
                  into: a.id,
                  reason: t('duplicates.reason', { code: a.code ?? '' }),
                })
              }
            >
              {t('duplicates.merge')}
            </Button>
            <Button
              size="small"
              onClick={() => void send('/api/duplicates/kept-apart', { a: a.id, b: b.id })}
            >
              {t('duplicates.apart')}
            </Button>
          </div>
        </div>
      ))}
    </section>
  );
}

function Side({ side }: { readonly side: SideView }) {
  return (
    <p>
      <Link to="/organisations/$id" params={{ id: String(side.id) }}>
        {side.name}
      </Link>{' '}
      <span className="quiet">{[side.code, side.place, side.taxCode].filter(Boolean).join(' · ')}</span>
    </p>
  );
}
