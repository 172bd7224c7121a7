// Một biểu đang điền: cells in hand, kept on the device at once, on the server a moment later; sent exactly once.
import { type Cells, type CellValue, sameCell } from '#domain/form/cell-value.ts';
import type { Exception } from '#domain/form/check-filling.ts';
import { completeCells } from '#domain/form/complete.ts';
import type { FormDefinition } from '#domain/form/form.ts';
import type { EntryView, ReceiptView, StaleForm } from '#server/collection/contract-entry.ts';
import { ask, newKey, Refusal, sentence } from './ask.ts';
import { type DeviceDraft, dropDraft, keepDraft, keptDraft } from './device-draft.ts';

export type Saved =
  | { readonly state: 'idle' | 'waiting' | 'saving' }
  | { readonly state: 'saved'; readonly at: string }
  /** The line is down or the server is; the device holds everything. */
  | { readonly state: 'device'; readonly why: string };

export interface Filling {
  readonly cells: Cells;
  readonly exceptions: readonly Exception[];
  /** Text that could not be read, by cell: shown in red, counted, in the way of sending. */
  readonly unread: Readonly<Record<string, string>>;
  readonly saved: Saved;
  /** Somebody else saved or sent meanwhile. */
  readonly stale: StaleForm | undefined;
  /** The form was replaced by a newer version. */
  readonly outdated: boolean;
}

export interface FillingStore {
  readonly read: () => Filling;
  readonly subscribe: (changed: () => void) => () => void;
  readonly setCell: (key: string, cell: CellValue | null, unread?: string) => void;
  readonly setMany: (cells: Readonly<Record<string, CellValue | null>>) => void;
  readonly explain: (rule: string, reason: string) => void;
  readonly settle: (chosen: Readonly<Record<string, CellValue | null>>) => void;
  readonly save: () => Promise<void>;
  readonly send: () => Promise<ReceiptView>;
}

const AUTOSAVE_MS = 1500;

function changed(cells: Cells, next: Readonly<Record<string, CellValue | null>>): Cells {
  const all = { ...cells, ...next };
  return Object.fromEntries(
    Object.entries(all).flatMap(([key, cell]): [string, CellValue][] => (cell ? [[key, cell]] : [])),
  );
}

function isStale(error: unknown): error is Refusal & { data: StaleForm } {
  return error instanceof Refusal && error.code === 'form-stale' && typeof error.data === 'object';
}

export interface Whose {
  readonly whose: { readonly organisation?: number; readonly unit?: string };
  /** The same as it stands in the address. */
  readonly query: string;
  readonly stated?: true | undefined;
}

/** Opens the filling of a form: what this device has not yet delivered wins over what the server has. */
export function openFilling(view: EntryView, path: string, asked: Whose): FillingStore {
  const { whose, stated } = asked;
  // One device may fill the forms of several reporters.
  const place = path + asked.query;
  // The schemas of the wire write an optional field as "or undefined"; the values are the same.
  const form = view.form as FormDefinition;
  const undelivered = keptDraft(place);
  const mine = undelivered?.dirty || undelivered?.sending ? undelivered : undefined;
  let [base, draft] = mine ? [mine.base, mine.draft] : [view.version, view.draft];
  let sending: DeviceDraft['sending'] = mine?.sending ?? null;
  let state: Filling = {
    cells: mine?.cells ?? (view.cells as Cells),
    exceptions: mine?.exceptions ?? view.exceptions,
    unread: {},
    saved: { state: mine ? 'waiting' : 'idle' },
    stale: undefined,
    outdated: false,
  };
  let timer: ReturnType<typeof setTimeout> | undefined;
  let edits = mine ? 1 : 0;
  const listeners = new Set<() => void>();

  const show = (next: Partial<Filling>) => {
    state = { ...state, ...next };
    for (const each of listeners) each();
  };
  const keep = (dirty: boolean) =>
    keepDraft(place, { cells: state.cells, exceptions: state.exceptions, base, draft, dirty, sending });
  const later = () => {
    clearTimeout(timer);
    timer = setTimeout(() => void save(), AUTOSAVE_MS);
  };
  const edit = (next: Partial<Filling>) => {
    edits += 1;
    show({ ...next, saved: { state: 'waiting' } });
    keep(true);
    later();
  };
  const content = () => ({ ...whose, formVersion: view.formVersion, exceptions: state.exceptions });

  const save = async (): Promise<void> => {
    clearTimeout(timer);
    if (state.saved.state === 'saving' || state.stale || state.outdated || edits === 0) return;
    const at = edits;
    show({ saved: { state: 'saving' } });
    try {
      const body = { ...content(), base, draftBase: draft, cells: state.cells };
      const reply = await ask<{ draft: number; savedAt: string }>(`${path}/draft`, { body, key: newKey() });
      draft = reply.draft;
      const more = edits !== at;
      if (!more) edits = 0;
      keep(more);
      show({ saved: more ? { state: 'waiting' } : { state: 'saved', at: reply.savedAt } });
      if (more) later();
    } catch (error) {
      if (isStale(error)) show({ stale: error.data, saved: { state: 'waiting' } });
      else if (error instanceof Refusal && error.code === 'form-changed')
        show({ outdated: true, saved: { state: 'waiting' } });
      else show({ saved: { state: 'device', why: sentence(error) } });
    }
  };

  addEventListener('online', () => void save());
  addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') void save();
  });
  if (mine) later();

  return {
    read: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    setCell: (key, cell, unread) => {
      const { [key]: _old, ...others } = state.unread;
      const unreadNow = unread === undefined ? others : { ...others, [key]: unread };
      if (sameCell(state.cells[key], cell ?? undefined) && unread === undefined && cell?.same === undefined)
        return show({ unread: unreadNow });
      edit({ cells: changed(state.cells, { [key]: cell }), unread: unreadNow });
    },
    setMany: (cells) => edit({ cells: changed(state.cells, cells) }),
    explain: (rule, reason) =>
      edit({
        exceptions: [
          ...state.exceptions.filter((each) => each.rule !== rule),
          ...(reason.trim().length < 3 ? [] : [{ rule, reason: reason.trim() }]),
        ],
      }),
    settle: (chosen) => {
      if (!state.stale) return;
      ({ version: base, draft } = state.stale);
      sending = null;
      edit({ cells: changed(state.cells, chosen), stale: undefined });
    },
    save,
    send: async () => {
      clearTimeout(timer);
      const cells = completeCells(form, state.cells);
      const body = JSON.stringify({ ...content(), base, cells, ...(stated ? { channel: 'stated' } : {}) });
      // The same content goes under the same key, also after the page was closed in between.
      if (sending?.body !== body) sending = { key: newKey(), body };
      keep(true);
      try {
        const receipt = await ask<ReceiptView>(`${path}/submission`, {
          body: JSON.parse(body) as unknown,
          key: sending.key,
        });
        sending = null;
        edits = 0;
        dropDraft(place);
        return receipt;
      } catch (error) {
        if (isStale(error)) show({ stale: error.data });
        if (error instanceof Refusal && error.code === 'form-changed') show({ outdated: true });
        throw error;
      }
    },
  };
}
