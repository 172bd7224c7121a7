// Mở một biểu: loads it, and keeps the person in it until the receipt.
import { useCallback, useEffect, useState } from 'react';
import type { EntryView } from '#server/collection/contract-entry.ts';
import { go, type Place } from './address.ts';
import { ask, Refusal, sentence } from './ask.ts';
import { FillForm } from './fill/fill-form.tsx';
import { openFilling } from './filling.ts';
import type { FillingStore } from './filling-state.ts';
import { dropForm, dropForms, keptForm } from './kept-form.ts';
import { Frame, Notice, Waiting } from './look.tsx';

interface Opened {
  readonly view: EntryView;
  readonly filling: FillingStore;
  /** Opened without the server: when the server last said what stands here. */
  readonly keptAt?: string;
}

/** The form of a place. */
export function FormScreen({ place }: { readonly place: Place & { at: 'form' } }) {
  const [opened, setOpened] = useState<Opened>();
  const [problem, setProblem] = useState<{ readonly words: string; readonly passes: boolean }>();
  const { period, form, organisation, unit, stated } = place;
  const load = useCallback(async () => {
    const path = `/api/entry/${encodeURIComponent(period)}/${encodeURIComponent(form)}`;
    const whose = organisation ? { organisation: Number(organisation) } : unit ? { unit } : {};
    const query = organisation ? `?organisation=${organisation}` : unit ? `?unit=${unit}` : '';
    setProblem(undefined);
    try {
      const view = await ask<EntryView>(path + query);
      setOpened({ view, filling: openFilling(view, path, { whose, query, stated }) });
    } catch (error) {
      const status = error instanceof Refusal ? error.status : undefined;
      if (status === 401) {
        await dropForms();
        return go('/f/', true);
      }
      const unreached = status === 0 || (status !== undefined && status >= 500);
      const kept = unreached ? await keptForm(path + query) : undefined;
      if (kept)
        return setOpened({
          view: kept.view,
          filling: openFilling(kept.view, path, { whose, query, stated }),
          keptAt: kept.keptAt,
        });
      // Not this person's form any more: nothing of it stays here.
      if (status === 403 || status === 404) await dropForm(path + query);
      // What was refused stays refused; a line or a server in trouble is worth another try.
      const refused = status !== undefined && status >= 400 && status < 500;
      setProblem({ words: sentence(error), passes: !refused });
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
        keptAt={opened.keptAt}
      />
    );
  return (
    <Frame title="Biểu báo cáo">
      {problem ? (
        <>
          <Notice tone="error">{problem.words}</Notice>
          {problem.passes ? (
            <button type="button" className="main" onClick={() => void load()}>
              Thử lại
            </button>
          ) : (
            <a href="/f/">Về các biểu phải báo cáo</a>
          )}
        </>
      ) : (
        <Waiting words="Đang mở biểu…" />
      )}
    </Frame>
  );
}
