// Bàn nhập thay: the grid with its saving and sending; each row is answered for itself, nothing typed is dropped.
import { Button } from 'antd';
import { useMemo, useState } from 'react';
import { SUBMISSION_STATES } from '#domain/collection/state.ts';
import { type Cells, differingCells } from '#domain/form/cell-value.ts';
import { cellsOf } from '#domain/form/cells-of.ts';
import { checkFilling, unexplained } from '#domain/form/check-filling.ts';
import { completeCells } from '#domain/form/complete.ts';
import type { FormDefinition } from '#domain/form/form.ts';
import { formatNumber } from '#domain/vietnamese/format-number.ts';
import type { GridView } from '#server/collection/contract-desk.ts';
import { RequestRefused, sendJson } from '../api/request.ts';
import { useRequestKey } from '../api/request-key.ts';
import { t } from '../messages/translate.ts';
import { LeaveGuard } from '../ui/leave-guard.tsx';
import { printMoment } from '../ui/print-date.ts';
import { EntryGrid } from './grid/entry-grid.tsx';
import {
  cellsOfRow,
  editAt,
  editedRows,
  type GridModel,
  newGrid,
  sayUnread,
  settled,
} from './grid/grid-model.ts';
import type { Target } from './queries.ts';

interface SavedRow {
  readonly organisation: number;
  readonly outcome: 'saved' | 'sent' | 'stale' | 'findings' | 'refused';
  readonly version: number;
  readonly draft: number;
  readonly message: string | null;
}

function modelOf(view: GridView, form: FormDefinition): GridModel {
  const fields = new Map(cellsOf(form).map((each) => [each.key, each.field]));
  const columns = view.columns.flatMap((column) => {
    const field = fields.get(column.cell);
    return field
      ? [{ key: column.cell, label: column.label, unit: column.unit, field, computed: column.computed }]
      : [];
  });
  // The schemas of the wire write an optional field as "or undefined"; the values are the same.
  return newGrid(
    columns,
    view.rows.map((row) => ({ key: String(row.organisation), cells: row.cells as Cells })),
  );
}

/** The server takes at most this many rows at once. */
const BATCH = 250;

interface DeskProps {
  readonly target: Target;
  readonly view: GridView;
  readonly form: FormDefinition;
  readonly onReload: () => void;
}

/** The grid of one form in one unit. */
export function GridDesk({ target, view, form, onReload }: DeskProps) {
  const [model, setModel] = useState(() => modelOf(view, form));
  const [versions, setVersions] = useState(
    () =>
      new Map(view.rows.map((row) => [String(row.organisation), { version: row.version, draft: row.draft }])),
  );
  const [answers, setAnswers] = useState<ReadonlyMap<string, SavedRow>>(new Map());
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState('');
  const requestKey = useRequestKey();
  const edited = editedRows(model);
  const heads = useMemo(() => new Map(view.rows.map((row) => [String(row.organisation), row])), [view]);

  const reporters = useMemo(
    () => model.rows.map(({ key }) => heads.get(key) ?? { name: '', place: '' }),
    [model.rows, heads],
  );

  const flagOf = (row: number): string => {
    const at = model.rows[row];
    if (!at) return '';
    const unread = sayUnread(model, row);
    if (unread !== undefined) return unread;
    const answer = answers.get(at.key);
    if (answer?.message) return answer.message;
    if (!edited.includes(at)) return '';
    const last = (heads.get(at.key)?.last ?? undefined) as Cells | undefined;
    const found = unexplained(checkFilling(form, { cells: cellsOfRow(model, at), last }), []);
    const said = found.filter((each) => !each.rule.startsWith('required-'));
    return said[0]?.message ?? '';
  };
  const save = async (send: boolean) => {
    const rows = edited.filter(
      (row) =>
        !send ||
        model.columns.every((_, column) => {
          const edit = editAt(model, { row: model.rows.indexOf(row), column });
          return !edit || 'cell' in edit.read;
        }),
    );
    const held = edited.length - rows.length;
    setBusy(true);
    const taken = new Map<string, SavedRow>();
    try {
      for (let from = 0; from < rows.length; from += BATCH) {
        const body = {
          period: target.period,
          form: target.form,
          formVersion: view.formVersion,
          send,
          rows: rows.slice(from, from + BATCH).map((row) => ({
            organisation: Number(row.key),
            base: versions.get(row.key)?.version ?? 0,
            draftBase: versions.get(row.key)?.draft ?? 0,
            cells: completeCells(form, cellsOfRow(model, row)),
          })),
        };
        const reply = await sendJson<{ rows: readonly SavedRow[] }>('POST', '/api/collection/grid', {
          body,
          requestKey: requestKey(body),
        });
        for (const row of reply.rows) taken.set(String(row.organisation), row);
      }
      setSaid(t(send ? 'entry.sentRows' : 'entry.savedRows', counted(taken, held)));
    } catch (refusal) {
      setSaid(refusal instanceof RequestRefused ? refusal.message : t('state.unexpected'));
    } finally {
      settle(taken);
      setBusy(false);
    }
  };
  const settle = (taken: ReadonlyMap<string, SavedRow>) => {
    const good = [...taken.values()].filter(({ outcome }) => outcome === 'saved' || outcome === 'sent');
    setVersions(
      new Map([
        ...versions,
        ...good.map((row) => [String(row.organisation), { version: row.version, draft: row.draft }] as const),
      ]),
    );
    setAnswers(new Map([...answers, ...taken]));
    // `model` is the grid as it was sent: what was typed while the answer was on its way is not saved yet.
    const saved = new Map(
      good.flatMap((row) => {
        const at = model.rows.find(({ key }) => key === String(row.organisation));
        return at ? [[at.key, { key: at.key, cells: completeCells(form, cellsOfRow(model, at)) }]] : [];
      }),
    );
    setModel((current) => settled(current, saved, model.edits));
  };
  return (
    <>
      <LeaveGuard when={edited.length > 0} message={t('entry.leave')} />
      <div className="collection-bar">
        <Button type="primary" loading={busy} disabled={edited.length === 0} onClick={() => void save(false)}>
          {t('entry.save', { rows: formatNumber(edited.length) })}
        </Button>
        <Button loading={busy} disabled={edited.length === 0} onClick={() => void save(true)}>
          {t('entry.send')}
        </Button>
        <Button onClick={onReload} disabled={busy || edited.length > 0}>
          {t('entry.reload')}
        </Button>
        <span role="status" className="entry-said">
          {said}
        </span>
      </div>
      <EntryGrid
        label={form.title}
        model={model}
        onChange={(next) => {
          if (next === model) return;
          setModel(next);
          setSaid('');
        }}
        reporters={reporters}
        rowHead={(row) => {
          const head = heads.get(model.rows[row]?.key ?? '');
          return {
            name: head?.name ?? '',
            note: head ? noteOf(head) : '',
            flag: flagOf(row),
          };
        }}
      />
    </>
  );
}

/** Place and state; a draft that is newer than what was sent says so, for its figures are the ones in the row. */
function noteOf(head: GridView['rows'][number]): string {
  const state = `${head.place} · ${SUBMISSION_STATES[head.state]}`;
  if (!head.draftSaved || head.version === 0) return state;
  const { at, by } = head.draftSaved;
  const cells = differingCells(head.cells as Cells, (head.sent ?? {}) as Cells).length;
  return `${t('entry.newerDraft', { by, at: printMoment(at), cells: formatNumber(cells) })} · ${state}`;
}

function counted(taken: ReadonlyMap<string, SavedRow>, held: number) {
  const of = (...outcomes: readonly string[]) =>
    formatNumber([...taken.values()].filter(({ outcome }) => outcomes.includes(outcome)).length);
  return {
    done: of('saved', 'sent'),
    stale: of('stale'),
    wrong: of('findings', 'refused'),
    held: formatNumber(held),
  };
}
