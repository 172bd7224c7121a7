// Biểu đồ trong HTML: bars as vector drawing (printed whatever the browser does with backgrounds), names and numbers as real text beside them.
import { escapeHtml } from '#document/html/escape-html.ts';
import type { Block } from '#domain/report/official-document.ts';

/** A chart as a figure with its caption. @param linked puts a link around the text of a figure */
export function chartHtml(
  block: Extract<Block, { kind: 'chart' }>,
  number: number,
  linked: (text: string, figure: string | null) => string,
): string {
  const caption = `Biểu đồ ${number}. ${block.caption} (${block.unit})`;
  const id = block.key === undefined ? '' : ` id="${escapeHtml(block.key)}"`;
  if (block.bars.length === 0)
    return `<p class="ghi-chu"${id}>${escapeHtml(caption)}: ${escapeHtml(block.empty)}</p>`;
  const most = Math.max(1, ...block.bars.map(({ value }) => value));
  const bars = block.bars.map(({ label, value, text, figure }) => {
    const length = Math.round((Math.max(0, value) / most) * 1000) / 10;
    return `<li><span>${escapeHtml(label)}</span><svg viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true"><rect width="${length}" height="1"/></svg><span>${linked(escapeHtml(text), figure)}</span></li>`;
  });
  return `<figure class="bieu-do"${id}><figcaption>${escapeHtml(caption)}</figcaption><ul>${bars.join('')}</ul></figure>`;
}
