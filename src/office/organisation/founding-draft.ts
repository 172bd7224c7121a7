// Bản khai thành lập: what the person has typed, what is wrong with it, and the body that is sent.
import { readTaxCode } from '#domain/organisation/tax-code.ts';
import { readCount, readMillionDong } from '#domain/vietnamese/read-count.ts';
import type { FoundBody } from '#server/organisation/contract.ts';
import { readDate } from '../ui/print-date.ts';
import type { Kind } from './list-search.ts';

export interface FoundingDraft {
  readonly kind: Kind;
  readonly name: string;
  readonly effectiveDate: string;
  readonly unit: string | undefined;
  readonly address: string;
  readonly sector: string | undefined;
  readonly decisionNumber: string;
  readonly vsic: string;
  readonly taxCode: string;
  readonly founders: string;
  readonly membersOfficial: string;
  readonly workers: string;
  readonly charterCapitalDong: string;
}

export const EMPTY_DRAFT: FoundingDraft = {
  kind: 'HTX',
  name: '',
  effectiveDate: '',
  unit: undefined,
  address: '',
  sector: undefined,
  decisionNumber: '',
  vsic: '',
  taxCode: '',
  founders: '',
  membersOfficial: '',
  workers: '',
  charterCapitalDong: '',
};

/** Has the person typed or chosen nothing yet? */
export function isEmptyDraft(draft: FoundingDraft): boolean {
  return JSON.stringify(draft) === JSON.stringify(EMPTY_DRAFT);
}

/** The body as the contract wants it; a field left empty is null, never 0 or empty text. */
export function foundBody(draft: FoundingDraft): FoundBody {
  const words = (value: string) => value.trim() || null;
  const count = (value: string) => readCount(value) ?? null;
  return {
    kind: draft.kind,
    name: draft.name.trim().normalize('NFC'),
    unit: draft.unit ?? '',
    address: words(draft.address),
    sector: draft.sector ?? '',
    effectiveDate: readDate(draft.effectiveDate) ?? '',
    decisionNumber: words(draft.decisionNumber),
    vsic: words(draft.vsic),
    taxCode: words(readTaxCode(draft.taxCode)),
    founders: count(draft.founders),
    membersOfficial: count(draft.membersOfficial),
    workers: count(draft.workers),
    charterCapitalDong: readMillionDong(draft.charterCapitalDong) ?? null,
  };
}
