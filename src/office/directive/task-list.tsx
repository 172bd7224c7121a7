// Nhiệm vụ được giao: what is open, nearest deadline first.
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { t } from '../messages/translate.ts';
import { Failure } from '../ui/failure.tsx';
import { printDate } from '../ui/print-date.ts';
import { Empty, Loading } from '../ui/states.tsx';
import { Tag } from '../ui/tag.tsx';
import { tasksQuery } from './queries.ts';

export function TaskList() {
  const tasks = useQuery(tasksQuery);
  if (tasks.error) return <Failure error={tasks.error} onRetry={() => void tasks.refetch()} />;
  if (!tasks.data) return <Loading rows={4} />;
  if (tasks.data.tasks.length === 0) return <Empty title={t('directives.noTasks')} />;
  return (
    <ul className="task-list">
      {tasks.data.tasks.slice(0, 30).map((task) => (
        <li key={task.id}>
          <Link to="/directives/$document" params={{ document: String(task.document) }}>
            {t('directives.taskOf', { label: task.clause.label, citation: task.citation })}
          </Link>{' '}
          {task.unit.name}
          {task.due ? ` · ${t('directives.due', { day: printDate(task.due) })}` : ''}{' '}
          <Tag tone={task.overdue ? 'error' : 'quiet'}>
            {task.overdue ? t('directives.overdue') : task.stateWords}
          </Tag>
          <p className="quiet">{task.clause.text}</p>
        </li>
      ))}
    </ul>
  );
}
