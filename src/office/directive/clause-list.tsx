// Các khoản của văn bản: text, targets, who has said something; clauses nobody reported on are marked.
import { t } from '../messages/translate.ts';
import { printDate } from '../ui/print-date.ts';
import { Tag } from '../ui/tag.tsx';
import type { ClauseView } from './queries.ts';

export function ClauseList({ clauses }: { readonly clauses: readonly ClauseView[] }) {
  return (
    <ol className="clauses">
      {clauses.map((clause) => (
        <li key={clause.id}>
          <p>
            <strong>{clause.label}.</strong> {clause.text}
          </p>
          <p className="quiet">
            {t('directives.progress', {
              assigned: String(clause.assigned),
              acknowledged: String(clause.acknowledged),
              reported: String(clause.reported),
              done: String(clause.done),
            })}
            {clause.due ? ` · ${t('directives.due', { day: printDate(clause.due) })}` : ''}
          </p>
          {clause.assigned > 0 && clause.reported === 0 ? (
            <Tag tone="warning">{t('directives.unreported')}</Tag>
          ) : null}
          <ul>
            {clause.targets.map((target) => (
              <li key={target.id}>
                {target.sentence} {target.comparison ? <Tag tone="warning">{target.comparison}</Tag> : null}
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ol>
  );
}
