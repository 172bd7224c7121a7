// Một biểu đang rà soát: its figures beside last period's, what changed, what the rules found, and the decision.
import { useQuery } from '@tanstack/react-query';
import { Button, Select } from 'antd';
import { useEffect, useState } from 'react';
import { RETURN_REASONS, saysWhy } from '#domain/collection/reasons.ts';
import type { SubmissionView } from '#server/collection/contract-review.ts';
import { t } from '../messages/translate.ts';
import { useWriting } from '../organisation/write.ts';
import { ErrorSummary } from '../ui/error-summary.tsx';
import { Failure } from '../ui/failure.tsx';
import { printMoment } from '../ui/print-date.ts';
import { Loading } from '../ui/states.tsx';
import { Tag } from '../ui/tag.tsx';
import { levelName } from './design/regime-card.tsx';
import { submissionQuery } from './queries.ts';
import { StateTag } from './state-tag.tsx';
import { SubmissionCells } from './submission-cells.tsx';
import { SubmissionFindings } from './submission-findings.tsx';
import { SubmissionHistory } from './submission-history.tsx';
import { channelWords } from './words.ts';

interface PanelProps {
  readonly id: number;
  readonly onDecided: () => void;
}

/** What the button that approves does for this person: approve, pass on, or either in place of a silent level. */
function approveWords({ acting, passesTo }: SubmissionView): string {
  if (passesTo === null) return t(acting ? 'review.approveActing' : 'review.approve');
  return t(acting ? 'review.passOnActing' : 'review.passOn', { level: levelName(passesTo) });
}

/** The form on the right. */
export function SubmissionPanel({ id, onDecided }: PanelProps) {
  const query = useQuery(submissionQuery(id));
  if (query.error) return <Failure error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) return <Loading rows={10} />;
  return (
    <Panel
      key={`${id} ${query.data.version} ${query.data.state}`}
      view={query.data}
      onDecided={onDecided}
      onStale={() => void query.refetch()}
    />
  );
}

function Panel(props: {
  readonly view: SubmissionView;
  readonly onDecided: () => void;
  readonly onStale: () => void;
}) {
  const { view, onDecided, onStale } = props;
  const [returning, setReturning] = useState(false);
  const [reason, setReason] = useState('');
  const [notes, setNotes] = useState<Readonly<Record<string, string>>>({});
  const { submit, problems, busy } = useWriting<unknown>(`/api/collection/submissions/${view.id}/steps`, {
    onStale,
  });
  // Whoever pressed R goes on with the keyboard.
  useEffect(() => {
    if (returning) document.getElementById('return-template')?.focus();
  }, [returning]);
  const decide = async (step: SubmissionView['may'][number]) => {
    const written = Object.entries(notes).flatMap(([cell, note]) =>
      note.trim() === '' ? [] : [{ cell, note: note.trim() }],
    );
    const missing =
      step === 'return' && !saysWhy(reason)
        ? [{ field: 'return-reason', message: t('review.reasonMissing') }]
        : [];
    const body = {
      step,
      base: view.version,
      ...(step === 'return' ? { reason: reason.trim(), notes: written } : {}),
    };
    if ((await submit(missing, body)) !== undefined) onDecided();
  };
  const may = new Set(view.may);
  return (
    <article className="submission" aria-labelledby="submission-title">
      <header>
        <h2 id="submission-title">{view.name}</h2>
        <p className="quiet">
          {view.place} · {view.definition.title} · {view.period.name} ·{' '}
          {t('review.version', { version: view.version })}
          {view.amendment > 0 ? ` · ${t('review.amendment', { number: view.amendment })}` : ''}
        </p>
        <p className="queue-marks">
          <StateTag state={view.state} />
          {view.late ? <Tag tone="warning">{t('review.late')}</Tag> : null}
          {view.queuedLate ? <Tag tone="warning">{t('review.queuedLate')}</Tag> : null}
          <span className="quiet">
            {t('review.sent', { by: view.sentBy, at: printMoment(view.sentAt) })} ·{' '}
            {channelWords(view.channel)}
          </span>
        </p>
      </header>
      <ErrorSummary problems={problems} />
      <div className="submission-acts">
        {may.has('receive') ? (
          <Button loading={busy} onClick={() => void decide('receive')}>
            {t('review.receive')}
          </Button>
        ) : null}
        {may.has('approve') ? (
          <Button id="review-approve" type="primary" loading={busy} onClick={() => void decide('approve')}>
            {approveWords(view)}
          </Button>
        ) : null}
        {may.has('return') ? (
          <Button id="review-return" onClick={() => setReturning(true)} aria-expanded={returning}>
            {t('review.return')}
          </Button>
        ) : null}
        <a href={`/api/entry/submissions/${view.id}/copy.pdf`}>{t('review.copy')}</a>
      </div>
      {view.hold ? <p className="review-hold">{view.hold}</p> : null}
      {returning ? (
        <section className="return-box" aria-label={t('review.return')}>
          <label className="field-label" htmlFor="return-template">
            {t('review.template')}
          </label>
          <Select
            id="return-template"
            className="collection-form"
            placeholder={t('review.chooseTemplate')}
            onChange={(words: string) => setReason(words)}
            options={Object.values(RETURN_REASONS).map((words) => ({ value: words, label: words }))}
          />
          <label className="field-label" htmlFor="return-reason">
            {t('review.reason')}
          </label>
          <textarea
            id="return-reason"
            className="missing-text"
            rows={2}
            maxLength={500}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
          <p className="quiet">{t('review.notesHint')}</p>
          <div className="submission-acts">
            <Button danger loading={busy} onClick={() => void decide('return')}>
              {t('review.returnNow')}
            </Button>
            <Button onClick={() => setReturning(false)}>{t('form.cancel')}</Button>
          </div>
        </section>
      ) : null}
      <SubmissionFindings view={view} />
      <SubmissionCells
        view={view}
        notes={returning ? notes : undefined}
        onNote={(cell, note) => setNotes({ ...notes, [cell]: note })}
      />
      <SubmissionHistory view={view} />
    </article>
  );
}
