// Ký và phát hành: signed by another person than the writer, numbered, rendered once, and the bytes kept for ever.
import { createHash } from 'node:crypto';

import { type CalendarDate, parseCalendarDate } from '#domain/period/calendar-date.ts';
import { APPROVAL_RULES, type ApprovalRefusal, refuseApproval } from '#domain/permission/approval.ts';
import { issueOutgoing } from '#server/directive/enter.ts';
import { checkFile, type Keeping } from '#server/files/service.ts';
import { requireDate } from '#server/platform/dates.ts';
import type { Db } from '#server/platform/db.ts';
import { digestOf, type RequestKey, read } from '#server/platform/journal.ts';
import { takeSettled } from '#server/platform/pin.ts';
import { Refused } from '#server/platform/refused.ts';
import {
  asIssued,
  type ComposeDeps,
  type Content,
  contentAt,
  contentDigest,
  type IssuedFile,
  RENDERER,
  render,
  renderAll,
  sha256,
  signedBy,
} from '#server/publication/compose.ts';
import type { PublicationReceipt } from '#server/publication/contract.ts';
import { type Desk, requirePerson, requirePublication, step } from '#server/publication/service.ts';
import { requireSignedCopy } from '#server/publication/signed-copy.ts';
import {
  findFileContent,
  insertFiles,
  listFiles,
  listSigners,
  type PublicationRow,
} from '#server/publication/store.ts';
import { findIssuedDocument } from '#server/publication/store-amendment.ts';
import { printReport, type ReportFormat } from '#server/report/print-report.ts';

const REASONS: Readonly<Record<ApprovalRefusal, string>> = {
  'role-may-not-approve': 'Vai trò của bạn không ký báo cáo.',
  'own-submission': 'Người soạn báo cáo không tự ký; cần một người khác.',
  'paper-needed': 'Văn thư chỉ nhập được bản ký ngoài hệ thống: người ký, ngày ký, bản chụp hoặc tệp ký số.',
  'signer-submitted': 'Người ký không thể là người soạn báo cáo.',
  'signed-in-the-future': 'Ngày ký không thể ở sau hôm nay.',
  'signed-before-submission': 'Ngày ký không thể trước ngày trình ký.',
};

const plainName = (name: string) => name.trim().replace(/\s+/gu, ' ').toLocaleLowerCase('vi');

interface Paper {
  readonly signer: number;
  readonly signedOn: string;
  readonly file: number;
}

/** Signs in the system, or enters the signature given outside: on paper, or in a PDF that bears it. @throws Refused 'publication-not-yours' | 'signed-copy-unfit' */
export async function signPublication(
  deps: ComposeDeps,
  desk: Desk,
  id: number,
  body: { readonly base: number; readonly paper?: Paper },
  request: RequestKey,
): Promise<PublicationReceipt> {
  const today = deps.clock.today();
  const { paper } = body;
  const { personId, role } = requirePerson(desk);
  const scanDigest = paper && (await requireSignedCopy(deps, desk, paper.file));
  return step(deps, desk, { id, base: body.base, step: 'sign' }, request, async (trx, row) => {
    const refusal = refuseApproval({
      role,
      actorId: personId,
      submitterId: row.writer_id,
      submittedOn: requireDate(row.submitted_on ?? today),
      today,
      ...(paper && scanDigest
        ? { paper: { signerId: paper.signer, signedOn: requireDate(paper.signedOn), scanDigest } }
        : {}),
    });
    if (refusal) throw new Refused('publication-not-yours', { reason: REASONS[refusal] });
    const signerId = paper?.signer ?? personId;
    const day = paper?.signedOn ?? today;
    // Authority on the day of signing, not only a name on a list.
    const signer = (await listSigners(trx, row.office_id, APPROVAL_RULES['approval.decide'].roles, day)).find(
      ({ id: each }) => each === signerId,
    );
    if (!signer)
      throw new Refused('publication-not-yours', {
        reason: `Ngày ${day.split('-').reverse().join('/')} người này không giữ nhiệm vụ được ký báo cáo của cơ quan.`,
      });
    const printed = row.settings.signature.name;
    if (printed !== null && plainName(printed) !== plainName(signer.name))
      throw new Refused('publication-not-yours', {
        reason: `Tên in ở chỗ ký là ${printed}, người ký là ${signer.name}; hãy trả lại để sửa.`,
      });
    return {
      change: {
        signer_id: signerId,
        signed_on: day,
        signed_file_id: paper?.file ?? null,
      },
      act: 'publication.signed',
      note: paper ? { onPaper: true, scan: scanDigest } : { onPaper: false },
    };
  });
}

/** Who sent the report for signature and who signed it, on which days. */
function approvalOf(row: PublicationRow): string {
  const day = (text: string | null) => (text ?? '').split('-').reverse().join('/');
  const how =
    row.signed_file_id === null ? 'trong hệ thống' : 'ngoài hệ thống, bản đã ký giữ nguyên trong hệ thống';
  return `Phê duyệt: ${row.writer ?? ''} trình ký ngày ${day(row.submitted_on)}, số liệu ghim ở số nhật ký ${row.pin}; ${row.signer ?? ''} ký ngày ${day(row.signed_on)} ${how}.`;
}

/** What a rebuild starts from; part of the JSON that is issued. */
function pinsOf(row: PublicationRow, pin: number) {
  // As issued, in one order of its own: the database keeps none.
  const { program, docx, typst } = (row.renderer ?? RENDERER) as typeof RENDERER; // written by issuePublication
  const kept = row.pins === null ? null : createHash('sha256').update(row.pins).digest('hex');
  return {
    journal: pin,
    outline: row.outline,
    unit: row.unit_id,
    period: row.period,
    kept,
    renderer: { program, docx, typst },
  };
}

/** Numbers, renders and keeps the report. @throws Refused 'publication-changed' when what was signed no longer comes out */
export async function issuePublication(
  deps: ComposeDeps,
  desk: Desk,
  id: number,
  body: { readonly base: number; readonly symbol?: string | undefined; readonly site: string },
  request: RequestKey | undefined,
): Promise<PublicationReceipt> {
  const today = deps.clock.today();
  const seen = await read(deps.db, desk.person, (trx) => requirePublication(trx, deps, desk, id));
  const { pin } = seen;
  const date: CalendarDate = parseCalendarDate(seen.settings.date ?? '') ?? today;
  const content = pin === null ? null : await contentAt(deps, desk.viewer, seen, { pin, date });
  return step(deps, desk, { id, base: body.base, step: 'issue' }, request, async (trx, row, seq) => {
    if (
      !content ||
      pin === null ||
      row.pin !== pin ||
      !row.content_digest?.equals(contentDigest(content.document))
    )
      throw new Refused('publication-changed');
    const symbol = body.symbol ?? content.document.symbol;
    const amendedDocument = row.amends_id === null ? undefined : await findIssuedDocument(trx, row.amends_id);
    const letter = content.document.form === 'letter';
    const entered = await issueOutgoing(deps, trx, seq, row.office_id, {
      symbol,
      type: letter ? 'Công văn' : 'Báo cáo',
      ...(amendedDocument === undefined
        ? {}
        : { parent: { id: amendedDocument, relation: letter ? 'refers' : 'replaces' } }),
      issuer: row.office,
      summary: row.title,
      issuedOn: date,
      signatory: row.settings.signature.name ?? row.signer ?? '',
      signatoryTitle: row.settings.signature.post,
    });
    const number = entered.number.padStart(2, '0');
    const address = `${body.site}/v/${row.code}`;
    const issue = { code: row.code, number, symbol, date, address, approval: approvalOf(row) };
    const document = asIssued(signedBy(content.document, row.signer), issue);
    const files = await renderAll(document, pinsOf(row, pin));
    await insertFiles(trx, id, row.office_id, files, seq);
    return {
      change: { number, symbol, document_date: date, issued_on: today, address, renderer: RENDERER },
      act: 'publication.issued',
      note: {
        number: `${number}/${symbol}`,
        document: entered.documentId,
        files: Object.fromEntries(files.map(({ format, digest }) => [format, digest.toString('hex')])),
      },
    };
  });
}

/** Writes down the day an issued report went up on a portal. @throws Refused 'posted-before-issue' */
export async function postPublication(
  deps: ComposeDeps,
  desk: Desk,
  id: number,
  body: { readonly base: number; readonly postedOn: string },
  request: RequestKey,
): Promise<PublicationReceipt> {
  const today = deps.clock.today();
  const postedOn = requireDate(body.postedOn);
  const day = (text: string) => text.split('-').reverse().join('/');
  return step(deps, desk, { id, base: body.base, step: 'post' }, request, async (_trx, row) => {
    if (row.issued_on === null || postedOn < row.issued_on || postedOn > today)
      throw new Refused('posted-before-issue', { day: day(postedOn), issued: day(row.issued_on ?? '') });
    return { change: { posted_on: postedOn }, act: 'publication.posted', note: { postedOn } };
  });
}

/** The document at this step: live while it is written, pinned afterwards. */
async function documentOf(deps: ComposeDeps, desk: Desk, row: PublicationRow): Promise<Content> {
  const date = parseCalendarDate(row.document_date ?? row.settings.date ?? '') ?? deps.clock.today();
  const pin = row.pin ?? (await takeSettled(deps.db));
  const { document: content, report } = await contentAt(deps, desk.viewer, row, { pin, date });
  const document = signedBy(content, row.signer);
  const { number, symbol, address, code } = row;
  if (row.state !== 'issued' || number === null || symbol === null || address === null)
    return { document, report };
  const issue = { code, number, symbol, date, address, approval: approvalOf(row) };
  return { document: asIssued(document, issue), report };
}

/** The report in a form that is not kept: a look at it before it is issued, the other forms of an issued one. */
export async function previewPublication(
  deps: ComposeDeps,
  desk: Desk,
  id: number,
  format: ReportFormat,
): Promise<{ readonly bytes: Buffer; readonly issued: boolean }> {
  const row = await read(deps.db, desk.person, (trx) => requirePublication(trx, deps, desk, id));
  const { document, report } = await documentOf(deps, desk, row);
  const bytes =
    format === 'json'
      ? await render(document, format, row.pin === null ? null : pinsOf(row, row.pin))
      : await printReport({ ...report, document }, format);
  return { bytes, issued: row.state === 'issued' };
}

/** The issued bytes. @throws Refused 'not-found' before the issue */
export async function issuedFile(
  deps: ComposeDeps,
  desk: Desk,
  id: number,
  format: IssuedFile['format'],
): Promise<Buffer> {
  return read(deps.db, desk.person, async (trx) => {
    await requirePublication(trx, deps, desk, id);
    const content = await findFileContent(trx, id, format);
    if (!content) throw new Refused('not-found');
    return content;
  });
}

export interface RebuildResult {
  readonly format: IssuedFile['format'];
  readonly sha256: string;
  readonly verdict: 'same' | 'altered' | 'different' | 'other-renderer';
}

/** The copy signed outside the system, attached as it was. */
export interface SignedCopy {
  readonly file: number;
  readonly sha256: string;
  readonly verdict: Keeping;
}

async function signedCopyOf(trx: Db, deps: ComposeDeps, desk: Desk, file: number): Promise<SignedCopy> {
  const { digest, keeping } = await checkFile(trx, deps, desk.viewer, file);
  return { file, sha256: digest, verdict: keeping };
}

/** Rebuilds every file from the pins and compares with the kept bytes; the signed copy is compared with its digest. @throws Refused 'not-found' before the issue */
export async function verifyPublication(
  deps: ComposeDeps,
  desk: Desk,
  id: number,
): Promise<{ readonly files: readonly RebuildResult[]; readonly signed: SignedCopy | null }> {
  const { row, kept, signed } = await read(deps.db, desk.person, async (trx) => {
    const found = await requirePublication(trx, deps, desk, id);
    const files = await listFiles(trx, [id]);
    const contents = await Promise.all(
      files.map(async (file) => ({ ...file, content: await findFileContent(trx, id, file.format) })),
    );
    const signed =
      found.signed_file_id === null ? null : await signedCopyOf(trx, deps, desk, found.signed_file_id);
    return { row: found, kept: contents, signed };
  });
  if (row.state !== 'issued' || row.pin === null || kept.length === 0)
    throw new Refused('publication-not-issued', { id: String(id) });
  const { document } = await documentOf(deps, desk, row);
  const rebuilt = await renderAll(document, pinsOf(row, row.pin));
  const comparable = digestOf(row.renderer).equals(digestOf(RENDERER));
  const files = rebuilt.map(({ format, digest, content }): RebuildResult => {
    const file = kept.find((each) => each.format === format);
    const same = file?.digest.equals(digest) === true && file.content?.equals(content) === true;
    const altered = !file?.content || !sha256(file.content).equals(file.digest);
    return {
      format,
      sha256: file?.digest.toString('hex') ?? '',
      // Only Word and PDF may differ by the version of what draws them; data is data.
      verdict: same
        ? 'same'
        : altered
          ? 'altered'
          : comparable || format === 'json'
            ? 'different'
            : 'other-renderer',
    };
  });
  return { files, signed };
}
