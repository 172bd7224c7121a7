// Gửi một danh sách: which file, whose it is, of which day; the same form for importing and for reconciling.

import { useQueryClient } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { type FormEvent, useState } from 'react';
import { sendFile } from '../api/files.ts';
import { RequestRefused } from '../api/request.ts';
import { t } from '../messages/translate.ts';
import { problemOf } from '../organisation/write.ts';
import { ErrorSummary, type FieldProblem } from '../ui/error-summary.tsx';
import { Field } from '../ui/field.tsx';
import { FileInput } from '../ui/file-input.tsx';
import { printDate, readDate } from '../ui/print-date.ts';

interface UploadProps<T> {
  readonly path: string;
  readonly unit: string;
  readonly day: string;
  readonly submit: string;
  readonly onReceived: (answer: T) => void;
}

const LARGEST = 10 * 1_048_576;

/** The form; nothing is written into the register by sending. */
export function UploadForm<T>({ path, unit, day, submit, onReceived }: UploadProps<T>) {
  const cache = useQueryClient();
  const [file, setFile] = useState<File>();
  const [sender, setSender] = useState('');
  const [asOf, setAsOf] = useState(printDate(day));
  const [problems, setProblems] = useState<readonly FieldProblem[]>([]);
  const [busy, setBusy] = useState(false);

  const send = async (event: FormEvent) => {
    event.preventDefault();
    const date = readDate(asOf);
    const found: FieldProblem[] = [];
    if (!file) found.push({ field: 'list-file', message: t('upload.fileMissing') });
    else if (file.size > LARGEST) found.push({ field: 'list-file', message: t('upload.fileLarge') });
    if (sender.trim().length < 2) found.push({ field: 'list-sender', message: t('upload.senderMissing') });
    if (!date) found.push({ field: 'list-day', message: t('form.dateWrong', { field: t('upload.day') }) });
    setProblems(found);
    if (found.length > 0 || !file || !date) return;
    setBusy(true);
    try {
      onReceived(await sendFile<T>(path, { sender: sender.trim(), unit, asOf: date }, file));
      await cache.invalidateQueries({ queryKey: ['lists'] });
    } catch (refusal) {
      if (!(refusal instanceof RequestRefused)) throw refusal;
      setProblems([{ message: refusal.message, field: 'list-file' }]);
    } finally {
      setBusy(false);
    }
  };
  return (
    <form className="long-form" onSubmit={send} noValidate>
      <ErrorSummary problems={problems} />
      <Field
        id="list-file"
        label={t('upload.file')}
        hint={t('upload.fileHint')}
        problem={problemOf(problems, 'list-file')}
        required
      >
        {(control) => <FileInput {...control} accept=".xlsx,.csv" onPick={setFile} />}
      </Field>
      <Field
        id="list-sender"
        label={t('upload.sender')}
        hint={t('upload.senderHint')}
        problem={problemOf(problems, 'list-sender')}
        required
      >
        {(control) => (
          <Input
            {...control}
            maxLength={120}
            value={sender}
            onChange={(event) => setSender(event.target.value)}
          />
        )}
      </Field>
      <Field
        id="list-day"
        label={t('upload.day')}
        hint={t('upload.dayHint')}
        problem={problemOf(problems, 'list-day')}
        required
      >
        {(control) => (
          <Input
            {...control}
            className="short-input"
            inputMode="numeric"
            maxLength={10}
            value={asOf}
            onChange={(event) => setAsOf(event.target.value)}
          />
        )}
      </Field>
      <div className="form-actions">
        <Button type="primary" size="large" htmlType="submit" loading={busy}>
          {submit}
        </Button>
      </div>
    </form>
  );
}
