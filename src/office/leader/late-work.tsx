// Việc chậm: tasks past their deadline and forms of the period that are overdue, each leading to its own screen.
import { Link } from '@tanstack/react-router';
import { formatNumber } from '#domain/vietnamese/format-number.ts';
import type { LeaderView } from '#server/leader/contract.ts';
import { t } from '../messages/translate.ts';
import { printDate } from '../ui/print-date.ts';
import { Tag } from '../ui/tag.tsx';

/** Tasks and forms; what a role may not see is said, never shown as nothing. */
export function LateWork({ tasks, forms }: Pick<LeaderView, 'tasks' | 'forms'>) {
  return (
    <>
      {tasks === null ? <p className="quiet">{t('leader.tasksHidden')}</p> : <LateTasks tasks={tasks} />}
      {forms === null ? <p className="quiet">{t('leader.formsHidden')}</p> : <LateForms forms={forms} />}
    </>
  );
}

function LateTasks({ tasks }: { readonly tasks: NonNullable<LeaderView['tasks']> }) {
  const day = printDate(tasks.day);
  if (tasks.total === 0) return <p>{t('leader.noLateTasks', { day })}</p>;
  const shown = tasks.lines.reduce((sum, { units }) => sum + units, 0);
  return (
    <>
      <h3>{t('leader.lateTasks', { day, total: formatNumber(tasks.total) })}</h3>
      <ul className="late-lines">
        {tasks.lines.map((line) => (
          <li key={`${line.document} ${line.clause} ${line.due}`}>
            <Link to="/directives/$document" params={{ document: String(line.document) }}>
              {t('leader.taskOf', { clause: line.clause, citation: line.citation })}
            </Link>
            {': '}
            {line.unit ?? t('leader.taskUnits', { count: formatNumber(line.units) })}
            {'; '}
            <Tag tone="error">
              {t('leader.overdueDays', { due: printDate(line.due), days: formatNumber(line.days) })}
            </Tag>
            <p className="late-text quiet">{line.text}</p>
          </li>
        ))}
      </ul>
      {shown < tasks.total ? <p className="quiet">{t('leader.moreLines')}</p> : null}
    </>
  );
}

function LateForms({ forms }: { readonly forms: NonNullable<LeaderView['forms']> }) {
  if (forms.lines.length === 0) return <p>{t('leader.noLateForms')}</p>;
  return (
    <>
      <h3>{t('leader.lateForms', { day: printDate(forms.day) })}</h3>
      <ul className="late-lines">
        {forms.lines.map((line) => (
          <li key={`${line.period} ${line.form}`}>
            <Link to="/collection" search={{ key: line.period, form: line.form }}>
              {line.title}
            </Link>
            {': '}
            <Tag tone="error">
              {t('leader.formLate', {
                overdue: formatNumber(line.overdue),
                expected: formatNumber(line.expected),
                due: printDate(line.due),
              })}
            </Tag>
          </li>
        ))}
      </ul>
      {forms.lines.length < forms.total ? <p className="quiet">{t('leader.moreForms')}</p> : null}
    </>
  );
}
