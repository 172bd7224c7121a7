// Từ bản đang soạn ra văn bản và tệp: compose at a pin, put number, date, signature and the verification mark on it, render.
import { createHash } from 'node:crypto';
import { writePdf } from '#document/pdf/official-pdf.ts';
import { writeWord } from '#document/word/official-word.ts';
import type { Warning } from '#domain/narrative/compose.ts';
import type { CalendarDate } from '#domain/period/calendar-date.ts';
import { amendingDocument } from '#domain/report/amending-document.ts';
import { CORRECTION_TEXT } from '#domain/report/amendment.ts';
import type { Block, OfficialDocument } from '#domain/report/official-document.ts';
import { publicForm } from '#domain/report/public-form.ts';
import { type PublicationSettings, printCode } from '#domain/report/publication.ts';
import { requireDate } from '#server/platform/dates.ts';
import { digestOf } from '#server/platform/journal.ts';
import { version } from '#server/platform/version.ts';
import { pinnedDeps, pinnedOutline, readPins } from '#server/publication/pins.ts';
import type { PublicationRow } from '#server/publication/store.ts';
import { type ComposedReport, composeReport, type ReportDeps } from '#server/report/compose-report.ts';
import type { PrintDeps } from '#server/report/print.ts';
import type { Viewer } from '#server/unit/viewer.ts';

export type ComposeDeps = PrintDeps & ReportDeps;

/** What the bytes of a rebuild depend on beside the records. `layout` is raised whenever our own writers come to write the same document otherwise. */
export const RENDERER = { program: version, docx: '9.15.2', typst: '0.7.0', layout: 2 } as const;

export interface Content {
  readonly document: OfficialDocument;
  readonly report: ComposedReport;
}

/**
 * The content as the figures stood at a journal number, before it has a number: by the pins kept with the report where there are any.
 * `fresh` reads tasks and explanations anew, to see what has changed since. @throws Refused as the tally does
 */
export async function contentAt(
  live: ComposeDeps,
  viewer: Viewer,
  row: Pick<
    PublicationRow,
    | 'outline'
    | 'unit_id'
    | 'period'
    | 'settings'
    | 'pins'
    | 'amends_how'
    | 'amends_number'
    | 'amends_symbol'
    | 'amends_date'
  >,
  at: { readonly pin: number; readonly date: CalendarDate; readonly fresh?: boolean },
): Promise<Content> {
  const kept = row.pins === null ? undefined : readPins(row.pins);
  const deps = kept ? pinnedDeps(live, kept) : live;
  const settings = kept?.settings ?? row.settings;
  const report = await composeReport(deps, viewer, {
    outline: row.outline,
    ...(kept ? { body: pinnedOutline(deps, kept) } : {}),
    ...(kept && !at.fresh ? { surroundings: kept.surroundings } : {}),
    unit: String(row.unit_id),
    period: row.period,
    knownAt: at.pin,
    date: at.date,
    texts: new Map(Object.entries(settings.texts)),
    bindings: settings.bindings,
  });
  // What went for signature before small counts were hidden stays as it was signed.
  const isWhole = kept !== undefined && kept.smallCounts !== 'hidden';
  const document = isWhole ? report.document : publicForm(report.document, report.claims).document;
  const content: OfficialDocument = {
    ...document,
    recipients: settings.recipients.length > 0 ? settings.recipients : document.recipients,
    signature: settings.signature,
  };
  return withAmendment({ document: content, report }, row, settings);
}

/** A document that replaces or corrects an issued one says so; a letter of corrections holds no figures of its own that could be lacking. */
function withAmendment(
  { document, report }: Content,
  row: Parameters<typeof contentAt>[2],
  settings: PublicationSettings,
): Content {
  const { amends_how: how, amends_number: number, amends_symbol: symbol, amends_date: date } = row;
  if (how === null || number === null || symbol === null || date === null) return { document, report };
  const words = settings.texts[CORRECTION_TEXT] ?? '';
  const amending = amendingDocument(document, { how, number, symbol, date: requireDate(date) }, words);
  const unwritten: Warning = {
    kind: 'text-missing',
    section: amending.subject,
    message: 'Chưa viết nội dung đính chính.',
  };
  const warnings = how === 'corrects' ? (words.trim() === '' ? [unwritten] : []) : report.warnings;
  return { document: amending, report: { ...report, warnings } };
}

/** What was submitted for signature: everything but number, date and mark, which come with the issue. */
export function contentDigest(content: OfficialDocument): Buffer {
  const { date: _date, number: _number, ...rest } = content;
  return digestOf(rest);
}

/** The document with the name of whoever signed it, where no name was written at the place of signature. */
export function signedBy(content: OfficialDocument, signer: string | null): OfficialDocument {
  const { signature } = content;
  return { ...content, signature: { ...signature, name: signature.name ?? signer } };
}

/** At the head of the annex of sources; under the text of a letter, which has none. */
function withApproval(blocks: readonly Block[], approval: string, last: boolean): readonly Block[] {
  const note: Block = { kind: 'note', text: approval };
  return last ? [...blocks, note] : [note, ...blocks];
}

/** The document as issued: numbered, dated, with the mark by which anybody can check it. */
export function asIssued(
  content: OfficialDocument,
  issue: {
    readonly code: string;
    readonly number: string;
    readonly symbol: string;
    readonly date: CalendarDate;
    readonly address: string;
    /** Who sent it for signature and who signed, in words. */
    readonly approval: string;
  },
): OfficialDocument {
  return {
    ...content,
    parts: content.parts.map((part, index) =>
      index === content.parts.length - 1
        ? { ...part, blocks: withApproval(part.blocks, issue.approval, content.form === 'letter') }
        : part,
    ),
    number: issue.number,
    symbol: issue.symbol,
    date: issue.date,
    verification: { code: printCode(issue.code), address: issue.address },
  };
}

export interface IssuedFile {
  readonly format: 'docx' | 'pdf' | 'json';
  readonly digest: Buffer;
  readonly content: Buffer;
}

/** One file of a document. The JSON carries the pins, so that it can be rebuilt from itself. */
export async function render(
  document: OfficialDocument,
  format: IssuedFile['format'],
  pins: unknown,
): Promise<Buffer> {
  switch (format) {
    case 'docx':
      return writeWord(document);
    case 'pdf':
      return writePdf(document);
    case 'json':
      return Buffer.from(`${JSON.stringify({ pins, document })}\n`);
  }
}

/** SHA-256 of bytes. */
export function sha256(bytes: Buffer): Buffer {
  return createHash('sha256').update(bytes).digest();
}

/** All files of an issued document with their digests. */
export async function renderAll(document: OfficialDocument, pins: unknown): Promise<readonly IssuedFile[]> {
  const files: IssuedFile[] = [];
  for (const format of ['docx', 'json', 'pdf'] as const) {
    const content = await render(document, format, pins);
    files.push({ format, content, digest: sha256(content) });
  }
  return files;
}
