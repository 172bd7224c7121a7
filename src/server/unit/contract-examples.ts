// Ví dụ của đơn vị hành chính, for the description of the API; the tests run them.
import type { RouteExample } from '#server/platform/contract.ts';
import type { UnitView } from '#server/unit/contract.ts';
import type { ChangeView, Operation } from '#server/unit/contract-change.ts';

const units: UnitView[] = [
  {
    id: 3024,
    code: '24',
    name: 'Bắc Ninh',
    label: 'tỉnh Bắc Ninh',
    level: 'province',
    validFrom: '2025-07-01',
    validTo: '9999-12-31',
  },
  {
    id: 1027,
    code: '27',
    name: 'Bắc Ninh',
    label: 'tỉnh Bắc Ninh (cũ, đến 30/06/2025)',
    level: 'province',
    validFrom: '1900-01-01',
    validTo: '2025-07-01',
  },
];

const renaming: Operation = { kind: 'rename', date: '2026-10-01', unit: '24', name: 'Kinh Bắc' };
const change: ChangeView = {
  id: 1,
  kind: 'rename',
  date: '2026-10-01',
  lines: ['tỉnh Bắc Ninh đổi tên thành tỉnh Kinh Bắc'],
  seq: 8,
  undone: null,
};

export const unitChangeExamples = {
  preview: {
    body: renaming,
    reply: {
      lines: [{ unit: 3024, effect: 'renamed', text: change.lines[0] ?? '' }],
      organisations: [],
      offices: [],
    },
  },
  apply: { body: renaming, reply: { id: 1, seq: 8 } },
  undo: { params: { id: '1' }, reply: { id: 1, seq: 9 } },
  list: { reply: { changes: [change] } },
} satisfies Record<string, RouteExample>;

export const unitExamples = {
  listUnits: { query: { search: 'bac ninh', level: 'province', limit: '2' }, reply: { units } },
} satisfies Record<string, RouteExample>;
