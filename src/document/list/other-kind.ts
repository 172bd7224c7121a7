// Tệp loại khác: what a file is that is neither .xlsx nor .csv, told by its first bytes, with what to do about it.

const SAVE = 'hãy mở bằng Excel rồi lưu lại thành .xlsx';
const OLD_EXCEL = Buffer.from([0xd0, 0xcf, 0x11, 0xe0]);

/** Why a file cannot be a list, or undefined when it may be one. */
export function otherKind(bytes: Buffer): string | undefined {
  if (bytes.subarray(0, 4).equals(OLD_EXCEL))
    return 'tệp là Excel đời cũ (.xls) hoặc có mật khẩu; hãy lưu lại thành .xlsx không mật khẩu';
  const head = bytes.toString('latin1', 0, 200);
  if (head.startsWith('%PDF')) return 'tệp là PDF, không phải bảng tính; hãy xin bản Excel của danh sách';
  if (/^(\u00ef\u00bb\u00bf)?\s*<(!doctype html|html|table|meta|head)/i.test(head))
    return `tệp là trang web mang tên bảng tính; ${SAVE}`;
  if (/^(\u00ef\u00bb\u00bf)?\s*<\?xml/i.test(head)) return `tệp là XML, không phải bảng tính; ${SAVE}`;
  if (head.startsWith('{\\rtf')) return 'tệp là văn bản Word, không phải bảng tính; hãy chép bảng sang Excel';
  if (head.startsWith('PK') && /mimetypeapplication\/vnd\.oasis\.opendocument/.test(head))
    return `tệp là bảng tính OpenDocument (.ods); ${SAVE}`;
  return undefined;
}
