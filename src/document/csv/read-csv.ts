// Đọc .csv: comma, semicolon or tab; quotes as Excel writes them; UTF-8, UTF-16 or Vietnamese Windows code page.
import { unguarded } from '#document/csv/formula-guard.ts';
import type { ListSink } from '#document/excel/read-workbook.ts';
import type { ReadLimits } from '#document/list/limits.ts';
import { Unreadable } from '#document/list/unreadable.ts';
import { decodeLegacy } from '#domain/vietnamese/legacy-encoding.ts';
import { legacyOf, possibleWords } from '#domain/vietnamese/to-unicode.ts';

/** Bytes as text: by their mark, else UTF-8, else an old Vietnamese font, else Windows-1258. */
function decode(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const vietnamese = new TextDecoder('windows-1258').decode(bytes);
    // Bytes of an old font look like Windows-1252: taken only when more of it then reads as Vietnamese.
    const western = new TextDecoder('windows-1252').decode(bytes);
    const sample = western.slice(0, 50_000);
    const font = legacyOf(sample.split(/[\n;,\t]/));
    if (font === null) return vietnamese;
    const inFont = possibleWords(decodeLegacy(sample, font).text);
    return inFont > possibleWords(vietnamese.slice(0, 50_000).normalize('NFC')) ? western : vietnamese;
  }
}

function delimiterOf(text: string): string {
  const head = text.slice(0, 20_000).replace(/"[^"]*"/g, '');
  const counts = [',', ';', '\t'].map((sign) => ({ sign, count: head.split(sign).length }));
  return counts.sort((a, b) => b.count - a.count)[0]?.sign ?? ',';
}

/** Reads a CSV file as one sheet; every cell is text. @throws Unreadable */
export function readCsv(bytes: Buffer, limits: ReadLimits, sink: ListSink): void {
  if (bytes.subarray(0, 65_536).includes(0) && bytes[0] !== 0xff && bytes[0] !== 0xfe)
    throw new Unreadable('tệp không phải bảng tính (.xlsx) hay văn bản phân cách (.csv)');
  const text = decode(bytes);
  const delimiter = delimiterOf(text);
  sink.sheet('CSV', []);
  let cells: string[] = [];
  let [at, row, rows, count] = [text.charCodeAt(0) === 0xfeff ? 1 : 0, 1, 0, 0];
  const endRow = () => {
    if (cells.some((cell) => cell !== '')) {
      rows += 1;
      count += cells.length;
      if (rows > limits.rows) throw new Unreadable(`bảng có nhiều hơn ${limits.rows} dòng`);
      if (count > limits.cells) throw new Unreadable(`bảng có nhiều hơn ${limits.cells} ô`);
      sink.row(
        row,
        cells.map((cell) => (cell === '' ? null : unguarded(cell))),
      );
    }
    cells = [];
    row += 1;
  };
  while (at < text.length) {
    let value = '';
    if (text[at] === '"') {
      let end = at + 1;
      for (;;) {
        const quote = text.indexOf('"', end);
        if (quote === -1) throw new Unreadable(`dấu ngoặc kép mở ở dòng ${row} không được đóng`);
        value += text.slice(end, quote);
        if (text[quote + 1] !== '"') {
          at = quote + 1;
          break;
        }
        value += '"';
        end = quote + 2;
      }
    }
    let stop = at;
    while (stop < text.length && text[stop] !== delimiter && text[stop] !== '\n' && text[stop] !== '\r')
      stop += 1;
    // Spaces inside quotes are the text's own.
    value += text.slice(at, stop).trim();
    cells.push(value);
    if (cells.length > limits.columns) throw new Unreadable(`bảng có nhiều hơn ${limits.columns} cột`);
    if (text[stop] === delimiter) {
      at = stop + 1;
      if (at === text.length) cells.push('');
      continue;
    }
    at = text[stop] === '\r' && text[stop + 1] === '\n' ? stop + 2 : stop + 1;
    endRow();
  }
  if (cells.length > 0) endRow();
}
