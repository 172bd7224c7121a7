// Xem thử biểu mẫu đang soạn, inside the designer: the same screens over a definition that this device's office app left, nothing is sent.
import { useEffect, useState } from 'react';
import type { Cells } from '#domain/form/cell-value.ts';
import type { FormDefinition } from '#domain/form/form.ts';
import type { EntryView } from '#server/collection/contract-entry.ts';
import { FillForm } from './fill/fill-form.tsx';
import { type Filling, type FillingStore, UNTOUCHED } from './filling-state.ts';
import { Frame, Notice } from './look.tsx';

const LEFT = 'thongsuot.xem-thu';

function readDefinition(): FormDefinition | undefined {
  try {
    return JSON.parse(localStorage.getItem(LEFT) ?? 'null') as FormDefinition;
  } catch {
    return undefined;
  }
}

function viewOf(form: FormDefinition): EntryView {
  return {
    period: {
      key: 'X.X',
      name: 'Kỳ xem thử',
      from: '',
      to: '',
      cutOff: '',
      due: null,
      dueTime: null,
      overdue: false,
      locked: false,
    },
    reporter: { organisation: null, unit: 0, name: 'Đơn vị xem thử', place: '' },
    // Written by the designer of the same app a moment ago.
    form: form as EntryView['form'],
    formVersion: 0,
    state: 'none',
    version: 0,
    draft: 0,
    cells: {},
    last: null,
    lastName: null,
    peers: {},
    forms: {},
    below: {},
    belowFrom: {},
    exceptions: [],
    returned: null,
    notes: [],
    receipt: null,
    formChanged: false,
  };
}

/** A filling that lives on this page only. */
function passingFilling(): FillingStore {
  let state: Filling = {
    cells: {},
    exceptions: [],
    ...UNTOUCHED,
  };
  const listeners = new Set<() => void>();
  const show = (next: Partial<Filling>) => {
    state = { ...state, ...next };
    for (const each of listeners) each();
  };
  const merged = (next: Filling['cells'] | Readonly<Record<string, null>>): Cells =>
    Object.fromEntries(Object.entries({ ...state.cells, ...next }).filter(([, cell]) => cell)) as Cells;
  return {
    read: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    setCell: (key, cell, unread) => {
      const { [key]: _old, ...others } = state.unread;
      show({
        cells: merged(cell ? { [key]: cell } : { [key]: null }),
        unread: unread === undefined ? others : { ...others, [key]: unread },
      });
    },
    setMany: (cells) => show({ cells: merged(cells as Cells) }),
    explain: (rule, reason) =>
      show({ exceptions: [...state.exceptions.filter((each) => each.rule !== rule), { rule, reason }] }),
    settle: () => undefined,
    save: async () => undefined,
    send: () => Promise.reject(new Error('xem thử')),
  };
}

/** The previewed form; follows the designer as it is edited. */
export function Preview() {
  const [form, setForm] = useState(readDefinition);
  const [filling] = useState(passingFilling);
  useEffect(() => {
    const follow = (event: StorageEvent) => {
      if (event.key === LEFT) setForm(readDefinition());
    };
    addEventListener('storage', follow);
    return () => removeEventListener('storage', follow);
  }, []);
  if (!form)
    return (
      <Frame title="Xem thử">
        <Notice tone="quiet">Chưa có biểu nào để xem thử.</Notice>
      </Frame>
    );
  return <FillForm view={viewOf(form)} filling={filling} onReload={() => undefined} preview />;
}
