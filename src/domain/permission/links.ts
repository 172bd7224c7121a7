// Liên kết một lần: who may send one to a co-operative without an account, for what, and how long it may live.
import type { Rule } from '#domain/permission/rule.ts';

export const LINK_RULES = {
  'link.issue': {
    sentence: 'cấp, in và thu hồi liên kết một lần cho HTX chưa có tài khoản',
    where: 'tổ chức trong phạm vi; mỗi liên kết chỉ mở một biểu của một kỳ, có hạn, thu hồi được ngay',
    roles: ['commune-officer', 'provincial'],
  },
} as const satisfies Record<string, Rule>;

/** What a link may be for; a new purpose is a line here. */
export const LINK_PURPOSES = {
  form: 'điền và gửi một biểu của một kỳ báo cáo',
} as const;
export type LinkPurpose = keyof typeof LINK_PURPOSES;

/** Days a link lives: a week unless said, a month at most. */
export const LINK_DAYS = { usual: 7, most: 31 } as const;

/** The one thing a link opens. */
export interface LinkGrant {
  readonly linkId: number;
  readonly purpose: LinkPurpose;
  readonly organisationId: number;
  readonly form: string;
  readonly period: string;
}

/** Whether a caller who came by a link (or by an account: no link) may touch this form of this period of this organisation. */
export function linkCovers(
  link: Pick<LinkGrant, 'organisationId' | 'form' | 'period'> | undefined,
  asked: { readonly organisationId: number; readonly form: string; readonly period: string },
): boolean {
  return (
    link === undefined ||
    (link.organisationId === asked.organisationId && link.form === asked.form && link.period === asked.period)
  );
}
