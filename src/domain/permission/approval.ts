// Quyền duyệt: who approves what was submitted, and how a clerk enters an approval that a leader signed on paper.
import type { CalendarDate } from '#domain/period/calendar-date.ts';
import type { RoleName } from '#domain/permission/role.ts';
import type { Rule } from '#domain/permission/rule.ts';

export const APPROVAL_RULES = {
  'approval.decide': {
    sentence: 'duyệt hoặc trả lại',
    where: 'hồ sơ đã gửi trong phạm vi, không phải hồ sơ chính mình gửi',
    roles: ['provincial-leader', 'national-leader'],
  },
  'approval.enter-signed': {
    sentence: 'nhập “duyệt theo bản ký”: người ký, ngày ký và bản chụp',
    where: 'hồ sơ đã gửi trong phạm vi, không phải hồ sơ chính mình gửi; bản ghi luôn nói rõ là theo bản ký',
    roles: ['clerk'],
  },
} as const satisfies Record<string, Rule>;

/** The paper that carries the leader's signature. */
export interface SignedPaper {
  readonly signerId: number;
  readonly signedOn: CalendarDate;
  readonly scanDigest: string;
}

export type ApprovalRefusal =
  | 'role-may-not-approve'
  | 'own-submission'
  | 'paper-needed'
  | 'signer-submitted'
  | 'signed-in-the-future'
  | 'signed-before-submission';

export interface Approval {
  readonly role: RoleName;
  readonly actorId: number;
  readonly submitterId: number;
  readonly submittedOn: CalendarDate;
  readonly today: CalendarDate;
  readonly paper?: SignedPaper;
}

/**
 * Whether an approval may stand: the submitter never approves, neither on screen nor by signing,
 * and whoever enters a signed paper is a third person or at least not the submitter.
 * @returns undefined when it may, else the reason
 */
export function refuseApproval(approval: Approval): ApprovalRefusal | undefined {
  const { role, actorId, submitterId, paper } = approval;
  const decides = (APPROVAL_RULES['approval.decide'].roles as readonly RoleName[]).includes(role);
  const enters = (APPROVAL_RULES['approval.enter-signed'].roles as readonly RoleName[]).includes(role);
  if (!decides && !enters) return 'role-may-not-approve';
  if (actorId === submitterId) return 'own-submission';
  if (!paper) return decides ? undefined : 'paper-needed';
  if (paper.signerId === submitterId) return 'signer-submitted';
  if (paper.signedOn > approval.today) return 'signed-in-the-future';
  if (paper.signedOn < approval.submittedOn) return 'signed-before-submission';
  return undefined;
}

/** How an approval is shown, so that nobody takes an entered paper for a click of the leader. */
export function approvalWords(paper: SignedPaper | undefined, signer: string, enteredBy: string): string {
  return paper
    ? `Duyệt theo bản ký: ${signer} ký ngày ${paper.signedOn.split('-').reverse().join('/')}, ${enteredBy} nhập`
    : `Duyệt: ${signer}`;
}
