// Rà soát số liệu: reads a text or file apart, then compares what can be compared with the register.
import type { MeasureDeps } from '#server/measure/deps.ts';
import type { CheckBody, CheckReply } from '#server/reader/contract.ts';
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
  const register = body.register ? await compareWithRegister(deps, viewer, result.claims) : [];
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
