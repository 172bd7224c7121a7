// Mở một biểu: loads it, and keeps the person in it until the receipt.
import { useCallback, useEffect, useState } from 'react';
import type { EntryView } from '#server/collection/contract-entry.ts';
import { go, type Place } from './address.ts';
import { ask, Refusal, sentence } from './ask.ts';
import { FillForm } from './fill/fill-form.tsx';
import { type FillingStore, openFilling } from './filling.ts';
import { Frame, Notice, Waiting } from './look.tsx';

interface Opened {
  readonly view: EntryView;
  readonly filling: FillingStore;
}

/** The form of a place. */
export function FormScreen({ place }: { readonly place: Place & { at: 'form' } }) {
  const [opened, setOpened] = useState<Opened>();
  const [problem, setProblem] = useState<string>();
  const { period, form, organisation, unit, stated } = place;
  const load = useCallback(async () => {
    const path = `/api/entry/${encodeURIComponent(period)}/${encodeURIComponent(form)}`;
    const query = organisation ? `?organisation=${organisation}` : unit ? `?unit=${unit}` : '';
    setProblem(undefined);
    try {
      const view = await ask<EntryView>(path + query);
      const whose = organisation ? { organisation: Number(organisation) } : unit ? { unit } : {};
      setOpened({ view, filling: openFilling(view, path, { whose, query, stated }) });
    } catch (error) {
      if (error instanceof Refusal && error.status === 401) return go('/f/', true);
      setProblem(sentence(error));
    }
  }, [period, form, organisation, unit, stated]);
  useEffect(() => void load(), [load]);

  if (opened)
    return (
      <FillForm
        view={opened.view}
        filling={opened.filling}
        onReload={() => void load()}
        preview={false}
        stated={stated === true}
      />
    );
  return (
    <Frame title="Biểu báo cáo">
      {problem ? (
        <>
          <Notice tone="error">{problem}</Notice>
          <button type="button" className="main" onClick={() => void load()}>
            Thử lại
          </button>
        </>
      ) : (
        <Waiting words="Đang mở biểu…" />
      )}
    </Frame>
  );
}
