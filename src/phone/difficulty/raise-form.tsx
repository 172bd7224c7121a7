// Nêu khó khăn trên điện thoại: about what, in one's own words, asked of whom; kept on the device while it is typed.
import { type FormEvent, useState } from 'react';
import { ASKED_LEVELS, DIFFICULTY_SUBJECTS } from '#domain/difficulty/subject.ts';
import { sentence } from '../ask.ts';
import { Notice } from '../look.tsx';
import { storeFile } from './deliver.ts';
import type { Draft } from './kept.ts';

const capital = (text: string) => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);

interface FormProps {
  readonly draft: Draft;
  /** The seat of the organisation: who may read the file. */
  readonly unit: number;
  readonly answerDays: number;
  readonly onChange: (draft: Draft) => void;
  readonly onSend: (files: readonly number[]) => void;
}

function faultOf({ subject, text }: Draft): string | undefined {
  if (subject === '') return 'Hãy chọn khó khăn về việc gì.';
  return text.trim().length < 5 ? 'Hãy viết rõ khó khăn, vướng mắc.' : undefined;
}

export function RaiseForm({ draft, unit, answerDays, onChange, onSend }: FormProps) {
  const [problem, setProblem] = useState<string>();
  const [file, setFile] = useState<File>();
  const [busy, setBusy] = useState(false);
  const send = async (event: FormEvent) => {
    event.preventDefault();
    const fault = faultOf(draft);
    setProblem(fault);
    if (fault) return;
    setBusy(true);
    try {
      onSend(file ? [await storeFile(file, unit)] : []);
    } catch (error) {
      setProblem(sentence(error));
    } finally {
      setBusy(false);
    }
  };
  return (
    <form onSubmit={(event) => void send(event)} noValidate>
      {problem ? <Notice tone="error">{problem}</Notice> : null}
      <label className="field">
        <span>Khó khăn về việc gì</span>
        <select
          value={draft.subject}
          onChange={(event) => onChange({ ...draft, subject: event.target.value })}
        >
          <option value="">Chọn một việc</option>
          {Object.entries(DIFFICULTY_SUBJECTS).map(([key, name]) => (
            <option key={key} value={key}>
              {capital(name)}
            </option>
          ))}
        </select>
      </label>
      <label className="field">
        <span>Khó khăn, vướng mắc</span>
        <textarea
          rows={5}
          maxLength={4000}
          value={draft.text}
          onChange={(event) => onChange({ ...draft, text: event.target.value })}
        />
      </label>
      <label className="field">
        <span>Đề nghị giúp điều gì (có thể để trống)</span>
        <textarea
          rows={3}
          maxLength={2000}
          value={draft.request}
          onChange={(event) => onChange({ ...draft, request: event.target.value })}
        />
      </label>
      <label className="field">
        <span>Đề nghị cấp nào giải quyết</span>
        <select value={draft.level} onChange={(event) => onChange({ ...draft, level: event.target.value })}>
          {Object.entries(ASKED_LEVELS).map(([key, name]) => (
            <option key={key} value={key}>
              {capital(name)}
            </option>
          ))}
        </select>
      </label>
      <div className="field">
        <span>Ảnh, giấy tờ kèm theo (có thể để trống; cần có mạng)</span>
        <label className="file-pick">
          <span>{file ? file.name : 'Chọn ảnh hoặc tệp'}</span>
          <input type="file" onChange={(event) => setFile(event.target.files?.[0])} />
        </label>
      </div>
      <p className="quiet">
        Cơ quan trả lời trong {answerDays} ngày làm việc. Không có mạng vẫn bấm gửi được: lời giữ trên máy này
        và tự gửi, đúng một lần, khi có mạng lại.
      </p>
      <button type="submit" className="main" disabled={busy}>
        Gửi khó khăn
      </button>
    </form>
  );
}
