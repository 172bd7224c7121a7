// Bẻ hỏng tệp: a good .xlsx, .docx or .csv turned into one that accident or malice could make; seeded, repeatable.
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { drawBelow, drawOne, type Random } from '#domain/demonstration/random.ts';

type Bytes = Uint8Array;
type Mutation = (bytes: Bytes, random: Random) => Bytes;

function joined(...parts: readonly Bytes[]): Bytes {
  return new Uint8Array(Buffer.concat(parts));
}

const byteMutations: Readonly<Record<string, Mutation>> = {
  'lật vài byte': (bytes, random) => {
    const out = bytes.slice();
    for (let times = 1 + drawBelow(random, 8); times > 0; times -= 1)
      out[drawBelow(random, out.length)] = drawBelow(random, 256);
    return out;
  },
  'cắt cụt': (bytes, random) => bytes.slice(0, drawBelow(random, bytes.length)),
  'lặp một khúc': (bytes, random) => {
    const [from, length] = [drawBelow(random, bytes.length), 1 + drawBelow(random, 4000)];
    return joined(
      bytes.slice(0, from),
      ...Array.from({ length: 1 + drawBelow(random, 20) }, () => bytes.slice(from, from + length)),
      bytes.slice(from),
    );
  },
  'chèn NUL': (bytes, random) => {
    const at = drawBelow(random, bytes.length);
    return joined(bytes.slice(0, at), new Uint8Array(1 + drawBelow(random, 64)), bytes.slice(at));
  },
};

/** Offsets of a signature in a zip. */
function signatures(bytes: Bytes, signature: string): readonly number[] {
  const buffer = Buffer.from(bytes);
  const found: number[] = [];
  for (
    let at = buffer.indexOf(signature, 0, 'latin1');
    at !== -1;
    at = buffer.indexOf(signature, at + 4, 'latin1')
  )
    found.push(at);
  return found;
}

function patched(bytes: Bytes, signature: string, offset: number, width: 2 | 4, random: Random): Bytes {
  const out = Buffer.from(bytes);
  const places = signatures(bytes, signature).filter((at) => at + offset + width <= out.length);
  if (places.length === 0) return bytes;
  const at = drawOne(random, places) + offset;
  const value = drawOne(random, [0, 1, 0xffff, 0x7fff, drawBelow(random, 65_536)]);
  if (width === 2) out.writeUInt16LE(value, at);
  else out.writeUInt32LE(drawOne(random, [value, 0xffff_ffff, 0x7fff_ffff, 60_000_000]), at);
  return new Uint8Array(out);
}

const zipMutations: Readonly<Record<string, Mutation>> = {
  'mục lục nói dối kích thước gốc': (bytes, random) => patched(bytes, 'PK\x01\x02', 24, 4, random),
  'mục lục nói dối kích thước nén': (bytes, random) => patched(bytes, 'PK\x01\x02', 20, 4, random),
  'mục lục trỏ chồng lên nhau': (bytes, random) => patched(bytes, 'PK\x01\x02', 42, 4, random),
  'cách nén lạ': (bytes, random) => patched(bytes, 'PK\x01\x02', 10, 2, random),
  'số thành phần sai': (bytes, random) => patched(bytes, 'PK\x05\x06', 10, 2, random),
  'đầu thành phần sai': (bytes, random) =>
    patched(bytes, 'PK\x03\x04', drawOne(random, [18, 22, 26, 28]), 2, random),
};

type XmlMutation = (xml: string, random: Random) => string;

function atTag(xml: string, random: Random, insert: string): string {
  const at = xml.indexOf('>', drawBelow(random, xml.length));
  return at === -1 ? xml + insert : xml.slice(0, at + 1) + insert + xml.slice(at + 1);
}

const xmlMutations: Readonly<Record<string, XmlMutation>> = {
  'thực thể nở': (xml) =>
    xml.replace(/^(<\?xml[^>]*>)?/, '$1<!DOCTYPE a [<!ENTITY b "bbbb"><!ENTITY c "&b;&b;&b;&b;">]>'),
  'tham chiếu ra ngoài': (xml) =>
    xml.replace(/^(<\?xml[^>]*>)?/, '$1<!DOCTYPE a SYSTEM "file:///etc/passwd">'),
  'thẻ không đóng': (xml, random) =>
    atTag(xml, random, drawOne(random, ['<c><v>', '<row>', '<si>', '<w:p>', '<!--', '<![CDATA['])),
  'mất thẻ đóng': (xml, random) => {
    const closes = [...xml.matchAll(/<\/[\w:]+>/g)];
    const close = closes[drawBelow(random, Math.max(1, closes.length))];
    return close ? xml.slice(0, close.index) + xml.slice(close.index + close[0].length) : xml;
  },
  'địa chỉ ô lạ': (xml, random) =>
    xml.replace(/ r="([A-Z]+\d+|\d+)"/g, (whole) =>
      random() < 0.2
        ? ` r="${drawOne(random, ['XFD1048576', 'ZZZZZZ9', '-1', '99999999999', '1e9', 'A0', '', 'Ă1'])}"`
        : whole,
    ),
  'số quái': (xml, random) =>
    xml.replace(/<v>[^<]*<\/v>/g, (whole) =>
      random() < 0.3
        ? `<v>${drawOne(random, ['1e999', 'NaN', '-0', '9'.repeat(400), '0x10', '-1', '4294967296'])}</v>`
        : whole,
    ),
  'kiểu ô lạ': (xml, random) =>
    xml.replace(/ t="\w+"/g, (whole) =>
      random() < 0.3 ? ` t="${drawOne(random, ['s', 'd', 'e', 'b', 'str', 'lạ'])}"` : whole,
    ),
  'lồng sâu': (xml, random) => atTag(xml, random, '<x>'.repeat(20_000)),
  'một triệu cột': (xml) =>
    xml.replace('<sheetData>', `<sheetData><row>${'<c/>'.repeat(200_000)}<c><v>1</v></c></row>`),
  'ô rất dài': (xml, random) =>
    atTag(xml, random, `<row><c t="inlineStr"><is><t>${'đ'.repeat(300_000)}</t></is></c></row>`),
  'nhiều ô gộp': (xml) =>
    xml.replace(
      '</worksheet>',
      `<mergeCells>${'<mergeCell ref="A1:XFD1048576"/>'.repeat(20_000)}</mergeCells></worksheet>`,
    ),
  'chữ NUL và ký tự điều khiển': (xml, random) =>
    atTag(xml, random, '<c t="inlineStr"><is><t>\u0000\u0001_x0000_&#0;&#x1F;\u2028</t></is></c>'),
};

const partMutations: Readonly<Record<string, (parts: Record<string, Bytes>, random: Random) => void>> = {
  'đường dẫn trèo ra': (parts) => {
    parts['../../etc/cron.d/x'] = strToU8('x');
  },
  'có macro': (parts) => {
    parts['xl/vbaProject.bin'] = strToU8('x');
  },
  'liên kết ngoài': (parts) => {
    parts['xl/externalLinks/externalLink1.xml'] = strToU8('<externalLink/>');
    parts['xl/_rels/workbook.xml.rels'] = strToU8(
      '<Relationships><Relationship Id="rId1" Target="http://x.example/a" TargetMode="External"/></Relationships>',
    );
  },
  'thiếu một thành phần': (parts, random) => {
    delete parts[drawOne(random, Object.keys(parts))];
  },
  'quá nhiều thành phần': (parts) => {
    for (let index = 0; index < 300; index += 1) parts[`xl/x${index}.xml`] = strToU8('<x/>');
  },
  'bom nén': (parts, random) => {
    parts[drawOne(random, Object.keys(parts))] = new Uint8Array(60 * 1_048_576);
  },
};

const textMutations: Readonly<Record<string, Mutation>> = {
  'ngoặc không đóng': (bytes, random) => byteInsert(bytes, random, '"'),
  'bảng mã khác': (bytes) => new Uint8Array(Buffer.from(strFromU8(bytes), 'utf16le')),
  'byte không phải UTF-8': (bytes, random) =>
    joined(
      bytes,
      Uint8Array.from({ length: 40 }, () => 128 + drawBelow(random, 128)),
    ),
  'một dòng rất dài': (bytes) => joined(bytes, strToU8('a'.repeat(2_000_000))),
  'rất nhiều cột': (bytes) => joined(bytes, strToU8(`\n${','.repeat(100_000)}`)),
  'rất nhiều dòng': (bytes) => joined(bytes, strToU8('a,b\n'.repeat(50_000))),
};

function byteInsert(bytes: Bytes, random: Random, text: string): Bytes {
  const at = drawBelow(random, bytes.length);
  return joined(bytes.slice(0, at), strToU8(text), bytes.slice(at));
}

/** One broken file, and the name of what was done to it. */
export function mutate(
  bytes: Bytes,
  kind: 'zip' | 'text',
  random: Random,
): { readonly bytes: Bytes; readonly how: string } {
  const plain =
    kind === 'text' ? { ...byteMutations, ...textMutations } : { ...byteMutations, ...zipMutations };
  const draw = random();
  if (kind === 'text' || draw < 0.4) {
    const [how, change] = drawOne(random, Object.entries(plain));
    return { bytes: change(bytes, random), how };
  }
  const parts: Record<string, Bytes> = { ...unzipSync(bytes) };
  if (draw < 0.5) {
    const [how, change] = drawOne(random, Object.entries(partMutations));
    change(parts, random);
    return { bytes: zipSync(parts, { level: 6 }), how };
  }
  const [how, change] = drawOne(random, Object.entries(xmlMutations));
  const name = drawOne(
    random,
    Object.keys(parts).filter((each) => /\.xml$/.test(each)),
  );
  parts[name] = strToU8(change(strFromU8(parts[name] ?? new Uint8Array()), random));
  return { bytes: zipSync(parts, { level: 6 }), how: `${how} (${name})` };
}
