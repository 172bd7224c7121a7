// Rà soát số liệu: reads a text or file apart, then compares what can be compared with the register.

import { writeFindingsExcel } from '#document/excel/findings-excel.ts';
import { writeFindingsWord } from '#document/word/findings-word.ts';
import { findingsSheet } from '#domain/claim/findings-sheet.ts';
import type { MeasureDeps } from '#server/measure/deps.ts';
import type { CheckBody, CheckReply, SheetBody } from '#server/reader/contract.ts';
import { readApart } from '#server/reader/read-apart.ts';
import { compareWithRegister } from '#server/reader/register-check.ts';
import type { Viewer } from '#server/unit/viewer.ts';

/** What the reader stands on: the tally, for comparing with the register. */
export type ReaderDeps = MeasureDeps;

/** Claims and findings of a document. @throws Refused 'document-unreadable' */
export async function checkDocument(deps: ReaderDeps, viewer: Viewer, body: CheckBody): Promise<CheckReply> {
  const { text, result } = await readApart({
    name: body.file?.name ?? 'văn bản dán',
    text: body.text,
    base64: body.file?.base64,
    all: body.all,
  });
  const register = body.register ? await compareWithRegister(deps, viewer, text, result.claims) : [];
  const told = body.all ? register : register.filter((finding) => finding.verdict === 'inconsistent');
  return {
    text,
    claims: result.claims.map((claim) => ({
      ...claim,
      breakdown: claim.breakdown === null ? null : { ...claim.breakdown },
    })),
    findings: [...result.findings, ...told].map((finding) => ({ ...finding, claims: [...finding.claims] })),
  };
}

/** The sheet of findings of a document as bytes. @throws Refused 'document-unreadable' */
export async function writeSheet(deps: ReaderDeps, viewer: Viewer, body: SheetBody): Promise<Buffer> {
  const { format, name, reader, decisions, ...document } = body;
  const reply = await checkDocument(deps, viewer, { ...document, all: true });
  const moment = deps.clock.now();
  const named = name ?? body.file?.name ?? 'Văn bản dán vào';
  const sheet = findingsSheet([{ name: named, ...reply, decisions }], moment, reader);
  return format === 'docx' ? writeFindingsWord(sheet, moment.toISOString()) : writeFindingsExcel(sheet);
}
