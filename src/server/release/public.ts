// Công chúng hỏi gì: the list, one edition, files; each answer made of frozen documents alone.
import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { writeCsv } from '#document/csv/write-csv.ts';
import { writeXlsx } from '#document/excel/write-table.ts';
import { type ComingLine, listPage, notFoundPage } from '#document/release/list-page.ts';
import { atomFeed, type Dataset, dataPackage, dcatCatalogue } from '#document/release/open-data.ts';
import { releasePage } from '#document/release/release-page.ts';
import { STYLE_HASH } from '#document/release/shell.ts';
import { longTable, sheetsOf } from '#document/release/tables.ts';
import { type Language, languageOf } from '#document/release/words.ts';
import { parseReportingPeriod } from '#domain/period/reporting-period.ts';
import { documentOf, sha256 } from '#server/release/compose.ts';
import type { ReleaseDeps } from '#server/release/deps.ts';
import {
  findReleasedBody,
  listComing,
  listReleased,
  type ReleasedRow,
} from '#server/release/store-public.ts';
import { unitOf } from '#server/release/view.ts';

export { languageOf };

/** One style sheet by its hash, and nothing else. */
export const PUBLIC_POLICY = `default-src 'none'; style-src ${STYLE_HASH}; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;

/** An address at which nothing is out. */
export function publicMissing(language: Language): string {
  return notFoundPage(language);
}

/** Cancelled entries stay in sight this long after their day. */
const LINGER_DAYS = 60;

function datasetOf(deps: ReleaseDeps, rows: readonly ReleasedRow[], row: ReleasedRow): Dataset {
  const period = parseReportingPeriod(row.period);
  const first = rows.findLast(({ code }) => code === row.code) ?? row;
  return {
    code: row.code,
    revision: row.revision,
    title: row.title,
    titleEn: row.title_en,
    office: row.office,
    unit: unitOf(deps, row.unit_id, row.period).name,
    from: period?.from ?? '',
    to: period?.to ?? '',
    releaseAt: row.release_at,
    firstAt: first.release_at,
    reason: row.reason,
    sha256: row.digest.toString('hex'),
    length: row.length,
  };
}

/** The latest edition of each release. */
function latestOf(rows: readonly ReleasedRow[]): readonly ReleasedRow[] {
  const seen = new Set<string>();
  return rows.filter(({ code }) => !seen.has(code) && seen.add(code));
}

async function coming(deps: ReleaseDeps, rows: readonly ReleasedRow[]): Promise<readonly ComingLine[]> {
  const entries = await listComing(deps.db, deps.clock.now());
  const since = new Date(deps.clock.now().getTime() - LINGER_DAYS * 86_400_000).toISOString().slice(0, 10);
  const out = new Set(rows.map(({ unit_id, period }) => `${unit_id} ${period}`));
  return entries
    .filter(
      // What came out is in the list above; what was neither released nor cancelled stays, late as it is.
      ({ state, release_on, release_at, unit_id, period }) =>
        release_at !== null ||
        (state === 'cancelled' ? release_on >= since : !out.has(`${unit_id} ${period}`)),
    )
    .map((entry) => ({
      title: entry.title,
      office: entry.office,
      period: parseReportingPeriod(entry.period)?.name ?? entry.period,
      releaseOn: entry.release_on,
      releaseAt: entry.release_at,
      cancelled: entry.state === 'cancelled',
      reason: entry.reason,
    }));
}

/** /cong-bo. */
export async function publicList(deps: ReleaseDeps, language: Language): Promise<string> {
  const rows = await listReleased(deps.db, deps.clock.now());
  const lines = latestOf(rows).map((row) => ({
    code: row.code,
    revision: row.revision,
    title: row.title,
    titleEn: row.title_en,
    office: row.office,
    unit: unitOf(deps, row.unit_id, row.period).name,
    period: language === 'en' ? row.period : (parseReportingPeriod(row.period)?.name ?? row.period),
    releaseAt: row.release_at,
  }));
  return listPage(lines, await coming(deps, rows), language);
}

interface Found {
  readonly body: Buffer;
  readonly editions: readonly [ReleasedRow, ...ReleasedRow[]];
}

/** The bytes of an edition, the latest when none is named, and all editions that are out. */
async function find(
  deps: ReleaseDeps,
  code: string,
  edition: number | undefined,
): Promise<Found | undefined> {
  const now = deps.clock.now();
  const [first, ...others] = (await listReleased(deps.db, now)).filter((row) => row.code === code);
  if (!first) return undefined;
  const body = await findReleasedBody(deps.db, code, edition ?? first.revision, now);
  return body ? { body, editions: [first, ...others] } : undefined;
}

/** The page of an edition. */
export async function publicPage(
  deps: ReleaseDeps,
  asked: { code: string; edition: number | undefined; language: Language; site: string },
): Promise<string | undefined> {
  const found = await find(deps, asked.code, asked.edition);
  if (!found) return undefined;
  const line = ({ revision, release_at, reason }: ReleasedRow) => ({
    revision,
    releaseAt: release_at,
    reason,
  });
  const [first, ...others] = found.editions;
  return releasePage({
    document: documentOf(found.body),
    sha256: sha256(found.body).toString('hex'),
    language: asked.language,
    site: asked.site,
    editions: [line(first), ...others.map(line)],
  });
}

export const PUBLIC_FILES: Readonly<Record<string, string>> = {
  'so-lieu.json': 'application/json; charset=utf-8',
  'so-lieu.csv': 'text/csv; charset=utf-8; header=present',
  'so-lieu.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'datapackage.json': 'application/json; charset=utf-8',
};

/** A file of an edition; the JSON is the frozen bytes themselves. */
export async function publicFile(
  deps: ReleaseDeps,
  asked: { code: string; edition: number; file: string; site: string },
): Promise<Buffer | undefined> {
  const body = await findReleasedBody(deps.db, asked.code, asked.edition, deps.clock.now());
  if (!body || !(asked.file in PUBLIC_FILES)) return undefined;
  if (asked.file === 'so-lieu.json') return body;
  const document = documentOf(body);
  const digest = sha256(body).toString('hex');
  if (asked.file === 'datapackage.json')
    return Buffer.from(`${JSON.stringify(dataPackage(document, asked.site, digest), null, 1)}\n`);
  const out = new PassThrough();
  const written = buffer(out);
  if (asked.file === 'so-lieu.csv') await writeCsv(longTable(document), out);
  else {
    const [about, ...tables] = sheetsOf(document, digest);
    await writeXlsx(about, out, tables);
  }
  out.end();
  return written;
}

/** /cong-bo/catalogue.json. */
export async function publicCatalogue(deps: ReleaseDeps, site: string): Promise<string> {
  const rows = await listReleased(deps.db, deps.clock.now());
  const datasets = latestOf(rows).map((row) => datasetOf(deps, rows, row));
  return `${JSON.stringify(dcatCatalogue(datasets, site), null, 1)}\n`;
}

/** /cong-bo/feed.xml. */
export async function publicFeed(deps: ReleaseDeps, site: string): Promise<string> {
  const rows = await listReleased(deps.db, deps.clock.now());
  return atomFeed(
    rows.slice(0, 50).map((row) => datasetOf(deps, rows, row)),
    site,
  );
}
