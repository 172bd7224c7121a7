// Việc của tôi: what waits for me, by deadline, each opening the right screen; and how letters come.
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Radio } from 'antd';
import { useState } from 'react';
import type { InboxView } from '#server/notify/contract.ts';
import { sendJson } from '../api/request.ts';
import { tasksQuery } from '../directive/queries.ts';
import { TaskList } from '../directive/task-list.tsx';
import { useMay } from '../identity/session.ts';
import { t } from '../messages/translate.ts';
import { ErrorSummary, type FieldProblem } from '../ui/error-summary.tsx';
import { Failure } from '../ui/failure.tsx';
import { PageHead } from '../ui/page-title.tsx';
import { printDate } from '../ui/print-date.ts';
import { Empty, Loading } from '../ui/states.tsx';
import { Tag } from '../ui/tag.tsx';
import { OwnForms } from './own-forms.tsx';
import { inboxQuery, sentenceOf } from './queries.ts';
import '../ui/figures.css';
import '../ui/stacked.css';
import '../people/people.css';
import '../directive/directive.css';

/** The inbox. */
export function InboxPage() {
  const cache = useQueryClient();
  const mayRead = useMay('documents.read');
  const inbox = useQuery(inboxQuery);
  const tasks = useQuery({ ...tasksQuery, enabled: mayRead });
  // Nothing waits only when nothing of any kind does: no matter, no form owed, no task.
  const isFree =
    inbox.data?.notices.length === 0 &&
    inbox.data.forms.length === 0 &&
    (!mayRead || tasks.data?.tasks.length === 0);
  const [problems, setProblems] = useState<readonly FieldProblem[]>([]);
  const send = async (path: string, body: unknown) => {
    try {
      await sendJson('POST', path, { body });
      await cache.invalidateQueries({ queryKey: inboxQuery.queryKey });
    } catch (refusal) {
      setProblems([{ message: sentenceOf(refusal) }]);
    }
  };
  return (
    <>
      <PageHead title={t('inbox.title')} lead={t('inbox.lead')} />
      <ErrorSummary problems={problems} />
      {inbox.error ? <Failure error={inbox.error} onRetry={() => void inbox.refetch()} /> : null}
      {inbox.isPending ? <Loading rows={5} /> : null}
      {isFree ? (
        <Empty title={t('inbox.none')}>
          <p>{t('inbox.noneHint')}</p>
        </Empty>
      ) : null}
      {inbox.data ? <OwnForms forms={inbox.data.forms} /> : null}
      {inbox.data && inbox.data.notices.length > 0 ? (
        <NoticeTable notices={inbox.data.notices} onDone={(id) => void send(`/api/inbox/${id}/done`, {})} />
      ) : null}
      {mayRead && !isFree ? (
        <>
          <h2>{t('directives.tasks')}</h2>
          <TaskList />
        </>
      ) : null}
      {inbox.data ? (
        <fieldset className="panel">
          <legend className="field-label">{t('account.mail')}</legend>
          <Radio.Group
            name="mail"
            value={inbox.data.mail}
            onChange={(event) => void send('/api/inbox/mail', { mail: event.target.value })}
            options={[
              { value: 'at-once', label: t('account.mail.atOnce') },
              { value: 'daily', label: t('account.mail.daily') },
              { value: 'none', label: t('account.mail.none') },
            ]}
          />
        </fieldset>
      ) : null}
    </>
  );
}

function NoticeTable(props: {
  readonly notices: InboxView['notices'];
  readonly onDone: (id: number) => void;
}) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable with the keyboard
    <section className="table-box" tabIndex={0} aria-label={t('inbox.title')}>
      <table className="figures words stacked">
        <thead>
          <tr>
            <th scope="col">{t('inbox.matter')}</th>
            <th scope="col">{t('inbox.due')}</th>
            <th scope="col">{t('people.state')}</th>
          </tr>
        </thead>
        <tbody>
          {props.notices.map((notice) => (
            <tr key={notice.id}>
              <th scope="row">
                <a href={notice.path}>{notice.title}</a>
              </th>
              <td data-head={t('inbox.due')}>
                {notice.due ? printDate(notice.due) : t('inbox.noDue')}{' '}
                {notice.overdue ? <Tag tone="error">{t('inbox.overdue')}</Tag> : null}
              </td>
              <td data-head={t('people.state')}>
                {notice.done ? (
                  <Tag tone="good">{t('inbox.done')}</Tag>
                ) : (
                  <Button size="small" onClick={() => props.onDone(notice.id)}>
                    {t('inbox.finish')}
                  </Button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
