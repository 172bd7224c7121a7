// Nhập danh sách của phần mềm văn thư khác: file, columns put right by hand, what would be entered, then all rows or none.

import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button, Input, Radio } from 'antd';
import { useState } from 'react';
import type { Book } from '#domain/directive/document.ts';
import type { ListPreview } from '#server/directive/contract-documents-import.ts';
import { sentenceOf } from '../../account/queries.ts';
import { sendFile } from '../../api/files.ts';
import { newRequestKey } from '../../api/request-key.ts';
import { t } from '../../messages/translate.ts';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { Field } from '../../ui/field.tsx';
import { FileInput } from '../../ui/file-input.tsx';
import { Icon } from '../../ui/icons.tsx';
import { PageHead } from '../../ui/page-title.tsx';
import { AllWell } from '../../ui/states.tsx';
import { bookName } from '../names.ts';
import { ColumnChoices } from './column-choices.tsx';
import { PreviewRows } from './preview-rows.tsx';
import '../../people/people.css';
import '../../ui/figures.css';
import '../directive.css';

const BOOKS: readonly Book[] = ['in', 'out', 'held'];

export function ImportDocumentsPage() {
  const [file, setFile] = useState<File>();
  const [book, setBook] = useState<Book>('in');
  const [issuer, setIssuer] = useState('');
  const [columns, setColumns] = useState<Readonly<Record<string, string>>>({});
  const [preview, setPreview] = useState<ListPreview>();
  const [done, setDone] = useState('');
  const [problem, setProblem] = useState('');
  const [busy, setBusy] = useState(false);
  const cache = useQueryClient();

  const words = (chosen: Readonly<Record<string, string>>, into: Book) => ({
    book: into,
    issuer,
    ...(Object.keys(chosen).length > 0 ? { columns: JSON.stringify(chosen) } : {}),
  });
  const run = async (work: () => Promise<void>) => {
    setBusy(true);
    setProblem('');
    try {
      await work();
    } catch (refusal) {
      setProblem(sentenceOf(refusal));
    } finally {
      setBusy(false);
    }
  };
  const look = (given: File, chosen: Readonly<Record<string, string>>, into: Book) =>
    run(async () => {
      setDone('');
      setPreview(undefined);
      setPreview(await sendFile<ListPreview>('/api/document-imports/preview', words(chosen, into), given));
    });
  const enter = (given: File) =>
    run(async () => {
      const answer = await sendFile<{ entered: number; known: number }>(
        '/api/document-imports',
        words(columns, book),
        given,
        newRequestKey(),
      );
      await cache.invalidateQueries({ queryKey: ['documents'] });
      setPreview(undefined);
      setDone(t('listing.done', { entered: String(answer.entered), known: String(answer.known) }));
    });
  return (
    <>
      <p className="way-back">
        <Link to="/directives">
          <Icon name="back" /> {t('directives.back')}
        </Link>
      </p>
      <PageHead title={t('listing.title')} lead={t('listing.lead')} />
      <ErrorSummary problems={problem === '' ? [] : [{ message: problem, field: 'listing-file' }]} />
      {done === '' ? null : <AllWell title={done} />}
      <div className="document-form">
        <Radio.Group
          name="listing-book"
          value={book}
          options={BOOKS.map((value) => ({ value, label: bookName(value) }))}
          onChange={(event) => {
            const next = BOOKS.find((each) => each === event.target.value) ?? 'in';
            setBook(next);
            if (file) void look(file, columns, next);
          }}
        />
        <Field id="listing-issuer" label={t('listing.issuer')} hint={t('listing.issuerHint')} optional>
          {(control) => (
            <Input {...control} value={issuer} onChange={(event) => setIssuer(event.target.value)} />
          )}
        </Field>
        <Field id="listing-file" label={t('listing.file')} hint={t('listing.fileHint')} required>
          {(control) => (
            <FileInput
              {...control}
              accept=".xlsx,.csv"
              onPick={(given) => {
                setFile(given);
                setColumns({});
                if (given) void look(given, {}, book);
              }}
            />
          )}
        </Field>
      </div>
      {preview && file ? (
        <>
          <ColumnChoices
            columns={preview.columns}
            onChange={(column, field) => {
              const next = { ...columns, [column]: field };
              setColumns(next);
              void look(file, next, book);
            }}
          />
          <PreviewRows preview={preview} />
          <div className="form-actions">
            <Button
              type="primary"
              loading={busy}
              disabled={preview.problemCount > 0 || preview.rowCount === preview.known}
              onClick={() => void enter(file)}
            >
              {t('listing.enter', { count: String(preview.rowCount - preview.known) })}
            </Button>
          </div>
        </>
      ) : null}
    </>
  );
}
