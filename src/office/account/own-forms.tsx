// Biểu của mình phải nộp: what the office, or the co-operative, still owes; each line opens the page on which it is filled, or, for who fills nothing, where its state stands.
import type { InboxView } from '#server/notify/contract.ts';
import { t } from '../messages/translate.ts';
import { Tag } from '../ui/tag.tsx';

/** The forms owed, the nearest deadline first. */
export function OwnForms({ forms }: { readonly forms: InboxView['forms'] }) {
  if (forms.length === 0) return null;
  return (
    <section aria-labelledby="own-forms">
      <h2 id="own-forms">{t('inbox.forms')}</h2>
      <ul className="task-list own-forms">
        {forms.map((form) => (
          <li key={form.path}>
            <a href={form.path}>{form.title}</a>{' '}
            {form.due === null ? '' : t('inbox.formDue', { due: form.due })}{' '}
            <Tag tone={form.overdue ? 'error' : 'warning'}>
              {form.overdue
                ? t('inbox.formOverdue', { state: form.state.toLocaleLowerCase('vi') })
                : form.state}
            </Tag>
            {form.fills ? null : <span className="quiet"> {t('inbox.formOfOthers')}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}
