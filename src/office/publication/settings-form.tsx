// Ngày, nơi nhận, chữ ký: what the writer decides beside the words.
import { Input } from 'antd';
import { useState } from 'react';
import { signatureFault } from '#domain/report/signature.ts';
import { t } from '../messages/translate.ts';
import { Field } from '../ui/field.tsx';
import { printDate, readDate } from '../ui/print-date.ts';
import type { Draft } from './use-draft.ts';

const linesOf = (text: string) => text.split('\n').map((line) => line.trimStart());

interface SettingsProps {
  readonly draft: Draft;
  /** Recipients that are printed while none are given. */
  readonly usual: readonly string[];
}

/** Folded until needed; saved together with the words. */
export function SettingsForm({ draft, usual }: SettingsProps) {
  const { settings, change } = draft;
  const { signature } = settings;
  const [day, setDay] = useState(settings.date ? printDate(settings.date) : '');
  const wrong = day.trim() !== '' && readDate(day) === undefined;
  const sign = (part: Partial<typeof signature>) =>
    change({ ...settings, signature: { ...signature, ...part } });
  return (
    <details className="side-box">
      <summary>{t('report.settings')}</summary>
      <Field
        id="report-date"
        label={t('report.date')}
        hint={`${t('report.dateHint')}. ${t('report.dateEmpty')}`}
        problem={wrong ? t('report.dateWrong') : undefined}
      >
        {(control) => (
          <Input
            {...control}
            value={day}
            onChange={(event) => {
              setDay(event.target.value);
              const date = readDate(event.target.value);
              if (date || event.target.value.trim() === '') change({ ...settings, date: date ?? null });
            }}
          />
        )}
      </Field>
      <Field id="report-recipients" label={t('report.recipients')}>
        {(control) => (
          <Input.TextArea
            {...control}
            rows={4}
            placeholder={usual.join('\n')}
            value={settings.recipients.join('\n')}
            onChange={(event) =>
              change({
                ...settings,
                recipients: event.target.value === '' ? [] : linesOf(event.target.value),
              })
            }
          />
        )}
      </Field>
      <Field id="report-authority" label={t('report.authority')} problem={signatureFault(signature)}>
        {(control) => (
          <Input.TextArea
            {...control}
            rows={2}
            value={signature.authority ?? ''}
            onChange={(event) => sign({ authority: event.target.value || null })}
          />
        )}
      </Field>
      <Field id="report-post" label={t('report.post')}>
        {(control) => (
          <Input.TextArea
            {...control}
            rows={2}
            value={signature.post}
            onChange={(event) => sign({ post: event.target.value })}
          />
        )}
      </Field>
      <Field id="report-name" label={t('report.signerName')}>
        {(control) => (
          <Input
            {...control}
            value={signature.name ?? ''}
            onChange={(event) => sign({ name: event.target.value || null })}
          />
        )}
      </Field>
    </details>
  );
}
