// Nhiệm vụ được giao: what is open, nearest deadline first; acknowledged or reported from here.
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import type { TaskView } from '#server/directive/contract-directive.ts';
import { sentenceOf } from '../account/queries.ts';
import { sendJson } from '../api/request.ts';
import { newRequestKey } from '../api/request-key.ts';
import { useMay } from '../identity/session.ts';
import { t } from '../messages/translate.ts';
import { Failure } from '../ui/failure.tsx';
import { printDate } from '../ui/print-date.ts';
import { Empty, Loading } from '../ui/states.tsx';
import { Tag } from '../ui/tag.tsx';
import { FollowedItem, linesOf } from './followed-item.tsx';
import { MOST_TASKS, tasksQuery } from './queries.ts';
import { ReportForm } from './report-form.tsx';

const SHOWN = 30;

export function TaskList() {
  const tasks = useQuery(tasksQuery);
  if (tasks.error) return <Failure error={tasks.error} onRetry={() => void tasks.refetch()} />;
  if (!tasks.data) return <Loading rows={4} />;
  const all = tasks.data.tasks;
  if (all.length === 0) return <Empty title={t('directives.noTasks')} />;
  const lines = linesOf(all);
  const left = lines.slice(SHOWN).reduce((sum, line) => sum + line.length, 0);
  return (
    <>
      <ul className="task-list">
        {lines
          .slice(0, SHOWN)
          .map(([first, ...others]) =>
            others.length === 0 ? (
              <TaskItem key={first.id} task={first} />
            ) : (
              <FollowedItem key={first.id} tasks={[first, ...others]} />
            ),
          )}
      </ul>
      {all.length < MOST_TASKS ? null : (
        <p className="quiet">{t('directives.tasksCut', { count: String(MOST_TASKS) })}</p>
      )}
      {left > 0 ? <p className="quiet">{t('directives.moreTasks', { count: String(left) })}</p> : null}
    </>
  );
}

function TaskItem({ task }: { readonly task: TaskView }) {
  const [open, setOpen] = useState(false);
  const [problem, setProblem] = useState('');
  const mayReport = useMay('tasks.report');
  const cache = useQueryClient();
  const acknowledge = async () => {
    setProblem('');
    try {
      await sendJson('POST', `/api/tasks/${task.id}/reports`, {
        body: { kind: 'acknowledged' },
        requestKey: newRequestKey(),
      });
      await cache.invalidateQueries({ queryKey: ['tasks'] });
    } catch (refusal) {
      setProblem(sentenceOf(refusal));
    }
  };
  return (
    <li>
      <Link to="/directives/$document" params={{ document: String(task.document) }}>
        {t('directives.taskOf', { label: task.clause.label, citation: task.citation })}
      </Link>{' '}
      {task.unit.name}
      {task.due ? ` · ${t('directives.due', { day: printDate(task.due) })}` : ''}{' '}
      <Tag tone={task.overdue ? 'error' : task.state === 'new' ? 'warning' : 'quiet'}>
        {task.overdue ? t('directives.overdue') : task.stateWords}
      </Tag>
      <p className="quiet">{task.clause.text}</p>
      {mayReport && task.mine ? (
        <div className="row-actions">
          {task.state === 'new' ? (
            <Button size="small" onClick={() => void acknowledge()}>
              {t('acts.acknowledge')}
            </Button>
          ) : null}
          <Button size="small" aria-expanded={open} onClick={() => setOpen(!open)}>
            {open ? t('report.close') : t('report.open', { label: task.clause.label })}
          </Button>
        </div>
      ) : null}
      {problem === '' ? null : <p className="field-problem">{problem}</p>}
      {open ? (
        <ReportForm document={String(task.document)} tasks={[task]} onDone={() => setOpen(false)} />
      ) : null}
    </li>
  );
}
