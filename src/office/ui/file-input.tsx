// Chọn tệp: the browser's own file control speaks the browser's language, so it lies unseen over words of ours.
import { useState } from 'react';
import { t } from '../messages/translate.ts';
import type { ControlProps } from './field.tsx';
import './file-input.css';

interface FileInputProps extends Partial<ControlProps> {
  readonly accept?: string;
  readonly disabled?: boolean;
  readonly 'aria-label'?: string;
  readonly onPick: (file: File | undefined) => void;
}

/** Picks one file by mouse, keyboard or dropping; says which one is picked. */
export function FileInput({ onPick, status: _status, ...control }: FileInputProps) {
  const [name, setName] = useState('');
  return (
    <span className="file-input">
      <span className="file-button" aria-hidden="true">
        {t('file.choose')}
      </span>
      <span className="file-name" aria-hidden="true">
        {name === '' ? t('file.none') : name}
      </span>
      <input
        {...control}
        type="file"
        onChange={(event) => {
          const file = event.target.files?.[0];
          setName(file?.name ?? '');
          onPick(file);
        }}
      />
    </span>
  );
}
