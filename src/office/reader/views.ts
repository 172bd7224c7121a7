// Kết quả rà soát trên màn hình: the shapes of the reader's contract, under the names the page uses.
import type { CheckReply } from '#server/reader/contract.ts';

export type ClaimView = CheckReply['claims'][number];

/** A finding with its place in the reply, by which decisions and cards refer to it. */
export interface FindingView {
  readonly index: number;
  readonly finding: CheckReply['findings'][number];
  /** Operands first, then the claim that holds the stated value; each once. */
  readonly claims: readonly ClaimView[];
}

/** A stretch of the text that the page marks: a claim, or where a finding without claims stands. */
export type TextPlace = Pick<ClaimView, 'id' | 'quote' | 'start' | 'end'>;

/** Where in the text a finding stands: at its claims, or at the words it speaks of. */
export function placesOf({ index, finding, claims }: FindingView): readonly TextPlace[] {
  if (claims.length > 0 || finding.where === undefined) return claims;
  return [{ id: `finding-${index}`, ...finding.where }];
}

/** Findings with their claims at hand, in the order of the text. */
export function viewFindings(reply: CheckReply): readonly FindingView[] {
  const byId = new Map(reply.claims.map((claim) => [claim.id, claim]));
  return reply.findings.map((finding, index) => {
    const ids = new Set([...finding.claims, ...(finding.target === null ? [] : [finding.target])]);
    const claims = [...ids].map((id) => byId.get(id)).filter((claim) => claim !== undefined);
    return { index, finding, claims };
  });
}

/** Does something not fit? */
export function isSlip({ finding }: FindingView): boolean {
  return finding.verdict === 'inconsistent';
}
