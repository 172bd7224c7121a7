// Cột của danh sách văn bản: which field of the book a head of another system's export names.
import { headKey } from '#domain/register/head-key.ts';

export const LIST_FIELDS = {
  bookNumber: ['Số đến', 'Số vào sổ', 'Số thứ tự vào sổ', 'Số sổ'],
  arrivedOn: ['Ngày đến', 'Ngày nhận', 'Ngày tiếp nhận', 'Ngày vào sổ'],
  issuer: [
    'Tác giả',
    'Cơ quan ban hành',
    'Nơi ban hành',
    'Đơn vị ban hành',
    'Nơi gửi',
    'Cơ quan gửi',
    'Nơi gửi đến',
  ],
  citation: [
    'Số, ký hiệu',
    'Số ký hiệu',
    'Số/ký hiệu',
    'Số và ký hiệu',
    'Số hiệu',
    'Số hiệu văn bản',
    'Số KH',
    'Số ký hiệu văn bản',
  ],
  number: ['Số văn bản', 'Số VB', 'Số'],
  symbol: ['Ký hiệu', 'Ký hiệu văn bản'],
  issuedOn: [
    'Ngày tháng',
    'Ngày ban hành',
    'Ngày văn bản',
    'Ngày VB',
    'Ngày ký',
    'Ngày tháng văn bản',
    'Ngày tháng năm văn bản',
  ],
  type: ['Loại văn bản', 'Tên loại', 'Loại VB', 'Hình thức văn bản', 'Thể loại'],
  summary: [
    'Trích yếu',
    'Trích yếu nội dung',
    'Tên loại và trích yếu nội dung',
    'Nội dung trích yếu',
    'Nội dung',
    'Về việc',
    'Tên loại và trích yếu nội dung văn bản',
  ],
  addressee: ['Kính gửi', 'Gửi đến'],
  recipients: ['Nơi nhận', 'Nơi nhận văn bản', 'Đơn vị nhận văn bản'],
  transferredTo: ['Chuyển', 'Đơn vị hoặc người nhận', 'Người nhận', 'Chuyển xử lý', 'Người xử lý'],
  executingOffice: ['Cơ quan thực hiện', 'Đơn vị xử lý', 'Đơn vị chủ trì', 'Đơn vị thực hiện'],
  dueOn: ['Hạn xử lý', 'Hạn trả lời', 'Thời hạn', 'Hạn giải quyết', 'Thời hạn giải quyết', 'Hạn'],
  signatory: ['Người ký', 'Họ tên người ký'],
  draftingUnit: ['Đơn vị soạn thảo', 'Đơn vị soạn', 'Nơi soạn thảo'],
  archiveCopy: ['Bản lưu', 'Lưu', 'Nơi lưu', 'Đơn vị, người nhận bản lưu'],
  copies: ['Số bản', 'Số lượng bản', 'Số lượng bản phát hành'],
  urgency: ['Mức độ khẩn', 'Độ khẩn', 'Khẩn'],
  secrecy: ['Độ mật', 'Mức độ mật', 'Mật'],
  note: ['Ghi chú'],
} as const satisfies Record<string, readonly string[]>;
export type ListField = keyof typeof LIST_FIELDS;

// Object.keys loses the names; the table is closed.
export const LIST_FIELD_NAMES = Object.keys(LIST_FIELDS) as [ListField, ...ListField[]];

const HEADS: ReadonlyMap<string, ListField> = new Map(
  LIST_FIELD_NAMES.flatMap((field) => LIST_FIELDS[field].map((head) => [headKey(head), field] as const)),
);
const PARTS = [...HEADS].filter(([key]) => key.length >= 7).sort((a, b) => b[0].length - a[0].length);

function bestField(head: string): { readonly field: ListField; readonly fit: number } | undefined {
  const key = headKey(head);
  if (key === '') return undefined;
  const exact = HEADS.get(key);
  if (exact) return { field: exact, fit: 1 };
  const begins = PARTS.find(([part]) => key.startsWith(part));
  if (begins) return { field: begins[1], fit: 0.8 };
  const holds = PARTS.find(([part]) => key.includes(part));
  return holds ? { field: holds[1], fit: 0.6 } : undefined;
}

/** The words by which a row of heads is known. */
export const LIST_HEADS = { best: bestField, needed: ['citation', 'number', 'summary'] } as const;
