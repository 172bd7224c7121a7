// Biểu đồ trong HTML: bars as vector drawing, every bar with its name and number as real text.
import { escapeHtml } from '#document/html/escape-html.ts';
import type { Block } from '#domain/report/official-document.ts';

const [WIDTH, LABEL, VALUE, STEP, BAR] = [640, 190, 70, 26, 18];

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
  const bars = block.bars.map(({ label, value, text, figure }, index) => {
    const top = index * STEP;
    const length = Math.round((Math.max(0, value) / most) * (WIDTH - LABEL - VALUE));
    const middle = top + BAR - 4;
    return `<text x="${LABEL - 8}" y="${middle}" text-anchor="end">${escapeHtml(label)}</text><rect x="${LABEL}" y="${top}" width="${length}" height="${BAR}"/>${linked(`<text x="${LABEL + length + 6}" y="${middle}">${escapeHtml(text)}</text>`, figure)}`;
  });
  return `<figure class="bieu-do"${id}><figcaption>${escapeHtml(caption)}</figcaption><svg viewBox="0 0 ${WIDTH} ${block.bars.length * STEP}" xmlns="http://www.w3.org/2000/svg">${bars.join('')}</svg></figure>`;
}
