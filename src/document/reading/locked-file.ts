// Why does a file that should open not open: is there a password on it, or is it Word's old format under the new name?

const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
/** Word keeps an encrypted package in a compound file, in a stream of this name (UTF-16). */
const PACKAGE = Buffer.from('EncryptedPackage', 'utf16le');

/** One clause for the person who sent it; undefined when neither is the case. */
export function lockedReason(bytes: Uint8Array): string | undefined {
  const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (content.subarray(0, 5).toString('latin1') === '%PDF-')
    return content.includes('/Encrypt') ? 'tệp PDF có đặt mật khẩu; hãy bỏ mật khẩu rồi gửi lại' : undefined;
  if (!COMPOUND.every((byte, at) => content[at] === byte)) return undefined;
  return content.includes(PACKAGE)
    ? 'tệp Word có đặt mật khẩu; hãy bỏ mật khẩu rồi gửi lại'
    : 'tệp Word kiểu cũ (.doc); hãy lưu lại thành .docx rồi gửi lại';
}
