// Giải trình ngay trên bảng điểm: the words of the owner, which the owner writes, changes or takes back here.
import { useQueryClient } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { type FormEvent, useState } from 'react';
import type { ScoreRow } from '#server/target/contract.ts';
import { sentenceOf } from '../account/queries.ts';
import { sendJson } from '../api/request.ts';
import { newRequestKey } from '../api/request-key.ts';
import { useMay } from '../identity/session.ts';
import { t } from '../messages/translate.ts';
import { Field } from '../ui/field.tsx';

interface ExplanationProps {
  readonly target: number;
  readonly row: ScoreRow;
}

function ExplanationForm({ target, row, onClose }: ExplanationProps & { readonly onClose: () => void }) {
  const [words, setWords] = useState(row.explanation ?? '');
  const [problem, setProblem] = useState<string>();
  const [busy, setBusy] = useState(false);
  const cache = useQueryClient();
  const send = async (event: FormEvent) => {
    event.preventDefault();
    const typed = words.trim();
    if (typed !== '' && typed.length < 3) return setProblem(t('score.explainShort'));
    setBusy(true);
    try {
      await sendJson('POST', `/api/targets/${target}/explanations`, {
        body: { unit: String(row.unit.id), words: typed === '' ? null : typed },
        requestKey: newRequestKey(),
      });
      await cache.invalidateQueries({ queryKey: ['scoreboard'] });
      onClose();
    } catch (refusal) {
      setProblem(sentenceOf(refusal));
      setBusy(false);
    }
  };
  return (
    <form className="explanation-form no-print" onSubmit={send} noValidate>
      <Field
        id={`explanation-${target}-${row.unit.id}`}
        label={t('score.explainWords', { unit: row.unit.name })}
        hint={t('score.explainHint')}
        problem={problem}
      >
        {(control) => (
          <Input.TextArea
            {...control}
            autoFocus
            rows={3}
            maxLength={500}
            value={words}
            onChange={(event) => setWords(event.target.value)}
          />
        )}
      </Field>
      <div className="row-actions">
        <Button size="small" type="primary" htmlType="submit" loading={busy}>
          {t('score.explainSave')}
        </Button>
        <Button size="small" onClick={onClose}>
          {t('score.explainCancel')}
        </Button>
      </div>
    </form>
  );
}

/** What the owner said, and for the owner the way to say it. */
export function Explanation({ target, row }: ExplanationProps) {
  const [open, setOpen] = useState(false);
  const mayReport = useMay('tasks.report');
  return (
    <>
      {row.explanation && !open ? (
        <span className="head-note">{t('score.explanation', { words: row.explanation })}</span>
      ) : null}
      {row.mayExplain && mayReport && !open ? (
        <button type="button" className="plain-button explain no-print" onClick={() => setOpen(true)}>
          {row.explanation ? t('score.explainEdit') : t('score.explain')}
        </button>
      ) : null}
      {open ? <ExplanationForm target={target} row={row} onClose={() => setOpen(false)} /> : null}
    </>
  );
}
