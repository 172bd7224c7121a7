// Is an amount of organisations of a class that others enter and leave than those founded and dissolved?
import type { Figure } from './figure.ts';

const CLASS = /^(?:gắn với|tham gia|liên kết|ứng dụng|áp dụng|sử dụng|xếp loại|có sản phẩm|có liên kết) /;

/** "3.991 HTX gắn với chuỗi giá trị". */
export function isOfClass({ tail }: Figure): boolean {
  return CLASS.test(tail);
}
