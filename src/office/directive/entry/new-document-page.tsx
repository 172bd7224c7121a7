// Vào sổ một văn bản: drop its file or type its fields; the file is kept with it; duplicates are told, not stopped.
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { Button, Radio } from 'antd';
import { type FormEvent, useState } from 'react';
import type { Book } from '#domain/directive/document.ts';
import type { DocumentLine } from '#server/directive/contract-documents.ts';
import { sentenceOf } from '../../account/queries.ts';
import { sendFile } from '../../api/files.ts';
import { newRequestKey } from '../../api/request-key.ts';
import { useSession } from '../../identity/session.ts';
import { t } from '../../messages/translate.ts';
import { useWriting } from '../../organisation/write.ts';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { Icon } from '../../ui/icons.tsx';
import { PageHead } from '../../ui/page-title.tsx';
import { printDate } from '../../ui/print-date.ts';
import { bookName } from '../names.ts';
import { alikeQuery } from '../queries.ts';
import {
  bodyOf,
  type DocumentDraft,
  emptyDraft,
  FIELD_OF_REFUSAL,
  problemsOf,
  withReading,
} from './document-draft.ts';
import { DocumentFields } from './document-fields.tsx';
import { DropFile } from './drop-file.tsx';
import '../directive.css';

const route = getRouteApi('/frame/directives/new');
const BOOKS: readonly Book[] = ['in', 'out', 'held'];

interface Receipt {
  readonly document: number;
  readonly alike: readonly DocumentLine[];
}

function Alike({ draft }: { readonly draft: DocumentDraft }) {
  const asked = draft.number.trim() !== '' && draft.symbol.trim() !== '';
  const { data } = useQuery({
    ...alikeQuery(`${draft.number.trim()}/${draft.symbol.trim()}`),
    enabled: asked,
  });
  const same = data?.documents.filter(
    (each) => each.citation === `${draft.number.trim()}/${draft.symbol.trim()}`,
  );
  if (!asked || !same || same.length === 0) return null;
  return (
    <p className="field-problem" role="status">
      <Icon name="warning" size={16} />{' '}
      {t('document.alike', {
        list: same.map((each) => `${each.citation} (${printDate(each.issuedOn)})`).join(', '),
      })}
    </p>
  );
}

export function NewDocumentPage() {
  const { book = 'in', parent, relation = 'child' } = route.useSearch();
  const office = useSession()?.office.name ?? '';
  const [draft, setDraft] = useState<DocumentDraft>(() => {
    const empty = emptyDraft(book, office);
    return parent === undefined ? empty : { ...empty, parent: { id: parent, relation } };
  });
  const [file, setFile] = useState<File>();
  const [fileProblem, setFileProblem] = useState('');
  const { problems, busy, submit } = useWriting<Receipt>('/api/documents', {
    prefix: 'document-',
    fields: FIELD_OF_REFUSAL,
  });
  const navigate = useNavigate();
  const cache = useQueryClient();

  const send = async (event: FormEvent) => {
    event.preventDefault();
    setFileProblem('');
    const receipt = await submit(problemsOf(draft), bodyOf(draft, true));
    if (!receipt) return;
    await cache.invalidateQueries({ queryKey: ['documents'] });
    try {
      if (file) await sendFile(`/api/documents/${receipt.document}/attachments`, {}, file, newRequestKey());
    } catch (refusal) {
      setFileProblem(sentenceOf(refusal));
      return;
    }
    await navigate({ to: '/directives/$document', params: { document: String(receipt.document) } });
  };
  return (
    <>
      <p className="way-back">
        <Link to="/directives">
          <Icon name="back" /> {t('directives.back')}
        </Link>
      </p>
      <PageHead title={t('document.new')} lead={t('document.newLead')} />
      <form className="document-form" onSubmit={send} noValidate>
        <ErrorSummary problems={problems} />
        {fileProblem === '' ? null : (
          <p className="field-problem" role="alert">
            {t('document.fileNotKept', { reason: fileProblem })}
          </p>
        )}
        <fieldset className="document-group">
          <legend>{t('directives.book')}</legend>
          <Radio.Group
            name="book"
            value={draft.book}
            onChange={(event) => {
              const next = BOOKS.find((each) => each === event.target.value) ?? 'in';
              setDraft({ ...draft, book: next, issuer: draft.issuer || (next === 'out' ? office : '') });
            }}
            options={BOOKS.map((value) => ({ value, label: bookName(value) }))}
          />
        </fieldset>
        <DropFile
          label={t('document.drop')}
          onRead={(reading, given) => {
            setFile(given);
            setDraft(withReading(draft, reading.heading));
          }}
        />
        {file ? <p className="quiet">{t('document.fileRead', { name: file.name })}</p> : null}
        <Alike draft={draft} />
        <DocumentFields draft={draft} problems={problems} onChange={setDraft} isNew />
        <div className="form-actions">
          <Button type="primary" htmlType="submit" loading={busy}>
            {draft.book === 'out' ? t('document.issue') : t('document.enter')}
          </Button>
        </div>
      </form>
    </>
  );
}
