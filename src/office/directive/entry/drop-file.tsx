// Thả tệp: a Word, PDF or text file is read on the server and its fields are offered to be confirmed; nothing is kept yet.

import { type DragEvent, useState } from 'react';
import type { FileReading } from '#server/directive/contract-documents-import.ts';
import { sentenceOf } from '../../account/queries.ts';
import { sendFile } from '../../api/files.ts';
import { t } from '../../messages/translate.ts';
import { FileInput } from '../../ui/file-input.tsx';
import { Icon } from '../../ui/icons.tsx';

export function DropFile(props: {
  readonly label: string;
  readonly onRead: (reading: FileReading, file: File) => void;
}) {
  const [over, setOver] = useState(false);
  const [state, setState] = useState<{ readonly busy: boolean; readonly problem: string }>({
    busy: false,
    problem: '',
  });
  const take = async (file: File | undefined) => {
    if (!file) return;
    setState({ busy: true, problem: '' });
    try {
      props.onRead(await sendFile<FileReading>('/api/document-file-reading', {}, file), file);
      setState({ busy: false, problem: '' });
    } catch (refusal) {
      setState({ busy: false, problem: sentenceOf(refusal) });
    }
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    void take(event.dataTransfer.files[0]);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is an addition to the file input inside
    <div
      className={`drop-file${over ? ' drop-over' : ''}`}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <label htmlFor="drop-input">
        <Icon name="file" /> <strong>{props.label}</strong>{' '}
        <span className="quiet">{state.busy ? t('document.reading') : t('document.dropHint')}</span>
      </label>
      <FileInput
        id="drop-input"
        accept=".docx,.pdf,.txt"
        disabled={state.busy}
        onPick={(file) => void take(file)}
      />
      {state.problem === '' ? null : (
        <p className="field-problem" role="alert">
          <Icon name="error" size={16} /> {state.problem}
        </p>
      )}
    </div>
  );
}
