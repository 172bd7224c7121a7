// Một dòng lệch: both sides, what differs, and the one act that settles it.
import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button, Input } from 'antd';
import { useState } from 'react';
import type { ReconciliationView, ResolveBody, SideView } from '#server/reconciliation/contract.ts';
import { RequestRefused, sendJson } from '../api/request.ts';
import { newRequestKey } from '../api/request-key.ts';
import { t } from '../messages/translate.ts';
import { ErrorSummary } from '../ui/error-summary.tsx';

type Row = ReconciliationView['rows'][number];
type Action = ResolveBody['action'];

function actionsOf(row: Row): readonly Action[] {
  switch (row.pile) {
    case 'differs':
      return ['take', 'keep'];
    case 'only-list':
      return ['found', 'keep'];
    case 'only-register':
      return ['keep', 'stopped', 'dissolved'];
    case 'suspected':
      return ['different', 'keep'];
    default:
      return [];
  }
}

function actionName(action: Action): string {
  switch (action) {
    case 'take':
      return t('resolve.take');
    case 'keep':
      return t('resolve.keep');
    case 'found':
      return t('resolve.found');
    case 'same-as':
      return t('resolve.sameAs');
    case 'different':
      return t('resolve.different');
    case 'stopped':
      return t('event.stopped');
    case 'dissolved':
      return t('event.dissolved');
  }
}

/** Keys: 1, 2, 3 press the acts of the row that has the focus. */
export function PileRow({ list, row }: { readonly list: string; readonly row: Row }) {
  const cache = useQueryClient();
  const [asking, setAsking] = useState(false);
  const [note, setNote] = useState('');
  const [problem, setProblem] = useState('');
  const [busy, setBusy] = useState(false);
  const actions = actionsOf(row);

  const resolve = async (action: Action, more: Partial<ResolveBody> = {}) => {
    setBusy(true);
    setProblem('');
    try {
      const body = { subject: row.subject, action, ...more };
      await sendJson('POST', `/api/reconciliations/${list}/resolutions`, {
        body,
        requestKey: newRequestKey(),
      });
      await cache.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' });
    } catch (refusal) {
      if (!(refusal instanceof RequestRefused)) throw refusal;
      setProblem(refusal.message);
    } finally {
      setBusy(false);
    }
  };
  const press = (action: Action) => (action === 'keep' ? setAsking(true) : void resolve(action));

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys repeat the buttons inside, which remain the way in
    <div
      className="pile-row"
      onKeyDown={(event) => {
        if (event.target instanceof HTMLInputElement || event.ctrlKey || event.altKey) return;
        const action = actions[Number(event.key) - 1];
        if (action) press(action);
      }}
    >
      <div>
        {row.listed ? <SideLine side={row.listed} label={t('reconcile.inList')} /> : null}
        {row.known ? <SideLine side={row.known} label={t('reconcile.inRegister')} /> : null}
        {row.differences.length > 0 ? (
          <ul>
            {row.differences.map(({ head, listed, known }) => (
              <li key={head}>{t('reconcile.difference', { head, listed, known })}</li>
            ))}
          </ul>
        ) : null}
        {row.note ? <p className="quiet">{t('reconcile.explainedBy', { note: row.note })}</p> : null}
        {row.candidates.map((each) => (
          <p key={each.id}>
            <SideWords side={each} />{' '}
            <Button
              size="small"
              loading={busy}
              onClick={() => void resolve('same-as', each.id === null ? {} : { organisation: each.id })}
            >
              {actionName('same-as')}
            </Button>
          </p>
        ))}
        <ErrorSummary problems={problem ? [{ message: problem }] : []} />
      </div>
      <div className="pile-acts">
        {actions.map((action, index) => (
          <Button key={action} size="small" loading={busy} onClick={() => press(action)}>
            {actionName(action)} <span className="quiet">{index + 1}</span>
          </Button>
        ))}
      </div>
      {asking ? (
        <form
          className="pile-note"
          onSubmit={(event) => {
            event.preventDefault();
            void resolve('keep', { note: note.trim() });
          }}
        >
          <Input
            aria-label={t('resolve.why')}
            placeholder={t('resolve.why')}
            maxLength={300}
            autoFocus
            value={note}
            onChange={(event) => setNote(event.target.value)}
          />
          <Button type="primary" htmlType="submit" loading={busy} disabled={note.trim().length < 3}>
            {t('resolve.keepWith')}
          </Button>
          <Button onClick={() => setAsking(false)}>{t('form.cancel')}</Button>
        </form>
      ) : null}
    </div>
  );
}

function SideLine({ side, label }: { readonly side: SideView; readonly label: string }) {
  return (
    <p>
      <span className="quiet">{label}</span> <SideWords side={side} />
    </p>
  );
}

function SideWords({ side }: { readonly side: SideView }) {
  const words = [side.code ?? side.where, side.place, side.taxCode, side.representative]
    .filter(Boolean)
    .join(' · ');
  return (
    <>
      {side.id === null ? (
        <strong>{side.name}</strong>
      ) : (
        <Link to="/organisations/$id" params={{ id: String(side.id) }}>
          {side.name}
        </Link>
      )}{' '}
      <span className="quiet">{words}</span>
    </>
  );
}
