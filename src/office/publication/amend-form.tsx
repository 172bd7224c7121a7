// Sửa báo cáo đã phát hành: by a document that replaces it, or by a letter that corrects it; opens the draft.
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Button, Input, Radio } from 'antd';
import { type FormEvent, useState } from 'react';
import { AMENDMENTS, type AmendmentHow } from '#domain/report/amendment.ts';
import type { PublicationReceipt, PublicationView } from '#server/publication/contract.ts';
import { sentenceOf } from '../account/queries.ts';
import { sendJson } from '../api/request.ts';
import { useRequestKey } from '../api/request-key.ts';
import { t } from '../messages/translate.ts';
import { Field } from '../ui/field.tsx';

const WORDS = {
  replaces: ['amend.replace', 'amend.replaceHint'],
  corrects: ['amend.correct', 'amend.correctHint'],
} as const;

/** Folded until somebody has to put the report right. */
export function AmendForm({ report }: { readonly report: PublicationView }) {
  const cache = useQueryClient();
  const navigate = useNavigate();
  const keyOf = useRequestKey();
  const [how, setHow] = useState<AmendmentHow>('replaces');
  const [reason, setReason] = useState('');
  const [short, setShort] = useState(false);
  const [problem, setProblem] = useState<string>();
  const [busy, setBusy] = useState(false);
  const open = async (event: FormEvent) => {
    event.preventDefault();
    const missing = reason.trim().length < 3;
    setShort(missing);
    setProblem(undefined);
    if (missing) return;
    setBusy(true);
    try {
      const body = { how, reason: reason.trim() };
      const { id } = await sendJson<PublicationReceipt>('POST', `/api/publications/${report.id}/amendments`, {
        body,
        requestKey: keyOf(body),
      });
      void cache.invalidateQueries({ queryKey: ['publications'] });
      void cache.invalidateQueries({ queryKey: ['publication', String(report.id)] });
      await navigate({ to: '/reports/$id', params: { id: String(id) } });
    } catch (refusal) {
      setProblem(sentenceOf(refusal));
    } finally {
      setBusy(false);
    }
  };
  return (
    <details className="side-box amend-box">
      <summary>{t('amend.title')}</summary>
      <form onSubmit={open} noValidate>
        <p className="quiet">{t('amend.lead')}</p>
        <fieldset className="amend-ways">
          <legend className="field-label">{t('amend.how')}</legend>
          {AMENDMENTS.map((each) => (
            <div key={each}>
              <Radio name="amend-how" checked={how === each} onChange={() => setHow(each)}>
                {t(WORDS[each][0])}
              </Radio>
              <p className="field-hint">{t(WORDS[each][1])}</p>
            </div>
          ))}
        </fieldset>
        <Field
          id="amend-reason"
          label={t('amend.reason')}
          problem={short ? t('amend.reasonShort') : undefined}
          required
        >
          {(control) => (
            <Input.TextArea
              {...control}
              rows={2}
              maxLength={1000}
              value={reason}
              onChange={(event) => setReason(event.target.value)}
            />
          )}
        </Field>
        {problem ? (
          <p className="field-problem" role="alert">
            {problem}
          </p>
        ) : null}
        <Button type="primary" htmlType="submit" loading={busy}>
          {t('amend.go')}
        </Button>
      </form>
    </details>
  );
}
