// Nhập danh sách: send a file, see what it would do and what is wrong, put the columns right, write all of it or nothing.
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Button, Progress } from 'antd';
import { useState } from 'react';
import { formatNumber } from '#domain/vietnamese/format-number.ts';
import type { ImportPreview, ImportResult } from '#server/exchange/contract.ts';
import { getJson, RequestRefused, sendJson } from '../api/request.ts';
import { useRequestKey } from '../api/request-key.ts';
import { useMay } from '../identity/session.ts';
import { t } from '../messages/translate.ts';
import { viewDay } from '../organisation/view-day.ts';
import { ErrorSummary, type FieldProblem } from '../ui/error-summary.tsx';
import { Icon } from '../ui/icons.tsx';
import { PageHead } from '../ui/page-title.tsx';
import { NoPermission } from '../ui/states.tsx';
import { ColumnMapping } from './column-mapping.tsx';
import { PreviewTables, ProblemTable } from './preview-tables.tsx';
import { UploadForm } from './upload-form.tsx';
import './exchange.css';

const route = getRouteApi('/frame/organisations/import');

/** Three steps on one page; going back loses nothing that was written. */
export function ImportPage() {
  const { unit = 'VN', period } = route.useSearch();
  const may = useMay('register.write');
  const [preview, setPreview] = useState<ImportPreview>();
  const [result, setResult] = useState<ImportResult>();
  return (
    <>
      <p className="way-back">
        <Link to="/organisations">
          <Icon name="back" /> {t('organisation.back')}
        </Link>
      </p>
      <PageHead title={t('import.title')} lead={t('import.lead')} />
      {may ? null : <NoPermission message={t('import.notAllowed')} />}
      {may && !preview ? (
        <>
          <p className="template-link">
            <a href="/api/lists/template.xlsx" download>
              <Icon name="download" /> {t('import.template')}
            </a>
          </p>
          <UploadForm<ImportPreview>
            path="/api/lists"
            unit={unit}
            day={viewDay(period)}
            submit={t('import.look')}
            onReceived={setPreview}
          />
        </>
      ) : null}
      {preview && !result ? (
        <Confirm
          preview={preview}
          onPreview={setPreview}
          onWritten={setResult}
          onBack={() => setPreview(undefined)}
        />
      ) : null}
      {result ? (
        <section className="receipt">
          <h2>
            <Icon name="done" /> {t('import.done')}
          </h2>
          <p>
            {t('import.written', {
              added: formatNumber(result.counts.new),
              events: formatNumber(result.counts.event),
              same: formatNumber(result.counts.same),
              seq: formatNumber(result.seq),
            })}
          </p>
          <p className="receipt-links">
            <Link to="/summary">{t('receipt.toSummary')}</Link>
            <Link to="/organisations">{t('organisation.back')}</Link>
            <Button
              onClick={() => {
                setResult(undefined);
                setPreview(undefined);
              }}
            >
              {t('import.another')}
            </Button>
          </p>
        </section>
      ) : null}
    </>
  );
}

interface ConfirmProps {
  readonly preview: ImportPreview;
  readonly onPreview: (preview: ImportPreview) => void;
  readonly onWritten: (result: ImportResult) => void;
  readonly onBack: () => void;
}

function Confirm({ preview, onPreview, onWritten, onBack }: ConfirmProps) {
  const cache = useQueryClient();
  const requestKey = useRequestKey();
  const [busy, setBusy] = useState(false);
  const [problems, setProblems] = useState<readonly FieldProblem[]>([]);
  const { counts, list } = preview;
  const body = { mappings: preview.mappings };
  const { data: progress } = useQuery({
    queryKey: ['lists', 'progress', list],
    queryFn: () => getJson<{ done: number; total: number }>(`/api/lists/${list}/progress`),
    enabled: busy && list !== null,
    refetchInterval: 500,
  });
  const run = async (work: () => Promise<void>) => {
    setBusy(true);
    setProblems([]);
    try {
      await work();
    } catch (refusal) {
      if (!(refusal instanceof RequestRefused)) throw refusal;
      setProblems([{ message: refusal.message }]);
    } finally {
      setBusy(false);
    }
  };
  const write = () =>
    run(async () => {
      const path = `/api/lists/${list}/import`;
      onWritten(await sendJson<ImportResult>('POST', path, { body, requestKey: requestKey(body) }));
      await cache.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' });
    });
  const nothing = counts.new + counts.event === 0;
  return (
    <>
      <ErrorSummary problems={problems} />
      <section className="import-counts" aria-label={t('import.counts')}>
        <Count value={counts.new} words={t('import.new')} />
        <Count value={counts.event} words={t('import.event')} />
        <Count value={counts.same} words={t('import.same')} />
        <Count value={counts.differs} words={t('import.differs')} />
        <Count value={counts.problem} words={t('import.problem')} wrong={counts.problem > 0} />
      </section>
      <ProblemTable preview={preview} />
      <ColumnMapping
        preview={preview}
        busy={busy}
        onChanged={(mappings) =>
          run(async () =>
            onPreview(
              await sendJson<ImportPreview>('POST', `/api/lists/${list}/preview`, { body: { mappings } }),
            ),
          )
        }
      />
      <PreviewTables preview={preview} />
      {busy && progress && progress.total > 0 ? (
        <Progress
          percent={Math.round((100 * progress.done) / progress.total)}
          aria-label={t('import.progress')}
        />
      ) : null}
      <div className="form-actions">
        {counts.problem > 0 ? (
          <p className="quiet">{t('import.mend')}</p>
        ) : (
          <Button type="primary" size="large" loading={busy} disabled={nothing} onClick={() => void write()}>
            {nothing
              ? t('import.nothing')
              : t('import.write', { count: formatNumber(counts.new + counts.event) })}
          </Button>
        )}
        <Button size="large" onClick={onBack}>
          {t('import.other')}
        </Button>
      </div>
    </>
  );
}

function Count(props: { readonly value: number; readonly words: string; readonly wrong?: boolean }) {
  return (
    <p className={props.wrong ? 'wrong' : undefined}>
      <strong>{formatNumber(props.value)}</strong> {props.words}
    </p>
  );
}
