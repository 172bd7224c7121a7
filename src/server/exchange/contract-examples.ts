// Ví dụ của nhập, xuất danh sách, for the description of the API; files are not shown. The tests run them.
import type { ImportPreview, ImportResult } from '#server/exchange/contract.ts';
import type { RouteExample } from '#server/platform/contract.ts';

const mapping: ImportPreview['mappings'][number] = {
  sheet: 'HTX',
  heads: { from: 1, to: 2 },
  columns: [{ column: 1, title: 'Tên hợp tác xã', field: 'name', unit: null }],
};
const counts = { new: 1, event: 0, same: 0, differs: 0, problem: 0 };

const preview: ImportPreview = {
  list: 1,
  fileName: 'danh-sach-htx.xlsx',
  mappings: [mapping],
  samples: [{ sheet: 'HTX', rows: [['1', 'HTX Nông nghiệp xanh Gia Bình']] }],
  counts,
  rows: [
    {
      sheet: 'HTX',
      row: 3,
      outcome: 'new',
      name: 'HTX Nông nghiệp xanh Gia Bình',
      kind: 'HTX',
      place: 'huyện Gia Bình',
      sector: 'Dịch vụ nông nghiệp tổng hợp',
      date: '2022-06-10',
      detail: '',
    },
  ],
  problems: [],
  skipped: { blank: 0, heads: 2, section: 0, total: 0, signed: 0 },
  sheetsWithoutHeads: [],
  notices: [],
};
const result: ImportResult = { counts, seq: 12 };

export const exchangeExamples = {
  exportOrganisations: { query: { unit: '27', at: '2022-06-30', format: 'csv' }, reply: null },
  template: { reply: null },
  receiveList: { reply: preview },
  previewList: { params: { id: '1' }, body: { mappings: [mapping] }, reply: preview },
  importList: { params: { id: '1' }, body: { mappings: [mapping] }, reply: result },
  listProgress: { params: { id: '1' }, reply: { done: 1, total: 1 } },
} satisfies Record<string, RouteExample>;
