// Trang danh sách: what is out, newest first, and what will come.
import { editionName, vietnamTime } from '#document/release/release-page.ts';
import { escapeHtml, inLanguage, pageOf } from '#document/release/shell.ts';
import { type Language, WORDS } from '#document/release/words.ts';

export interface ReleasedLine {
  readonly code: string;
  readonly revision: number;
  readonly title: string;
  readonly titleEn: string;
  readonly office: string;
  readonly unit: string;
  readonly period: string;
  readonly releaseAt: string;
}

export interface ComingLine {
  readonly title: string;
  readonly office: string;
  readonly period: string;
  readonly releaseOn: string;
  readonly releaseAt: string | null;
  readonly cancelled: boolean;
  readonly reason: string | null;
}

const day = (date: string): string => date.split('-').reverse().join('/');

function comingHtml(coming: readonly ComingLine[], language: Language): string {
  const words = WORDS[language];
  if (coming.length === 0) return `<p class="quiet">${words.noCalendar}</p>`;
  const rows = coming
    .map((line) => {
      const when = line.releaseAt ? vietnamTime(line.releaseAt) : day(line.releaseOn);
      const note = line.reason ? ` – ${words.reason}: ${escapeHtml(line.reason)}` : '';
      const state = line.cancelled ? `<br><b>✗ ${words.cancelled}</b>${note}` : note;
      return `<li><b>${when}</b> – ${escapeHtml(line.title)}${state}<br><span class="quiet">${escapeHtml(line.office)} · ${escapeHtml(line.period)}</span></li>`;
    })
    .join('');
  return `<ul class="list">${rows}</ul>`;
}

/** /cong-bo. */
export function listPage(
  released: readonly ReleasedLine[],
  coming: readonly ComingLine[],
  language: Language,
): string {
  const words = WORDS[language];
  const items = released
    .map((line) => {
      const title = language === 'en' ? line.titleEn : line.title;
      const edition = line.revision > 0 ? `, ${editionName(line.revision, language)}` : '';
      return `<li><a href="${inLanguage(`/cong-bo/${line.code}`, language)}">${escapeHtml(title)}</a><br><span class="quiet">${escapeHtml(line.office)} · ${escapeHtml(line.unit)} · ${escapeHtml(line.period)} · ${vietnamTime(line.releaseAt)} · ${line.code}${edition}</span></li>`;
    })
    .join('');
  return pageOf({
    title: words.home,
    language,
    other: inLanguage('/cong-bo', language === 'vi' ? 'en' : 'vi'),
    body: `<h1>${words.site}</h1><p>${words.lead}</p><h2>${words.released}</h2>${items ? `<ul class="list">${items}</ul>` : `<p class="quiet">${words.none}</p>`}<h2>${words.calendar}</h2><p>${words.calendarLead}</p>${comingHtml(coming, language)}`,
  });
}

/** Nothing is out here. */
export function notFoundPage(language: Language): string {
  const words = WORDS[language];
  return pageOf({
    title: words.notFound,
    language,
    other: inLanguage('/cong-bo', language === 'vi' ? 'en' : 'vi'),
    body: `<h1>${words.notFound}</h1><p>${words.notFoundLead}</p><p><a href="${inLanguage('/cong-bo', language)}">${words.home}</a></p>`,
  });
}
