// Ký số một tệp PDF ngoài hệ thống: a signature field added by incremental update, /ByteRange over all the rest, and its verification.
import { type Signer, signMessage, verifyMessage } from '#test/support/outside-signature/signed-message.ts';

const ROOM = 8192;
const RANGE = '/ByteRange [0 0000000000 0000000000 0000000000]';

function found(text: string, pattern: RegExp): string {
  const [, value] = pattern.exec(text) ?? [];
  if (value === undefined) throw new Error(`the PDF has no ${pattern}`);
  return value;
}

/** The body of an object that is a plain dictionary. */
function dictionaryOf(text: string, number: string): string {
  const from = text.lastIndexOf(`\n${number} 0 obj`);
  return text.slice(text.indexOf('<<', from) + 2, text.lastIndexOf('>>', text.indexOf('endobj', from)));
}

/** The same bytes with a signature behind them: nothing that stood there before is touched. */
export function signPdf(pdf: Buffer, signer: Signer, moment: Date): Buffer {
  const text = pdf.toString('latin1');
  const trailer = text.slice(text.lastIndexOf('trailer'));
  const size = Number(found(trailer, /\/Size (\d+)/));
  const root = found(trailer, /\/Root (\d+) 0 R/);
  const page = found(text, /\n(\d+) 0 obj\s*<<\s*\/Type \/Page\b(?!s)/);
  const [value, field] = [size, size + 1];
  const kept = dictionaryOf(text, page);
  const widget = /\/Annots \[/.test(kept)
    ? kept.replace('/Annots [', `/Annots [${field} 0 R `)
    : `${kept} /Annots [${field} 0 R]`;
  const day = `D:${moment.toISOString().replace(/[-:T]/g, '').slice(0, 14)}Z`;
  const objects: readonly (readonly [number, string])[] = [
    [Number(root), `<<${dictionaryOf(text, root)} /AcroForm << /Fields [${field} 0 R] /SigFlags 3 >> >>`],
    [Number(page), `<<${widget}>>`],
    [
      value,
      `<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /ETSI.CAdES.detached /M (${day}) ${RANGE} /Contents <${'0'.repeat(2 * ROOM)}> >>`,
    ],
    [
      field,
      `<< /Type /Annot /Subtype /Widget /FT /Sig /T (ChuKy) /F 132 /Rect [0 0 0 0] /P ${page} 0 R /V ${value} 0 R >>`,
    ],
  ];
  let added = '\n';
  const places = objects.map(([number, body]) => {
    const at = pdf.length + added.length;
    added += `${number} 0 obj\n${body}\nendobj\n`;
    return `${number} 1\n${String(at).padStart(10, '0')} 00000 n \n`;
  });
  const xref = pdf.length + added.length;
  const rest = trailer.slice(trailer.indexOf('<<') + 2, trailer.lastIndexOf('>>'));
  const previous = found(trailer, /startxref\s+(\d+)/);
  added += `xref\n${places.join('')}trailer\n<<${rest.replace(/\/Size \d+/, `/Size ${size + 2}`)} /Prev ${previous} >>\nstartxref\n${xref}\n%%EOF\n`;
  const from = pdf.length + added.indexOf('/Contents <') + '/Contents '.length;
  const until = from + 2 * ROOM + 2;
  const end = pdf.length + added.length;
  const numbers = [from, until, end - until].map((number) => String(number).padStart(10, '0'));
  const bytes = Buffer.concat([
    pdf,
    Buffer.from(added.replace(RANGE, `/ByteRange [0 ${numbers.join(' ')}]`), 'latin1'),
  ]);
  const signature = signMessage(Buffer.concat([bytes.subarray(0, from), bytes.subarray(until)]), signer);
  bytes.write(signature.toString('hex').padEnd(2 * ROOM, '0'), from + 1, 'latin1');
  return bytes;
}

/** Who signed a PDF, when the signature holds and covers the whole file; undefined otherwise. */
export function signerOfPdf(pdf: Buffer): string | undefined {
  const text = pdf.toString('latin1');
  const [, start, length, next, last] =
    /\/ByteRange \[(\d+) (\d+) (\d+) (\d+)\]/.exec(text.slice(text.lastIndexOf('/ByteRange')))?.map(Number) ??
    [];
  if (start !== 0 || length === undefined || next === undefined || last === undefined) return undefined;
  if (next + last !== pdf.length || text[length] !== '<' || text[next - 1] !== '>') return undefined;
  const content = Buffer.concat([pdf.subarray(0, length), pdf.subarray(next)]);
  return verifyMessage(Buffer.from(text.slice(length + 1, next - 1), 'hex'), content);
}
