// Ví dụ của đơn vị hành chính, for the description of the API; the tests run them.
import type { RouteExample } from '#server/platform/contract.ts';
import type { UnitView } from '#server/unit/contract.ts';

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

export const unitExamples = {
  listUnits: { query: { search: 'bac ninh', level: 'province', limit: '2' }, reply: { units } },
} satisfies Record<string, RouteExample>;
