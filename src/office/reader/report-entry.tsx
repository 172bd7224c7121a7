// Đưa văn bản vào: drop a file or paste a text, and wait for the reading with its time and a way out.
import { Button, Checkbox } from 'antd';
import { type DragEvent, type FormEvent, useEffect, useState } from 'react';
import { RequestRefused } from '../api/request.ts';
import { t } from '../messages/translate.ts';
import { ErrorSummary, type FieldProblem } from '../ui/error-summary.tsx';
import { Icon } from '../ui/icons.tsx';
import {
  FORMATS,
  findReportProblem,
  type ReadReport,
  type Report,
  SIZE_LIMIT,
  useReading,
} from './send-report.ts';

/** The form; what was typed stays when the server refuses it. */
export function ReportEntry({ onRead }: { readonly onRead: (result: ReadReport) => void }) {
  const [text, setText] = useState('');
  const [register, setRegister] = useState(true);
  const [over, setOver] = useState(false);
  const [problems, setProblems] = useState<readonly FieldProblem[]>([]);
  const { since, problem, read, cancel } = useReading(onRead);

  useEffect(() => {
    if (problem === undefined) return;
    const message = problem instanceof RequestRefused ? problem.message : t('state.unexpected');
    setProblems([{ message }]);
  }, [problem]);

  const send = (report: Report) => {
    const found = findReportProblem(report);
    setProblems(found ? [{ field: report.file ? 'report-file' : 'report-text', message: found }] : []);
    if (!found) void read(report);
  };
  const sendFile = (file: File | undefined) => {
    if (file) send({ file, register });
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    sendFile(event.dataTransfer.files[0]);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    send({ text, register });
  };

  if (since !== undefined) return <Reading since={since} onCancel={cancel} />;
  return (
    <form className="report-entry" onSubmit={submit} noValidate>
      <ErrorSummary problems={problems} />
      <label
        className={`drop-zone${over ? ' drop-over' : ''}`}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <Icon name="file" size={32} />
        <span>
          <strong>{t('reader.drop')}</strong>
          <span className="quiet">
            {t('reader.formats', { formats: FORMATS.join(', '), limit: SIZE_LIMIT })}
          </span>
        </span>
        <input
          id="report-file"
          type="file"
          accept={FORMATS.join(',')}
          onChange={(event) => {
            sendFile(event.target.files?.[0]);
            // The same file can be chosen again after it has been put right.
            event.target.value = '';
          }}
        />
      </label>
      <div className="field">
        <label className="field-label" htmlFor="report-text">
          {t('reader.paste')}
        </label>
        <textarea
          id="report-text"
          className="report-text"
          rows={9}
          value={text}
          placeholder={t('reader.pasteHint')}
          onChange={(event) => setText(event.target.value)}
        />
      </div>
      <Checkbox checked={register} onChange={(event) => setRegister(event.target.checked)}>
        {t('reader.withRegister')}
      </Checkbox>
      <div className="form-actions">
        <Button type="primary" size="large" htmlType="submit">
          {t('reader.start')}
        </Button>
      </div>
    </form>
  );
}

function Reading({ since, onCancel }: { readonly since: number; readonly onCancel: () => void }) {
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setSeconds(Math.floor((Date.now() - since) / 1000)), 500);
    return () => clearInterval(timer);
  }, [since]);
  return (
    <div className="reading" role="status">
      <p className="state-title">{t('reader.reading')}</p>
      <progress aria-label={t('reader.reading')} />
      <p className="quiet" aria-hidden="true">
        {t('reader.elapsed', { seconds })}
      </p>
      <Button onClick={onCancel}>{t('reader.cancel')}</Button>
    </div>
  );
}
