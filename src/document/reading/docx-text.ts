// Which text does a Word file hold, tables told cell by cell?
import { unzipBounded } from './bounded-zip.ts';
import { decodeEntities } from './entities.ts';

interface TextSink {
  out: string[];
  tableDepth: number;
  skip: number;
  paragraphInCell: number;
  /** Columns the cell reaches over. */
  span: number;
}

/** Wider than any table of a report; a damaged file claims more. */
const MOST_COLUMNS = 60;

function startTag(sink: TextSink, name: string, selfClosing: boolean, tag: string): void {
  switch (name) {
    case 'w:tbl':
      sink.tableDepth++;
      break;
    case 'w:tc':
      sink.paragraphInCell = 0;
      sink.span = 1;
      break;
    // A head over two columns: the cells under it stay under their own.
    case 'w:gridSpan':
    case 'w:gridBefore': {
      const columns = Math.min(MOST_COLUMNS, Number(/w:val="(\d{1,4})"/.exec(tag)?.[1] ?? 1));
      if (name === 'w:gridSpan') sink.span = Math.max(1, columns);
      else sink.out.push('\t'.repeat(columns));
      break;
    }
    case 'w:p':
      if (sink.tableDepth > 0 && !selfClosing && sink.paragraphInCell++ > 0) sink.out.push(' ');
      if (selfClosing && sink.tableDepth === 0) sink.out.push('\n');
      break;
    case 'w:numPr':
      if (sink.tableDepth === 0 && !selfClosing) sink.out.push('- ');
      break;
    case 'w:tab':
      sink.out.push(sink.tableDepth > 0 ? ' ' : '\t');
      break;
    case 'w:br':
    case 'w:cr':
      sink.out.push(sink.tableDepth > 0 ? ' ' : '\n');
      break;
    case 'w:noBreakHyphen':
      sink.out.push('-');
      break;
    case 'w:del':
    case 'w:instrText':
    case 'mc:Fallback':
      if (!selfClosing) sink.skip++;
      break;
    default:
  }
}

function endTag(sink: TextSink, name: string): void {
  switch (name) {
    case 'w:p':
      if (sink.tableDepth === 0) sink.out.push('\n');
      break;
    case 'w:tc':
      for (let column = 0; column < sink.span; column++) sink.out.push('\t');
      sink.span = 1;
      break;
    case 'w:tr':
      if (sink.out[sink.out.length - 1] === '\t') sink.out.pop();
      sink.out.push('\n');
      break;
    case 'w:tbl':
      sink.tableDepth--;
      sink.out.push('\n');
      break;
    case 'w:del':
    case 'w:instrText':
    case 'mc:Fallback':
      sink.skip = Math.max(0, sink.skip - 1);
      break;
    default:
  }
}

/** Text of WordprocessingML: one line a paragraph or table row. */
function textOfWordXml(xml: string): string {
  const sink: TextSink = { out: [], tableDepth: 0, skip: 0, paragraphInCell: 0, span: 1 };
  let inText = false;
  let i = 0;
  while (i < xml.length) {
    const open = xml.indexOf('<', i);
    if (open < 0) break;
    if (inText && sink.skip === 0 && open > i) sink.out.push(decodeEntities(xml.slice(i, open)));
    const close = xml.indexOf('>', open);
    if (close < 0) break;
    const tag = xml.slice(open + 1, close);
    const ends = tag.startsWith('/');
    const selfClosing = tag.endsWith('/');
    const body = ends ? tag.slice(1) : tag;
    const space = body.search(/[\s/]/);
    const name = space < 0 ? body : body.slice(0, space);
    if (name === 'w:t') inText = !ends && !selfClosing;
    else if (ends) endTag(sink, name);
    else startTag(sink, name, selfClosing, tag);
    i = close + 1;
  }
  return sink.out.join('');
}

/** Text of a .docx; null when the file is not one or is refused as a zip bomb. */
export function readDocx(bytes: Uint8Array): string | null {
  const zip = unzipBounded(bytes, (name) => name === 'word/document.xml');
  const xml = zip.ok ? zip.files['word/document.xml'] : undefined;
  return xml === undefined ? null : textOfWordXml(new TextDecoder('utf-8').decode(xml));
}
