// Bỏ bản soạn: asked first; afterwards the report that it was to replace or correct, or the list.
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { PublicationView } from '#server/publication/contract.ts';
import { sentenceOf } from '../account/queries.ts';
import { sendJson } from '../api/request.ts';
import { useRequestKey } from '../api/request-key.ts';
import { t } from '../messages/translate.ts';
import { AskFirst } from '../ui/ask-first.tsx';

/** The button, and in words why it was refused. */
export function DiscardDraft({ report }: { readonly report: PublicationView }) {
  const cache = useQueryClient();
  const navigate = useNavigate();
  const keyOf = useRequestKey();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  const { amends } = report;
  const discard = async () => {
    setBusy(true);
    setProblem(undefined);
    try {
      const body = { base: report.version };
      const path = `/api/publications/${report.id}/discard`;
      await sendJson('POST', path, { body, requestKey: keyOf(body) });
      for (const queryKey of [['publications'], ['inbox'], ['publication', String(amends?.id)]])
        void cache.invalidateQueries({ queryKey });
      // What was typed here goes with the draft: that was just asked.
      if (amends)
        await navigate({ to: '/reports/$id', params: { id: String(amends.id) }, ignoreBlocker: true });
      else await navigate({ to: '/reports', ignoreBlocker: true });
      cache.removeQueries({ queryKey: ['publication', String(report.id)] });
    } catch (refusal) {
      setProblem(sentenceOf(refusal));
      setBusy(false);
    }
  };
  return (
    <>
      <AskFirst
        label={t('discard.go')}
        title={t('discard.title')}
        explanation={t(amends ? 'discard.amending' : 'discard.explained')}
        busy={busy}
        onYes={() => void discard()}
      />
      {problem ? (
        <span className="field-problem" role="alert">
          {problem}
        </span>
      ) : null}
    </>
  );
}
