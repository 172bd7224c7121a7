// Bảng và biểu đồ của một bản công bố, as HTML that needs no script.

import { cellText, numberOf, unitText } from '#document/release/cell-text.ts';
import { escapeHtml } from '#document/release/shell.ts';
import { type Language, WORDS } from '#document/release/words.ts';
import type { ReleaseDocument, ReleaseMeasure, ReleaseTable } from '#domain/release/document.ts';

/** More bars than this are not read: then the largest are shown. */
const MOST_BARS = 20;

export function measureName(measure: ReleaseMeasure, language: Language): string {
  return language === 'en' ? measure.nameEn : measure.name.replace(/ \(.*\)$/u, '');
}

/** The measures of a table, in its order. */
export function measuresOf(document: ReleaseDocument, table: ReleaseTable): readonly ReleaseMeasure[] {
  const known = new Map(document.measures.map((measure) => [measure.code, measure]));
  return table.measures.flatMap((code) => known.get(code) ?? []);
}

/** A table with the unit under each head; the total of the whole scope in its last row. */
export function tableHtml(document: ReleaseDocument, table: ReleaseTable, language: Language): string {
  const words = WORDS[language];
  const measures = measuresOf(document, table);
  const whole = document.tables.find(({ by }) => by === null)?.rows[0];
  const heads = measures
    .map(
      (measure) =>
        `<th scope="col" class="n">${escapeHtml(measureName(measure, language))}<span class="u">${escapeHtml(unitText(measure, language))}</span></th>`,
    )
    .join('');
  const row = (each: ReleaseTable['rows'][number], name: string, total = false) =>
    `<tr${total ? ' class="t"' : ''}><th scope="row">${escapeHtml(name)}</th>${measures
      .map((measure) => {
        const { text, word } = cellText(each.cells[measure.code], measure, language);
        return `<td class="${word ? 'n w' : 'n'}">${text}</td>`;
      })
      .join('')}</tr>`;
  const body = table.rows.map((each) => row(each, language === 'en' ? each.nameEn : each.name)).join('');
  const label = table.by === null ? words.whole : words[table.by];
  return `<div class="scroll fix" role="region" tabindex="0" aria-label="${words.table}: ${label}"><table><thead><tr><th scope="col">${words.group}</th>${heads}</tr></thead><tbody>${body}${whole && table.by !== null ? row(whole, words.whole, true) : ''}</tbody></table></div>`;
}

/** One measure of a table as bars with their names and numbers; nothing is drawn for what is hidden or absent. */
export function chartHtml(document: ReleaseDocument, table: ReleaseTable, language: Language): string {
  const [measure] = measuresOf(document, table);
  if (!measure || table.by === null) return '';
  const words = WORDS[language];
  const drawn = table.rows.flatMap((row) => {
    const number = numberOf(row.cells[measure.code]);
    return number === undefined ? [] : [{ row, number }];
  });
  const most = Math.max(...drawn.map(({ number }) => number), 0);
  if (most <= 0 || drawn.length < 2) return '';
  const many = drawn.length > MOST_BARS;
  const shown = many ? drawn.toSorted((a, b) => b.number - a.number).slice(0, MOST_BARS) : drawn;
  const bars = shown
    .map(({ row, number }) => {
      const width = Math.round((number / most) * 1000) / 10;
      const name = language === 'en' ? row.nameEn : row.name;
      return `<li><span>${escapeHtml(name)}</span><svg viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true"><rect width="${width}" height="1"/></svg><span class="n">${cellText(row.cells[measure.code], measure, language).text}</span></li>`;
    })
    .join('');
  const title = `${words.chart}: ${escapeHtml(measureName(measure, language))} (${escapeHtml(unitText(measure, language))})${many ? `, ${words.largest}` : ''}`;
  return `<h3>${title}</h3><ul class="bars">${bars}</ul>`;
}
