// Đi một bước: sends it with the version on screen; a refusal stays in words beside the button.
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { PublicationReceipt, PublicationView } from '#server/publication/contract.ts';
import { sentenceOf } from '../account/queries.ts';
import { RequestRefused, sendJson } from '../api/request.ts';
import { useRequestKey } from '../api/request-key.ts';

/** One step of a report. */
export function useStep(report: PublicationView, onDone: () => void) {
  const cache = useQueryClient();
  const keyOf = useRequestKey();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  const [code, setCode] = useState<string>();

  const take = async (path: string, prepare: () => Promise<object> | object) => {
    setBusy(true);
    setProblem(undefined);
    setCode(undefined);
    try {
      const body = { base: report.version, ...(await prepare()) };
      await sendJson<PublicationReceipt>('POST', `/api/publications/${report.id}/${path}`, {
        body,
        requestKey: keyOf(body),
      });
      onDone();
      void cache.invalidateQueries({ queryKey: ['publications'] });
      void cache.invalidateQueries({ queryKey: ['inbox'] });
      await cache.invalidateQueries({ queryKey: ['publication', String(report.id)] });
    } catch (refusal) {
      setProblem(sentenceOf(refusal));
      setCode(refusal instanceof RequestRefused ? refusal.code : undefined);
    } finally {
      setBusy(false);
    }
  };
  return { take, busy, problem, code, setProblem };
}
