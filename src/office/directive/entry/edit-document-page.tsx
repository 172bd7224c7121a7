// Sửa điều đã ghi trong sổ: the same fields over what stands there; the earlier wording is kept.
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { type FormEvent, useState } from 'react';
import type { DocumentView } from '#server/directive/contract-documents.ts';
import { t } from '../../messages/translate.ts';
import { useWriting } from '../../organisation/write.ts';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { Failure } from '../../ui/failure.tsx';
import { Icon } from '../../ui/icons.tsx';
import { PageHead } from '../../ui/page-title.tsx';
import { Loading } from '../../ui/states.tsx';
import { documentQuery } from '../queries.ts';
import { bodyOf, draftOfFacts, FIELD_OF_REFUSAL, problemsOf } from './document-draft.ts';
import { DocumentFields } from './document-fields.tsx';
import '../directive.css';

const route = getRouteApi('/frame/directives/$document/edit');

export function EditDocumentPage() {
  const { document } = route.useParams();
  const one = useQuery(documentQuery(document));
  if (one.error) return <Failure error={one.error} onRetry={() => void one.refetch()} />;
  if (!one.data) return <Loading rows={8} />;
  return <EditForm document={one.data} key={one.data.version} />;
}

function EditForm({ document }: { readonly document: DocumentView }) {
  const [draft, setDraft] = useState(() => draftOfFacts(document.book, document.facts));
  const cache = useQueryClient();
  const navigate = useNavigate();
  const id = String(document.id);
  const { problems, busy, submit } = useWriting<{ seq: number }>(`/api/documents/${id}/revisions`, {
    prefix: 'document-',
    fields: FIELD_OF_REFUSAL,
    onStale: () => cache.invalidateQueries({ queryKey: documentQuery(id).queryKey }),
  });
  const send = async (event: FormEvent) => {
    event.preventDefault();
    const body = { ...bodyOf(draft, false), basedOn: document.version };
    if (!(await submit(problemsOf(draft), body))) return;
    await cache.invalidateQueries({ queryKey: documentQuery(id).queryKey });
    await cache.invalidateQueries({ queryKey: ['documents'] });
    await navigate({ to: '/directives/$document', params: { document: id } });
  };
  return (
    <>
      <p className="way-back">
        <Link to="/directives/$document" params={{ document: id }}>
          <Icon name="back" /> {document.citation}
        </Link>
      </p>
      <PageHead title={t('document.edit', { citation: document.citation })} lead={t('document.editLead')} />
      <form className="document-form" onSubmit={send} noValidate>
        <ErrorSummary problems={problems} />
        <DocumentFields
          draft={draft}
          problems={problems}
          onChange={setDraft}
          isNew={false}
          itself={document.id}
        />
        <div className="form-actions">
          <Button type="primary" htmlType="submit" loading={busy}>
            {t('document.save')}
          </Button>
        </div>
      </form>
    </>
  );
}
