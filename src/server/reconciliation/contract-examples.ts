// Ví dụ của đối soát, for the description of the API; a file is not shown. The tests run them.
import type { RouteExample } from '#server/platform/contract.ts';

const side = {
  name: 'HTX Nông nghiệp xanh Gia Bình',
  place: 'huyện Gia Bình',
  taxCode: null,
  representative: null,
  id: 1,
  code: 'MH-27-000001',
  where: null,
};
const listed = { ...side, id: null, code: null, where: 'HTX, dòng 3' };

const view = {
  list: 1,
  sender: 'Phòng Nông nghiệp huyện Gia Bình',
  fileName: 'danh-sach-htx.xlsx',
  unit: '263',
  asOf: '2022-06-30',
  counts: { same: 40, differs: 1, 'only-register': 0, 'only-list': 0, suspected: 0, explained: 0 },
  rows: [
    {
      subject: 'row:HTX:3',
      pile: 'differs',
      listed,
      known: side,
      differences: [{ field: 'members', head: 'Số thành viên', listed: '9', known: '7' }],
      candidates: [],
      note: null,
    },
  ],
  next: null,
  problems: [],
  footnote: 'Danh sách khớp với sổ, trừ 1 tổ chức khác số thành viên.',
};

const written = { seq: 14 };

export const reconciliationExamples = {
  receive: { reply: { list: 1 } },
  view: { params: { id: '1' }, query: { pile: 'differs', after: '0', limit: '50' }, reply: view },
  resolve: {
    params: { id: '1' },
    body: { subject: 'row:HTX:3', action: 'keep', note: 'danh sách ghi nhầm' },
    reply: { seq: 14, events: 0 },
  },
  duplicates: {
    query: { unit: '27' },
    reply: { pairs: [{ a: side, b: { ...side, id: 2, code: 'MH-27-000002' } }] },
  },
  similar: { query: { name: 'HTX Nông nghiệp xanh Gia Bình', unit: '263' }, reply: { similar: [side] } },
  notDuplicates: { body: { a: 1, b: 2 }, reply: written },
  mergeRecords: { params: { id: '2' }, body: { into: 1, reason: 'nhập hai lần' }, reply: written },
  restoreRecord: { params: { id: '2' }, body: { reason: 'gộp nhầm' }, reply: written },
} satisfies Record<string, RouteExample>;
