// Việc làm được với văn bản: enter into one's book, acknowledge, hand down, issue a child document, remind, correct.
import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import type { DocumentView } from '#server/directive/contract-documents.ts';
import { sentenceOf } from '../account/queries.ts';
import { sendJson } from '../api/request.ts';
import { newRequestKey } from '../api/request-key.ts';
import { useMay } from '../identity/session.ts';
import { t } from '../messages/translate.ts';

export function DocumentActs(props: {
  readonly document: DocumentView;
  readonly handed: boolean;
  /** Tasks of the caller's territory that nobody has acknowledged. */
  readonly unseen: boolean;
}) {
  const { document, handed, unseen } = props;
  const cache = useQueryClient();
  const [said, setSaid] = useState({ busy: false, words: '', wrong: false });
  const writes = useMay('documents.write');
  const issues = useMay('directives.issue');
  const reports = useMay('tasks.report');
  const act = async (path: string, words: (answer: Record<string, number>) => string) => {
    setSaid({ busy: true, words: '', wrong: false });
    try {
      const url = `/api/documents/${document.id}/${path}`;
      const answer = await sendJson<Record<string, number>>('POST', url, {
        body: {},
        requestKey: newRequestKey(),
      });
      await cache.invalidateQueries();
      setSaid({ busy: false, words: words(answer), wrong: false });
    } catch (refusal) {
      setSaid({ busy: false, words: sentenceOf(refusal), wrong: true });
    }
  };
  const id = String(document.id);
  return (
    <div className="no-print">
      <div className="form-actions">
        {!document.own && writes && document.received === null ? (
          <Button
            type="primary"
            loading={said.busy}
            onClick={() =>
              void act('reception', (answer) =>
                t('acts.received', { number: String(answer.bookNumber ?? '') }),
              )
            }
          >
            {t('acts.receive')}
          </Button>
        ) : null}
        {!document.own && reports && unseen ? (
          <Button
            loading={said.busy}
            onClick={() =>
              void act('acknowledgement', (answer) =>
                t('acts.acknowledged', { count: String(answer.acknowledged ?? 0) }),
              )
            }
          >
            {t('acts.acknowledge')}
          </Button>
        ) : null}
        {document.own && document.book === 'in' && writes && document.receiptConfirmedOn === null ? (
          <Button loading={said.busy} onClick={() => void act('receipt', () => t('acts.confirmed'))}>
            {t('acts.confirm')}
          </Button>
        ) : null}
        {document.own && issues && !handed ? (
          <Link className="button-link" to="/directives/$document/build" params={{ document: id }}>
            {t('acts.build')}
          </Link>
        ) : null}
        {writes && handed && !document.own ? (
          <Link
            className="button-link"
            to="/directives/new"
            search={{ book: 'out', parent: document.id, relation: 'child' }}
          >
            {t('acts.child')}
          </Link>
        ) : null}
        {document.own && issues && handed ? (
          <Button
            loading={said.busy}
            onClick={() =>
              void act('reminders', (answer) =>
                t('acts.reminded', {
                  reminded: String(answer.reminded ?? 0),
                  escalated: String(answer.escalated ?? 0),
                }),
              )
            }
          >
            {t('acts.remind')}
          </Button>
        ) : null}
        {document.own && writes ? (
          <Link className="button-link" to="/directives/$document/edit" params={{ document: id }}>
            {t('acts.edit')}
          </Link>
        ) : null}
        {document.received !== null ? (
          <Link
            className="button-link"
            to="/directives/$document"
            params={{ document: String(document.received) }}
          >
            {t('acts.ownCopy')}
          </Link>
        ) : null}
      </div>
      {said.words === '' ? null : (
        <p className={said.wrong ? 'field-problem' : 'quiet'} role="status">
          {said.words}
        </p>
      )}
    </div>
  );
}
