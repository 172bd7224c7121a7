// Một khoản giao cho nhiều đơn vị, nhìn từ nơi theo dõi: one line for the clause, not one for every unit.
import { Link } from '@tanstack/react-router';
import type { TaskView } from '#server/directive/contract-directive.ts';
import { t } from '../messages/translate.ts';
import { printDate } from '../ui/print-date.ts';
import { Tag } from '../ui/tag.tsx';

type Line = readonly [TaskView, ...TaskView[]];

/** Open tasks as lines, in their order: one's own each for itself, those of others together by clause. */
export function linesOf(tasks: readonly TaskView[]): readonly Line[] {
  const lines = new Map<string, [TaskView, ...TaskView[]]>();
  for (const task of tasks) {
    const key = task.mine ? `own ${task.id}` : `${task.document} ${task.clause.label}`;
    const line = lines.get(key);
    if (line) line.push(task);
    else lines.set(key, [task]);
  }
  return [...lines.values()];
}

export function FollowedItem({ tasks }: { readonly tasks: Line }) {
  const [{ document, clause, citation, due }] = tasks;
  const late = tasks.filter((task) => task.overdue).length;
  const unseen = tasks.filter((task) => task.state === 'new').length;
  return (
    <li>
      <Link to="/directives/$document" params={{ document: String(document) }}>
        {t('directives.taskOf', { label: clause.label, citation })}
      </Link>{' '}
      {t('directives.unitsLeft', { count: String(tasks.length) })}
      {due ? ` · ${t('directives.due', { day: printDate(due) })}` : ''}{' '}
      {late > 0 ? <Tag tone="error">{t('directives.unitsLate', { count: String(late) })}</Tag> : null}{' '}
      {unseen > 0 ? <Tag tone="warning">{t('directives.unitsUnseen', { count: String(unseen) })}</Tag> : null}
      <p className="quiet">{clause.text}</p>
    </li>
  );
}
