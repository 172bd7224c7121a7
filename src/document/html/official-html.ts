// Văn bản hành chính thành một tệp HTML: for a portal, read by screen readers, printed as A4, every figure a link to its source.
import { chartHtml } from '#document/html/chart-html.ts';
import { escapeHtml } from '#document/html/escape-html.ts';
import { HTML_STYLE } from '#document/html/html-style.ts';
import { qrPathSvg } from '#document/qr/qr-svg.ts';
import { formatDocumentDate } from '#domain/report/document-date.ts';
import type {
  Block,
  DocumentRow,
  DocumentRun,
  OfficialDocument,
  Part,
} from '#domain/report/official-document.ts';
import { signatureLines } from '#domain/report/signature.ts';

interface Page {
  readonly anchors: Readonly<Record<string, string>>;
  readonly titles: ReadonlyMap<string, string>;
  readonly number: () => number;
  readonly chart: () => number;
}

function linked(page: Page, text: string, figure: string | null | undefined): string {
  const anchor = figure ? page.anchors[figure] : undefined;
  if (!figure || anchor === undefined) return escapeHtml(text);
  const title = page.titles.get(figure);
  return `<a class="so" href="#${escapeHtml(anchor)}"${title ? ` title="${escapeHtml(title)}"` : ''}>${escapeHtml(text)}</a>`;
}

function runs(page: Page, list: readonly DocumentRun[]): string {
  return list
    .map(({ text, figure, ref, note }) => {
      if (note !== undefined)
        return `<sup id="ve-${note.mark}"><a class="so" href="#chu-thich-${note.mark}" title="${escapeHtml(note.text)}">${escapeHtml(text)}</a></sup>`;
      return ref === undefined
        ? linked(page, text, figure)
        : `<a class="so" href="#${escapeHtml(ref)}">${escapeHtml(text)}</a>`;
    })
    .join('');
}

function bodyRow(page: Page, row: DocumentRow, block: Extract<Block, { kind: 'table' }>): string {
  const label = block.columns.findIndex(({ align }) => align === 'left');
  const cells = row.cells.map((text, index) => {
    const align = block.columns[index]?.align ?? 'left';
    const inner = linked(page, text, row.figures?.[index]);
    return index === label
      ? `<th scope="row" class="${align} bac${row.depth}">${inner}</th>`
      : `<td class="${align}">${inner}</td>`;
  });
  const id = row.anchor === undefined ? '' : ` id="${escapeHtml(row.anchor)}"`;
  return `<tr${id} class="${row.look}">${cells.join('')}</tr>`;
}

function idOf(key: string | undefined): string {
  return key === undefined ? '' : ` id="${escapeHtml(key)}"`;
}

function blockHtml(page: Page, block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `<h${block.level + 1}>${escapeHtml(block.text)}</h${block.level + 1}>`;
    case 'paragraph':
      return `<p>${block.runs ? runs(page, block.runs) : escapeHtml(block.text)}</p>`;
    case 'note':
      if (block.mark !== undefined)
        return `<p class="ghi-chu" id="chu-thich-${block.mark}">${escapeHtml(block.text)} <a class="so" href="#ve-${block.mark}" aria-label="Về chỗ có chú thích ${block.mark}">↩</a></p>`;
      return `<p class="ghi-chu">${escapeHtml(block.text)}</p>`;
    case 'facts':
      return `<dl>${block.rows.map(({ label, value }) => `<dt>${escapeHtml(label)}</dt><dd>${escapeHtml(value)}</dd>`).join('')}</dl>`;
    case 'chart':
      return chartHtml(block, page.chart(), (text, figure) => {
        const anchor = figure ? page.anchors[figure] : undefined;
        return anchor === undefined ? text : `<a class="so" href="#${escapeHtml(anchor)}">${text}</a>`;
      });
    case 'table': {
      const caption =
        block.caption === undefined
          ? ''
          : `<caption${idOf(block.key)}>Bảng ${page.number()}. ${escapeHtml(block.caption)}</caption>`;
      if (block.rows.length === 0) return `<p class="ghi-chu">${escapeHtml(block.empty)}</p>`;
      const whole = block.columns.reduce((sum, { width }) => sum + width, 0);
      const widths = block.columns
        .map(({ width }) => `<col style="width:${Math.round((width / whole) * 1000) / 10}%">`)
        .join('');
      const heads = block.columns.map(({ head }) => `<th scope="col">${escapeHtml(head)}</th>`).join('');
      const body = block.rows.map((row) => bodyRow(page, row, block)).join('\n');
      return `<div class="cuon" tabindex="0" role="group" aria-label="${escapeHtml(block.caption ?? 'Bảng')}"><table>${caption}<colgroup>${widths}</colgroup><thead><tr>${heads}</tr></thead><tbody>\n${body}\n</tbody></table></div>`;
    }
  }
}

function head(document: OfficialDocument): string {
  const { issuer } = document;
  const letter = document.form === 'letter';
  return `<header class="dau"><div>${issuer.parent === null ? '' : `<p>${escapeHtml(issuer.parent.toUpperCase())}</p>`}<p class="dam vach">${escapeHtml(issuer.name.toUpperCase())}</p><p>Số: ${escapeHtml(document.number ?? '……')}/${escapeHtml(document.symbol)}</p>${letter ? `<p>${escapeHtml(document.subject)}</p>` : ''}</div><div><p class="dam quoc-hieu">CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</p><p class="dam vach dai">Độc lập - Tự do - Hạnh phúc</p><p class="nghieng">${escapeHtml(`${document.place}, ${formatDocumentDate(document.date)}`)}</p></div></header>
${letter ? '' : `<h1>${escapeHtml(document.type)}<br>${escapeHtml(document.subject)}</h1>`}`;
}

function foot(document: OfficialDocument): string {
  const { signature, recipients } = document;
  return `<footer class="ky"><div><p class="dam nghieng">Nơi nhận:</p><ul>${recipients.map((each, at) => `<li>- ${escapeHtml(each)}${at === recipients.length - 1 ? '.' : ';'}</li>`).join('')}</ul></div><div class="giua">${signatureLines(
    signature,
  )
    .map((line) => `<p class="dam">${escapeHtml(line)}</p>`)
    .join('')}<p class="dam ten">${escapeHtml(signature.name ?? '')}</p></div></footer>`;
}

function annex(page: Page, part: Part): string {
  const title = part.title === null ? '' : `<h2${idOf(part.key)}>${escapeHtml(part.title)}</h2>`;
  return `<section class="phu-luc${part.landscape ? ' ngang' : ''}">${title}${part.blocks.map((block) => blockHtml(page, block)).join('\n')}</section>`;
}

/** The mark by which anybody can check an issued document. */
function mark({ verification }: OfficialDocument): string {
  if (!verification) return '';
  const { code, address } = verification;
  return `<div class="kiem-tra">${qrPathSvg(address).replace('<svg ', '<svg role="img" aria-label="Mã QR của trang kiểm tra" ')}<div><p>Mã kiểm tra: ${escapeHtml(code)}.</p><p>Kiểm tra văn bản này tại <a href="${escapeHtml(address)}">${escapeHtml(address)}</a></p></div></div>`;
}

/** The document as one HTML file. @param titles a sentence on each claim, shown when a pointer rests on it */
export function writeHtml(
  document: OfficialDocument,
  titles: ReadonlyMap<string, string> = new Map(),
): Buffer {
  let tables = 0;
  let charts = 0;
  const page: Page = {
    anchors: document.anchors ?? {},
    titles,
    number: () => {
      tables += 1;
      return tables;
    },
    chart: () => {
      charts += 1;
      return charts;
    },
  };
  const [main, ...annexes] = document.parts;
  const body = (main?.blocks ?? []).map((block) => blockHtml(page, block)).join('\n');
  return Buffer.from(`<!doctype html>
<html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(`${document.type} ${document.subject}`)}</title><style>${HTML_STYLE}</style></head>
<body><main>
${head(document)}
${body}
${foot(document)}
${annexes.map((part) => annex(page, part)).join('\n')}
${mark(document)}</main></body></html>
`);
}
