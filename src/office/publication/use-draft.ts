// Bản đang gõ: what the writer has changed, saved by button; a newer version of somebody else is merged, never overwritten unseen.
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { PublicationSettings } from '#domain/report/publication.ts';
import type { PublicationReceipt, PublicationView } from '#server/publication/contract.ts';
import { sentenceOf } from '../account/queries.ts';
import { getJson, RequestRefused, sendJson } from '../api/request.ts';
import { newRequestKey } from '../api/request-key.ts';
import { type Conflict, mergeSettings } from './merge-settings.ts';
import { reportQuery } from './queries.ts';

interface Base {
  readonly version: number;
  readonly settings: PublicationSettings;
}

export interface Draft {
  readonly settings: PublicationSettings;
  readonly change: (settings: PublicationSettings) => void;
  readonly dirty: boolean;
  readonly busy: boolean;
  readonly savedAt: Date | undefined;
  readonly problem: string | undefined;
  /** Where somebody else changed the same place; undefined when nobody did. */
  readonly conflicts: readonly Conflict[] | undefined;
  readonly seen: () => void;
  readonly save: () => Promise<void>;
}

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/** The writer's copy of a report's settings. */
export function useDraft(report: PublicationView): Draft {
  const cache = useQueryClient();
  const id = String(report.id);
  const [base, setBase] = useState<Base>({ version: report.version, settings: report.settings });
  const [settings, setSettings] = useState<PublicationSettings>(report.settings);
  const [busy, setBusy] = useState(false);
  const [savedAt, setSavedAt] = useState<Date>();
  const [problem, setProblem] = useState<string>();
  const [conflicts, setConflicts] = useState<readonly Conflict[]>();
  const dirty = !same(settings, base.settings);

  // Nothing typed here: a newer version is simply shown.
  if (!dirty && report.version > base.version) {
    setBase({ version: report.version, settings: report.settings });
    setSettings(report.settings);
  }

  const save = async () => {
    setBusy(true);
    setProblem(undefined);
    try {
      const sent = settings;
      const { seq } = await sendJson<PublicationReceipt>('POST', `/api/publications/${id}/settings`, {
        body: { base: base.version, settings: sent },
        requestKey: newRequestKey(),
      });
      setBase({ version: seq, settings: sent });
      setSavedAt(new Date());
      setConflicts(undefined);
      await cache.invalidateQueries({ queryKey: reportQuery(id).queryKey });
    } catch (refusal) {
      if (refusal instanceof RequestRefused && refusal.code === 'publication-stale') {
        const theirs = await getJson<PublicationView>(`/api/publications/${id}`);
        const merged = mergeSettings(base.settings, settings, theirs.settings);
        setBase({ version: theirs.version, settings: theirs.settings });
        setSettings(merged.settings);
        setConflicts(merged.conflicts);
      } else setProblem(sentenceOf(refusal));
    } finally {
      setBusy(false);
    }
  };
  return {
    settings,
    change: setSettings,
    dirty,
    busy,
    savedAt,
    problem,
    conflicts,
    seen: () => setConflicts(undefined),
    save,
  };
}
