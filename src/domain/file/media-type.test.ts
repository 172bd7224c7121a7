// Loại tệp và tên tệp: what is kept, what is refused, and what a hostile name becomes.
import { describe, expect, it } from 'vitest';
import { mediaTypeOf, safeFileName } from '#domain/file/media-type.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

describe('loại tệp theo byte đầu', () => {
  it.each([
    ['%PDF-1.7', 'a.txt', 'application/pdf'],
    ['PK\u0003\u0004', 'a.docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
    ['PK\u0003\u0004', 'a.zip', undefined],
    ['MZ\u0000\u0000', 'a.pdf', undefined],
    ['Biên bản họp', 'a', 'text/plain'],
    ['<svg xmlns="http://www.w3.org/2000/svg"/>', 'a.png', undefined],
    ['<!DOCTYPE html>', 'a.txt', undefined],
    ['', 'a.pdf', undefined],
  ])('%j tên %s', (content, name, type) => {
    expect(mediaTypeOf(bytes(content), name)).toBe(type);
  });
});

describe('tên tệp', () => {
  it.each([
    ['../../etc/passwd', 'passwd'],
    ['C:\\Tài liệu\\Bản ký.pdf', 'Bản ký.pdf'],
    ['bản\r\nký".pdf', 'bảnký.pdf'],
    ['\u202Efdp.exe', 'fdp.exe'],
    ['...', 'tệp'],
  ])('%j', (given, safe) => {
    expect(safeFileName(given)).toBe(safe);
  });
});
