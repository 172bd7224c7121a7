// Liên hệ: who answers for the organisation; personal data, read and written only by the office that keeps the file.
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { type FormEvent, useState } from 'react';
import type { ContactView } from '#server/organisation/contract.ts';
import { getJson, RequestRefused, sendJson } from '../api/request.ts';
import { useRequestKey } from '../api/request-key.ts';
import { t } from '../messages/translate.ts';
import { ErrorSummary, type FieldProblem } from '../ui/error-summary.tsx';
import { Failure } from '../ui/failure.tsx';
import { Field } from '../ui/field.tsx';
import { Icon } from '../ui/icons.tsx';
import { Loading } from '../ui/states.tsx';
import { problemOf } from './write.ts';

/** The tab; the form starts from what is kept now. */
export function ContactTab({ id }: { readonly id: number }) {
  const query = useQuery({
    queryKey: ['organisations', 'contact', id],
    queryFn: ({ signal }) => getJson<ContactView>(`/api/organisations/${id}/contact`, {}, signal),
  });
  if (query.error) return <Failure error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) return <Loading rows={3} />;
  return <ContactForm key={query.data.version} id={id} contact={query.data} />;
}

const FIELDS = ['representative', 'phone', 'email'] as const;

function labelOf(field: (typeof FIELDS)[number]): string {
  switch (field) {
    case 'representative':
      return t('contact.representative');
    case 'phone':
      return t('contact.phone');
    case 'email':
      return t('contact.email');
  }
}

function ContactForm({ id, contact }: { readonly id: number; readonly contact: ContactView }) {
  const cache = useQueryClient();
  const requestKey = useRequestKey();
  const [draft, setDraft] = useState({
    representative: contact.representative ?? '',
    phone: contact.phone ?? '',
    email: contact.email ?? '',
  });
  const [problems, setProblems] = useState<readonly FieldProblem[]>([]);
  const [busy, setBusy] = useState(false);
  const save = async (event: FormEvent) => {
    event.preventDefault();
    const found: FieldProblem[] = [];
    if (draft.phone.trim() !== '' && !/^[+\d][\d .-]{7,16}$/.test(draft.phone.trim()))
      found.push({ field: 'contact-phone', message: t('contact.phoneWrong') });
    if (draft.email.trim() !== '' && !/^\S+@\S+\.\S+$/.test(draft.email.trim()))
      found.push({ field: 'contact-email', message: t('contact.emailWrong') });
    setProblems(found);
    if (found.length > 0) return;
    setBusy(true);
    try {
      const body = {
        ...Object.fromEntries(FIELDS.map((field) => [field, draft[field].trim() || null])),
        basedOn: contact.version,
      };
      await sendJson('POST', `/api/organisations/${id}/contact`, { body, requestKey: requestKey(body) });
      await cache.invalidateQueries({ queryKey: ['organisations', 'contact', id] });
    } catch (refusal) {
      if (!(refusal instanceof RequestRefused)) throw refusal;
      setProblems([{ message: refusal.message }]);
    } finally {
      setBusy(false);
    }
  };
  return (
    <form className="long-form" onSubmit={save} noValidate>
      <p className="quiet">{t('contact.lead')}</p>
      <ErrorSummary problems={problems} />
      {FIELDS.map((field) => (
        <Field
          key={field}
          id={`contact-${field}`}
          label={labelOf(field)}
          problem={problemOf(problems, `contact-${field}`)}
        >
          {(control) => (
            <Input
              {...control}
              maxLength={field === 'phone' ? 30 : 200}
              value={draft[field]}
              onChange={(event) => setDraft({ ...draft, [field]: event.target.value })}
            />
          )}
        </Field>
      ))}
      <div className="form-actions">
        <Button type="primary" htmlType="submit" loading={busy}>
          {t('contact.save')}
        </Button>
        {contact.version > 0 ? (
          <span className="quiet">
            <Icon name="done" /> {t('contact.version', { seq: String(contact.version) })}
          </span>
        ) : null}
      </div>
    </form>
  );
}
