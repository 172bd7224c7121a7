// XML của bảng tính: attributes and text by plain scanning; no entities of one's own, no document types.
import { Unreadable } from '#document/list/unreadable.ts';

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Text with its five entities and character numbers put back; `_x000D_` forms of spreadsheets too. */
export function unescapeXml(text: string): string {
  const plain = text.includes('&')
    ? text.replace(/&(#x?[0-9a-fA-F]{1,6}|\w{2,4});/g, (whole, body: string) => {
        if (!body.startsWith('#')) return NAMED[body] ?? whole;
        const code = body[1] === 'x' ? Number.parseInt(body.slice(2), 16) : Number(body.slice(1));
        return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
      })
    : text;
  return plain.includes('_x')
    ? plain.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
        String.fromCharCode(Number.parseInt(code, 16)),
      )
    : plain;
}

/** Refuses what no honest spreadsheet has. @throws Unreadable */
export function refuseDeclarations(xml: Buffer): void {
  const head = xml.subarray(0, 4096).toString('latin1');
  if (/<!(DOCTYPE|ENTITY)/i.test(head)) throw new Unreadable('tệp khai báo thực thể XML, không an toàn');
}

/** The value of an attribute of an opening tag, or undefined. */
export function attribute(tag: string, name: string): string | undefined {
  const match = new RegExp(`\\s${name}="([^"]*)"`).exec(tag);
  return match ? unescapeXml(match[1] ?? '') : undefined;
}

/** The text of every <t> inside an element, phonetic hints left out. */
export function innerText(xml: string): string {
  let text = '';
  for (const match of xml
    .replace(/<(\w+:)?rPh\b[\s\S]*?<\/(\w+:)?rPh>/g, '')
    .matchAll(/<(?:\w+:)?t(?:\s[^>]*)?>([^<]*)<\//g))
    text += match[1] ?? '';
  return unescapeXml(text);
}

/** Every element of a name, one after the other, without holding the whole document as text. */
export function* elements(xml: Buffer, name: string): Generator<string> {
  const open = Buffer.from(`<${name}`);
  const close = Buffer.from(`</${name}>`);
  let at = xml.indexOf(open);
  while (at !== -1) {
    const after = xml[at + open.length];
    const tagEnd = xml.indexOf('>', at);
    if (tagEnd === -1) return;
    // <c> must not be taken for <cols>
    if (
      after !== 0x20 &&
      after !== 0x3e &&
      after !== 0x2f &&
      after !== 0x0a &&
      after !== 0x0d &&
      after !== 0x09
    ) {
      at = xml.indexOf(open, at + open.length);
      continue;
    }
    if (xml[tagEnd - 1] === 0x2f) {
      yield xml.toString('utf8', at, tagEnd + 1);
      at = xml.indexOf(open, tagEnd);
      continue;
    }
    const end = xml.indexOf(close, tagEnd);
    if (end === -1) throw new Unreadable('nội dung bảng tính bị cắt dở');
    yield xml.toString('utf8', at, end + close.length);
    at = xml.indexOf(open, end);
  }
}
