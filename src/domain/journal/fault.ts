// Sai lệch: what verification can find wrong with the sealed journal, and the Vietnamese sentence for each.

export type RowFaultKind =
  | 'altered'
  | 'deleted'
  | 'inserted'
  | 'moved'
  | 'reopened'
  | 'closed'
  | 'unjournaled';

export interface RowFault {
  readonly kind: RowFaultKind;
  readonly relation: string;
  /** JSON object of the key columns. */
  readonly key: string;
  /** Journal number under which the row was sealed or, when it never was, the one it claims. */
  readonly seq: number;
  /** Where a moved row had been sealed. */
  readonly sealedKey?: string;
}

export type BlockFaultKind = 'leaves' | 'hash' | 'link' | 'range' | 'entries';

export interface BlockFault {
  readonly kind: BlockFaultKind;
  readonly no: number;
  readonly from: number;
  readonly to: number;
}

const ROW_WORDS: Readonly<Record<RowFaultKind, string>> = {
  altered: 'đã bị sửa',
  deleted: 'đã bị xóa',
  inserted: 'bị chèn thêm vào đoạn đã niêm phong',
  moved: 'đã bị đổi chỗ',
  reopened: 'đã đóng nhưng bị mở lại',
  closed: 'bị đóng ngoài nhật ký',
  unjournaled: 'mang số nhật ký không có trong nhật ký',
};

const BLOCK_WORDS: Readonly<Record<BlockFaultKind, string>> = {
  leaves: 'danh sách lá không khớp băm của khối',
  hash: 'băm của khối không khớp nội dung',
  link: 'không nối với khối liền trước',
  range: 'đoạn nhật ký không liền với khối trước',
  entries: 'số dòng nhật ký không đúng',
};

/** The key as people read it: event_id=12, recorded_from=3. */
export function keyWords(key: string): string {
  // Made by jsonb_build_object.
  const parts = JSON.parse(key) as Readonly<Record<string, unknown>>;
  return Object.entries(parts)
    .map(([column, value]) => `${column}=${String(value)}`)
    .join(', ');
}

export function rowFaultMessage(fault: RowFault): string {
  const before = fault.sealedKey === undefined ? '' : ` (khi niêm phong là ${keyWords(fault.sealedKey)})`;
  return `Bảng ${fault.relation}, dòng ${keyWords(fault.key)}, nhật ký số ${fault.seq}: ${ROW_WORDS[fault.kind]}${before}.`;
}

export function blockFaultMessage(fault: BlockFault): string {
  return `Khối niêm phong ${fault.no} (nhật ký ${fault.from}–${fault.to}): ${BLOCK_WORDS[fault.kind]}.`;
}
