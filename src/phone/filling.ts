// Một biểu đang điền: cells in hand, kept on the device at once, on the server a moment later; sent exactly once.
import { type Cells, type CellValue, sameCell } from '#domain/form/cell-value.ts';
import { cellsOf } from '#domain/form/cells-of.ts';
import { completeCells } from '#domain/form/complete.ts';
import type { FormDefinition } from '#domain/form/form.ts';
import type { EntryView, ReceiptView, StaleForm } from '#server/collection/contract-entry.ts';
import { ask, newKey, Refusal, sentence } from './ask.ts';
import { type DeviceDraft, dropDraft, keepDraft, keptDraft } from './device-draft.ts';
import { type Filling, type FillingStore, UNTOUCHED } from './filling-state.ts';
import { dropForm, keepForm } from './kept-form.ts';

const AUTOSAVE_MS = 1500;
/** A phone may believe that it has a line long before it has one. */
const RETRY_MS = 15_000;

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

/** Texts of cells that the form still has and that hold no value: those that a person has to look at again. */
function stillUnread(form: FormDefinition, unread: Filling['unread'], cells: Cells): Filling['unread'] {
  const held = { ...cells, ...Object.fromEntries(Object.keys(unread).map((key) => [key, { text: '' }])) };
  const known = new Set(cellsOf(form, held).map(({ key }) => key));
  return Object.fromEntries(Object.entries(unread).filter(([key]) => known.has(key) && !cells[key]));
}

/** Opens the filling of a form: what this device has not yet delivered wins over what the server has. */
export function openFilling(view: EntryView, path: string, asked: Whose): FillingStore {
  const { whose, stated } = asked;
  // One device may fill the forms of several reporters, one account after another: what one typed never opens for the next.
  const { organisation, unit } = view.reporter;
  const place = `${path}${asked.query}@${organisation ?? `u${unit}`}`;
  // The schemas of the wire write an optional field as "or undefined"; the values are the same.
  const form = view.form as FormDefinition;
  const undelivered = keptDraft(place);
  const mine = undelivered?.dirty || undelivered?.sending ? undelivered : undefined;
  let [base, draft] = mine ? [mine.base, mine.draft] : [view.version, view.draft];
  let sending: DeviceDraft['sending'] = mine?.sending ?? null;
  let state: Filling = {
    cells: mine?.cells ?? (view.cells as Cells),
    exceptions: mine?.exceptions ?? view.exceptions,
    ...UNTOUCHED,
    unread: stillUnread(form, undelivered?.unread ?? {}, mine?.cells ?? (view.cells as Cells)),
    saved: { state: mine ? 'waiting' : 'idle' },
    queued: mine?.queued === true && sending !== null,
  };
  let timer: ReturnType<typeof setTimeout> | undefined;
  // Edits only count up; `taken` is how many the server has: a draft taken while the form is on its way is no edit.
  let edits = mine ? 1 : 0;
  let taken = 0;
  let delivering: Promise<ReceiptView> | undefined;
  let kept = view.receipt === null || view.returned !== null;
  // A form that was sent is not left on the device only because it was looked at.
  if (kept) void keepForm(path + asked.query, view);
  const listeners = new Set<() => void>();

  const show = (next: Partial<Filling>) => {
    state = { ...state, ...next };
    for (const each of listeners) each();
  };
  const keep = (dirty: boolean) =>
    keepDraft(place, {
      cells: state.cells,
      exceptions: state.exceptions,
      base,
      draft,
      dirty,
      sending,
      queued: state.queued,
      unread: state.unread,
    });
  const later = () => {
    clearTimeout(timer);
    timer = setTimeout(() => void save(), AUTOSAVE_MS);
  };
  const edit = (next: Partial<Filling>) => {
    edits += 1;
    if (!kept) void keepForm(path + asked.query, view);
    kept = true;
    // What was changed after "Gửi" is not what was to be sent: the person presses again.
    show({ ...next, saved: { state: 'waiting' }, queued: false });
    keep(true);
    later();
  };
  const content = () => ({ ...whose, formVersion: view.formVersion, exceptions: state.exceptions });

  const save = async (): Promise<void> => {
    clearTimeout(timer);
    if (delivering || state.receipt) return;
    if (state.queued && sending) return resume();
    if (state.saved.state === 'saving' || state.stale || state.outdated || edits === taken) return;
    const at = edits;
    show({ saved: { state: 'saving' } });
    try {
      const body = { ...content(), base, draftBase: draft, cells: state.cells };
      const reply = await ask<{ draft: number; savedAt: string }>(`${path}/draft`, { body, key: newKey() });
      draft = reply.draft;
      // The form itself arrived before its draft did: nothing of it stays on the device.
      if (state.receipt) return;
      taken = Math.max(taken, at);
      const more = edits !== taken;
      keep(more);
      show({ saved: more ? { state: 'waiting' } : { state: 'saved', at: reply.savedAt } });
      if (more) later();
    } catch (error) {
      if (state.receipt) return;
      if (isStale(error)) show({ stale: error.data, saved: { state: 'waiting' } });
      else if (error instanceof Refusal && error.code === 'form-changed')
        show({ outdated: true, saved: { state: 'waiting' } });
      else show({ saved: { state: 'device', why: sentence(error) } });
    }
  };

  const deliver = async ({ key, body }: NonNullable<DeviceDraft['sending']>): Promise<ReceiptView> => {
    clearTimeout(timer);
    const at = edits;
    try {
      const receipt = await ask<ReceiptView>(`${path}/submission`, {
        body: JSON.parse(body) as unknown,
        key,
      });
      sending = null;
      if (edits !== at) {
        // Changed while it was on its way: what was sent is sent, the change waits for the next "Gửi".
        base = receipt.version;
        show({ stale: undefined });
        keep(true);
        later();
        return receipt;
      }
      taken = at;
      dropDraft(place);
      await dropForm(path + asked.query);
      show({ receipt, queued: false, saved: { state: 'idle' } });
      return receipt;
    } catch (error) {
      // Not reached, or the server is down for a while, or the session ended: the same sending goes again later.
      const waits = error instanceof Refusal && (error.status === 0 || error.status >= 500);
      show({
        queued: waits || (error instanceof Refusal && error.status === 401),
        // A form that waits says so itself; a session that ended is said in words.
        saved: waits ? { state: 'waiting' } : { state: 'device', why: sentence(error) },
        ...(isStale(error) ? { stale: error.data } : {}),
        ...(error instanceof Refusal && error.code === 'form-changed' ? { outdated: true } : {}),
      });
      keep(true);
      if (waits) timer = setTimeout(resume, RETRY_MS);
      throw error;
    } finally {
      delivering = undefined;
    }
  };
  /** The line may be back: what was to be sent goes first, under the key it was given. */
  const resume = () => {
    if (!state.queued || !sending) return void save();
    delivering ??= deliver(sending);
    delivering.catch(() => undefined);
  };

  addEventListener('online', resume);
  addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') void save();
    else if (state.queued) resume();
  });
  if (state.queued) resume();
  else if (mine) later();

  return {
    read: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    setCell: (key, cell, unread) => {
      const { [key]: _old, ...others } = state.unread;
      const unreadNow = unread === undefined ? others : { ...others, [key]: unread };
      if (sameCell(state.cells[key], cell ?? undefined) && unread === undefined && cell?.same === undefined) {
        show({ unread: unreadNow });
        keep(edits > taken);
        return;
      }
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
      delivering ??= deliver(sending);
      return delivering;
    },
  };
}
