// Are cited documents cited as they are catalogued, and alike throughout the text?
import { formatDate } from '#domain/vietnamese/calendar-date.ts';
import { wordsOf } from '../read/window.ts';
import { LAW_YEARS, LEGAL_CATALOGUE } from './legal-catalogue.ts';
import type { CheckRun } from './report.ts';
import { toldAt } from './told-at.ts';

interface Citation {
  readonly at: number;
  /** Token after the number and its tail. */
  readonly to: number;
  readonly serial: string;
  readonly tail: string;
  readonly day: string | null;
}

const TAIL = /^[/-](?:(\d{4})\/)?([\p{L}]{1,6}(?:[-/][\p{L}\d]{2,10}){0,3})/u;

/** Document numbers of the text with the day printed right after them. */
function findCitations(run: CheckRun): Citation[] {
  const { context } = run.read;
  const { text } = context.map;
  const found: Citation[] = [];
  context.tokens.forEach((token, i) => {
    if (token.kind !== 'number' || !/^\d{1,4}$/.test(token.text)) return;
    const next = context.tokens[i + 1]?.text;
    if (next !== '/' && next !== '-') return;
    const match = TAIL.exec(text.slice(token.end, token.end + 40));
    if (match === null) return;
    const tail = `${match[1] === undefined ? '' : `${match[1]}/`}${match[2] ?? ''}`;
    if (!/(?:TTg|CP|BTC|BKHĐT|TW|UBND|HĐND|QH\d+|BCH|BNNPTNT|VPCP|NHNN)$/i.test(tail)) return;
    const end = token.end + match[0].length;
    let day: string | null = null;
    for (let k = i; k < i + 14; k++) {
      const time = context.timeAt.get(k);
      if (time?.kind === 'asOf' && time.iso?.length === 10 && (context.tokens[k]?.start ?? 0) - end < 12)
        day = time.iso;
    }
    let to = i + 1;
    while ((context.tokens[to]?.start ?? end) < end) to++;
    found.push({ at: i, to, serial: token.text, tail, day });
  });
  return found;
}

/** Two days are handed over as whole numbers, 20201113. */
interface Days {
  readonly expected: string;
  readonly stated: string;
}

const asNumber = (day: string): number => Number(day.replaceAll('-', ''));

function warn(run: CheckRun, { at, to }: Pick<Citation, 'at' | 'to'>, message: string, days?: Days): void {
  run.found.push({
    at,
    finding: {
      kind: 'citation',
      claims: [],
      target: null,
      expected: days ? asNumber(days.expected) : 0,
      stated: days ? asNumber(days.stated) : 0,
      verdict: 'inconsistent',
      severity: 'ambiguous',
      message,
      where: toldAt(run.read.context, at, to),
    },
  });
}

function checkAgainstCatalogue(run: CheckRun, citation: Citation): void {
  const written = `${citation.serial}/${citation.tail}`;
  const exact = LEGAL_CATALOGUE.find((document) => document.number.toLowerCase() === written.toLowerCase());
  if (exact !== undefined) {
    if (exact.signed !== undefined && citation.day !== null && citation.day !== exact.signed) {
      warn(
        run,
        citation,
        `${exact.number} ghi ngày ${formatDate(citation.day)}; danh mục văn bản ghi ngày ${formatDate(exact.signed)}.`,
        { expected: exact.signed, stated: citation.day },
      );
    }
    return;
  }
  const issuer = citation.tail.split(/[-/]/).pop()?.toLowerCase() ?? '';
  const close = LEGAL_CATALOGUE.find(
    (document) =>
      document.number.split('/')[0] === citation.serial &&
      document.number.toLowerCase().endsWith(issuer) &&
      !citation.tail.includes('-'),
  );
  if (close !== undefined && issuer === 'ttg')
    warn(run, citation, `"${written}" viết thiếu loại văn bản; danh mục ghi ${close.number}.`);
}

/** Cited documents, the same number with two tails, and a law still called a draft years after it was passed. */
export function checkCitations(run: CheckRun): void {
  const days = new Map<string, Citation>();
  for (const citation of findCitations(run)) {
    checkAgainstCatalogue(run, citation);
    if (citation.day === null) continue;
    const key = `${citation.serial}/${citation.tail.toLowerCase()}`;
    const earlier = days.get(key);
    if (earlier === undefined) days.set(key, citation);
    else if (earlier.day !== null && earlier.day !== citation.day) {
      warn(
        run,
        citation,
        `${citation.serial}/${citation.tail} được ghi hai ngày khác nhau: ${formatDate(earlier.day)} và ${formatDate(citation.day)}.`,
        { expected: earlier.day, stated: citation.day },
      );
    }
  }
  checkDrafts(run);
}

function checkDrafts(run: CheckRun): void {
  const { context, document } = run.read;
  if (document.year === null) return;
  for (let i = 0; i < context.tokens.length; i++) {
    if (context.tokens[i]?.key !== 'dự' || context.tokens[i + 1]?.key !== 'thảo') continue;
    const after = wordsOf(context, i + 2, i + 9);
    const match = /^luật (?:htx|hợp tác xã)(?: năm)? (\d{4})/.exec(after);
    const year = Number(match?.[1]);
    if (match !== null && LAW_YEARS.includes(year) && document.year > year + 1) {
      warn(
        run,
        { at: i, to: i + 2 + match[0].split(' ').length },
        `Gọi Luật HTX năm ${year} là dự thảo trong văn bản năm ${document.year}; luật này đã được ban hành.`,
      );
    }
  }
}
