// Trang một bản công bố: key figures, tables, charts, definitions, files, how to cite it, its editions.

import { cellText, unitText } from '#document/release/cell-text.ts';
import { escapeHtml, inLanguage, pageOf } from '#document/release/shell.ts';
import { chartHtml, measureName, tableHtml } from '#document/release/tables-html.ts';
import { type Language, WORDS } from '#document/release/words.ts';
import type { ReleaseDocument } from '#domain/release/document.ts';

export interface EditionLine {
  readonly revision: number;
  readonly releaseAt: string;
  readonly reason: string | null;
}

export interface ReleasePage {
  readonly document: ReleaseDocument;
  readonly sha256: string;
  readonly language: Language;
  readonly site: string;
  /** Newest first. */
  readonly editions: readonly [EditionLine, ...EditionLine[]];
}

const day = (date: string): string => date.slice(0, 10).split('-').reverse().join('/');

/** An instant as it is read in Vietnam. */
export function vietnamTime(instant: string): string {
  const there = new Date(Date.parse(instant) + 7 * 3_600_000).toISOString();
  return `${there.slice(11, 16)} ${day(there)}`;
}

export function editionName(revision: number, language: Language): string {
  const words = WORDS[language];
  return revision === 0 ? words.first : `${words.revision} ${revision}`;
}

function periodName({ period }: ReleaseDocument, language: Language): string {
  const name = language === 'en' ? period.code : period.name;
  return `${name} (${day(period.from)} – ${day(period.to)})`;
}

function headline({ document, language }: ReleasePage): string {
  const row = document.tables.find(({ by }) => by === null)?.rows[0];
  if (!row) return '';
  const items = document.measures
    .map((measure) => {
      const { text } = cellText(row.cells[measure.code], measure, language);
      return `<li>${escapeHtml(measureName(measure, language))}<strong>${text}</strong><span class="u">${escapeHtml(unitText(measure, language))}</span></li>`;
    })
    .join('');
  return `<h2>${WORDS[language].headline}</h2><ul class="key">${items}</ul>`;
}

function changes({ document, language }: ReleasePage): string {
  const words = WORDS[language];
  if (document.revision === 0) return '';
  const known = new Map(document.measures.map((measure) => [measure.code, measure]));
  const lines = document.changes
    .map((change) => {
      const measure = known.get(change.measure);
      if (!measure) return '';
      const [old, now] = [change.old, change.now].map((cell) => cellText(cell, measure, language).text);
      const name = change.by === null ? words.whole : language === 'en' ? change.nameEn : change.name;
      return `<tr><th scope="row">${escapeHtml(name)}</th><td>${escapeHtml(measureName(measure, language))}</td><td class="n">${old}</td><td class="n">${now}</td><td>${escapeHtml(document.reason ?? '')}</td></tr>`;
    })
    .join('');
  return `<h2>${words.revised} (${document.changes.length})</h2><div class="scroll" role="region" tabindex="0" aria-label="${words.revised}"><table><thead><tr><th scope="col">${words.group}</th><th scope="col">${words.what}</th><th scope="col" class="n">${words.old}</th><th scope="col" class="n">${words.now}</th><th scope="col">${words.reason}</th></tr></thead><tbody>${lines}</tbody></table></div>`;
}

function definitions({ document, language }: ReleasePage): string {
  const words = WORDS[language];
  const items = document.measures
    .map((measure) => {
      const { coverage } = measure;
      const covered = coverage
        ? ` ${words.coverage}: ${coverage.reported}/${coverage.expected} ${words.covered}.`
        : '';
      return `<h3>${escapeHtml(language === 'en' ? measure.nameEn : measure.name)}</h3><p>${escapeHtml(language === 'en' ? measure.definitionEn : measure.definition)}<span class="quiet">${covered}</span></p>`;
    })
    .join('');
  const texts = [
    [words.notes, document.notes],
    [words.method, document.method],
  ]
    .filter(([, text]) => text !== '')
    .map(([head, text]) => `<h2>${head}</h2>${paragraphs(text ?? '')}`)
    .join('');
  return `${texts}<h2>${words.definitions}</h2>${items}`;
}

function paragraphs(text: string): string {
  return text
    .split(/\n+/)
    .map((line) => `<p>${escapeHtml(line)}</p>`)
    .join('');
}

function files({ document, language }: ReleasePage): string {
  const words = WORDS[language];
  const at = `/cong-bo/${document.code}/${document.revision}`;
  return `<h2>${words.downloads}</h2><ul class="files"><li><a href="${at}/so-lieu.csv">${words.csv}</a></li><li><a href="${at}/so-lieu.xlsx">${words.xlsx}</a></li><li><a href="${at}/so-lieu.json">${words.json}</a>, <a href="/cong-bo/schema.json">${words.schema}</a></li><li><a href="${at}/datapackage.json">${words.datapackage}</a></li></ul>`;
}

function citation(page: ReleasePage): string {
  const { document, language, site, sha256 } = page;
  const words = WORDS[language];
  const own = page.editions.find(({ revision }) => revision === document.revision);
  const title = language === 'en' ? document.titleEn : document.title;
  const out = own?.releaseAt ?? '';
  const text = `${document.publisher} (${out.slice(0, 4)}). ${title}. ${document.code}, ${editionName(document.revision, language)}, ${vietnamTime(out).slice(6)}. ${site}/cong-bo/${document.code}/${document.revision}`;
  return `<h2>${words.cite}</h2><p>${escapeHtml(text)}</p><h2>${words.fingerprint}</h2><p>${words.fingerprintLead}<br><code>${sha256}</code></p>`;
}

function editionList({ document, editions, language }: ReleasePage): string {
  const words = WORDS[language];
  const items = editions
    .map(({ revision, releaseAt, reason }) => {
      const name = `${document.code}, ${editionName(revision, language)}`;
      const here = revision === document.revision;
      const shown = here
        ? `<b>${name}</b>`
        : `<a href="${inLanguage(`/cong-bo/${document.code}/${revision}`, language)}">${name}</a>`;
      return `<li>${shown} – ${vietnamTime(releaseAt)}${reason ? ` – ${words.reason}: ${escapeHtml(reason)}` : ''}</li>`;
    })
    .join('');
  return `<h2>${words.revisions}</h2><ul>${items}</ul>`;
}

/** The page of one edition, made of nothing but its frozen document. */
export function releasePage(page: ReleasePage): string {
  const { document, language, editions } = page;
  const words = WORDS[language];
  const own = editions.find(({ revision }) => revision === document.revision);
  const [latest] = editions;
  const title = language === 'en' ? document.titleEn : document.title;
  const facts = [
    [words.who, document.publisher],
    [words.unit, document.unit.name],
    [words.period, periodName(document, language)],
    [words.boundaries, day(document.geography)],
    [words.releasedOn, vietnamTime(own?.releaseAt ?? '1970-01-01')],
    [words.edition, `${document.code}, ${editionName(document.revision, language)}`],
  ]
    .map(([label, value]) => `<dt>${label}</dt><dd>${escapeHtml(value ?? '')}</dd>`)
    .join('');
  const path = `/cong-bo/${document.code}`;
  const newer =
    latest.revision > document.revision
      ? `<p class="note" role="note"><a href="${inLanguage(path, language)}">${words.newer}: ${editionName(latest.revision, language)}</a></p>`
      : '';
  const tables = document.tables
    .filter(({ by }) => by !== null)
    .map(
      (table) =>
        `<h2>${words[table.by ?? 'whole']}</h2>${tableHtml(document, table, language)}${chartHtml(document, table, language)}`,
    )
    .join('');
  const hides = document.tables.some(({ rows }) =>
    rows.some(({ cells }) => Object.values(cells).some(({ hidden }) => hidden)),
  );
  const other = inLanguage(`${path}/${document.revision}`, language === 'vi' ? 'en' : 'vi');
  return pageOf({
    title,
    language,
    other,
    body: `<p><a href="${inLanguage('/cong-bo', language)}">← ${words.home}</a></p><h1>${escapeHtml(title)}</h1>${newer}<dl>${facts}</dl>${headline(page)}${changes(page)}${tables}${hides ? `<p class="quiet">${words.hiddenLegend}</p>` : ''}${definitions(page)}${files(page)}${editionList(page)}${citation(page)}`,
  });
}
