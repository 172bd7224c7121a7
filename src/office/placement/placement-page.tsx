// Xếp về xã, phường mới: who still stands on an old commune, where each goes, seen before it is written, undone at once.
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { formatNumber } from '#domain/vietnamese/format-number.ts';
import type { PlacementPreview, WaitingView } from '#server/placement/contract.ts';
import { RequestRefused, sendJson } from '../api/request.ts';
import { useRequestKey } from '../api/request-key.ts';
import { useMay } from '../identity/session.ts';
import { t } from '../messages/translate.ts';
import { viewDay } from '../organisation/view-day.ts';
import { ErrorSummary } from '../ui/error-summary.tsx';
import { Failure } from '../ui/failure.tsx';
import { Icon } from '../ui/icons.tsx';
import { PageHead } from '../ui/page-title.tsx';
import { printDate } from '../ui/print-date.ts';
import { Empty, Loading, NoPermission } from '../ui/states.tsx';
import { Batches } from './batches.tsx';
import { choicesOf, NOTHING_CHOSEN, type PlacementDraft, takeSuggestions } from './draft.ts';
import { GroupsTable } from './groups-table.tsx';
import { ListUpload } from './list-upload.tsx';
import { PreviewBox } from './preview-box.tsx';
import { previewChoices, waitingQuery } from './queries.ts';
import './placement.css';

const route = getRouteApi('/frame/organisations/placement');

/** Choices live on this page until they are written. */
export function PlacementPage() {
  const { unit = 'VN', period } = route.useSearch();
  const may = useMay('register.write');
  const at = viewDay(period);
  const cache = useQueryClient();
  const { data, error, refetch } = useQuery({ ...waitingQuery(unit, at), enabled: may });
  const refresh = () => cache.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' });
  return (
    <>
      <p className="way-back">
        <Link to="/organisations">
          <Icon name="back" /> {t('organisation.back')}
        </Link>
      </p>
      <PageHead title={t('placement.title')} lead={t('placement.lead')} />
      {may ? null : <NoPermission message={t('import.notAllowed')} />}
      {error ? <Failure error={error} onRetry={() => void refetch()} /> : null}
      {may && !data && !error ? <Loading rows={8} /> : null}
      {data ? <Placing key={`${unit} ${at}`} unit={unit} at={at} view={data} onWritten={refresh} /> : null}
    </>
  );
}

interface PlacingProps {
  readonly unit: string;
  readonly at: string;
  readonly view: WaitingView;
  readonly onWritten: () => Promise<void>;
}

function Placing({ unit, at, view, onWritten }: PlacingProps) {
  const requestKey = useRequestKey();
  const [draft, setDraft] = useState<PlacementDraft>(NOTHING_CHOSEN);
  const [preview, setPreview] = useState<PlacementPreview>();
  const [problem, setProblem] = useState('');
  const [written, setWritten] = useState<number>();
  const [busy, setBusy] = useState(false);
  const choices = choicesOf(draft, unit, at);
  const change = (next: PlacementDraft) => {
    setDraft(next);
    setPreview(undefined);
    setWritten(undefined);
  };
  const run = async (work: () => Promise<void>) => {
    setBusy(true);
    setProblem('');
    try {
      await work();
    } catch (refusal) {
      if (!(refusal instanceof RequestRefused)) throw refusal;
      setProblem(refusal.message);
    } finally {
      setBusy(false);
    }
  };
  const look = () => run(async () => setPreview(await previewChoices(choices)));
  const write = () =>
    run(async () => {
      const body = choices;
      const { count } = await sendJson<{ count: number }>('POST', '/api/placements', {
        body,
        requestKey: requestKey(body),
      });
      change(NOTHING_CHOSEN);
      setWritten(count);
      await onWritten();
    });
  const chosen = draft.groups.size + draft.rows.size;
  return (
    <>
      <ErrorSummary problems={problem ? [{ message: problem }] : []} />
      {view.total === 0 ? (
        <Empty title={t('placement.nobody')}>
          <p>{t('placement.nobodyHint')}</p>
        </Empty>
      ) : (
        <>
          <div className="list-head">
            <p className="quiet list-count" role="status">
              {t('placement.total', { count: formatNumber(view.total), day: printDate(view.date) })}
            </p>
            {view.targets.length > 0 ? (
              <Button onClick={() => change(takeSuggestions(draft, view))}>{t('placement.takeAll')}</Button>
            ) : null}
          </div>
          {view.targets.length === 0 ? <p className="footnote">{t('placement.oneProvince')}</p> : null}
          <ListUpload
            unit={unit}
            today={view.date}
            onRead={({ rows }) =>
              change({
                ...draft,
                rows: new Map([...draft.rows, ...rows.map((row) => [row.organisation, row.to.id] as const)]),
              })
            }
          />
          <GroupsTable unit={unit} at={at} view={view} draft={draft} onChange={change} />
        </>
      )}
      {preview ? <PreviewBox preview={preview} /> : null}
      {view.total > 0 ? (
        <div className="form-actions">
          {preview && preview.problems.length === 0 && preview.count > 0 ? (
            <Button type="primary" size="large" loading={busy} onClick={() => void write()}>
              {t('placement.write', { count: formatNumber(preview.count) })}
            </Button>
          ) : (
            <Button
              type="primary"
              size="large"
              loading={busy}
              disabled={chosen === 0}
              onClick={() => void look()}
            >
              {t('placement.look')}
            </Button>
          )}
        </div>
      ) : null}
      {written === undefined ? null : (
        <p className="receipt" role="status">
          <Icon name="done" /> {t('placement.written', { count: formatNumber(written) })}
        </p>
      )}
      <Batches batches={view.batches} onUndone={onWritten} />
    </>
  );
}
