// Bản ký trên giấy: who signed, when, and the scan, which is kept as it is.

import { useQuery } from '@tanstack/react-query';
import { Button, Input, Select } from 'antd';
import { type FormEvent, useState } from 'react';
import type { PublicationView } from '#server/publication/contract.ts';
import { sendFile } from '../api/files.ts';
import { newRequestKey } from '../api/request-key.ts';
import { t } from '../messages/translate.ts';
import { Field } from '../ui/field.tsx';
import { FileInput } from '../ui/file-input.tsx';
import { readDate } from '../ui/print-date.ts';
import { signersQuery } from './queries.ts';
import { useStep } from './use-step.ts';

interface PaperProps {
  readonly report: PublicationView;
  readonly onClose: () => void;
}

/** For the clerk, after the leader has signed with a pen. */
export function SignPaperForm({ report, onClose }: PaperProps) {
  const signers = useQuery(signersQuery).data ?? [];
  const [signer, setSigner] = useState<number | null>(null);
  const [day, setDay] = useState('');
  const [scan, setScan] = useState<File>();
  const { take, busy, problem, setProblem } = useStep(report, onClose);

  const send = async (event: FormEvent) => {
    event.preventDefault();
    const signedOn = readDate(day);
    if (signer === null || !signedOn || !scan) {
      setProblem(t('report.paperMissing'));
      return;
    }
    await take('sign-paper', async () => {
      const unit = String(report.unit.id);
      const { id: file } = await sendFile<{ id: number }>('/api/files', { unit }, scan, newRequestKey());
      return { signer, signedOn, file };
    });
  };
  return (
    <form className="step-form" onSubmit={send} noValidate>
      <Field id="paper-signer" label={t('report.signer')} required>
        {(control) => (
          <Select
            {...control}
            className="step-signer"
            value={signer}
            onChange={setSigner}
            options={signers.map(({ id, name }) => ({ value: id, label: name }))}
          />
        )}
      </Field>
      <Field id="paper-day" label={t('report.signedOn')} hint={t('report.dateHint')} required>
        {(control) => <Input {...control} value={day} onChange={(event) => setDay(event.target.value)} />}
      </Field>
      <Field id="paper-scan" label={t('report.scan')} hint={t('report.scanHint')} required>
        {(control) => <FileInput {...control} accept=".pdf" onPick={setScan} />}
      </Field>
      {problem ? (
        <p className="field-problem" role="alert">
          {problem}
        </p>
      ) : null}
      <div className="form-actions">
        <Button type="primary" htmlType="submit" loading={busy}>
          {t('report.confirm')}
        </Button>
        <Button onClick={onClose}>{t('begin.cancel')}</Button>
      </div>
    </form>
  );
}
