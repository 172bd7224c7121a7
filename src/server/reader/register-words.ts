// What is told of a claim that was compared with the register?
import { formatWhole } from '#domain/indicator/format-cell.ts';
import { formatCalendarDate } from '#domain/period/calendar-date.ts';
import { displayName } from '#domain/unit/display-name.ts';
import type { Unit } from '#domain/unit/unit.ts';
import { likelySlip } from '#reader/checks/report.ts';
import type { Claim, Finding } from '#reader/claim.ts';
import type { ClaimTime } from '#server/reader/register-place.ts';

/** A claim beside the register's figures of the same place, days and measure, one for each way of counting. */
export interface Compared {
  readonly claim: Claim;
  readonly unit: Unit;
  readonly time: ClaimTime;
  /** Place, days and measure as one text. */
  readonly key: string;
  readonly told: readonly { readonly value: number; readonly words: string | undefined }[];
}

/** Within this the text surely means what the register counts; further apart it must say so in plain words. */
export function isNear({ claim, told }: Compared): boolean {
  return told.some(({ value }) => Math.abs(claim.value - value) <= Math.max(5, value / 4));
}

/** Consistent when the claim equals the register in one way of counting; else a difference to be looked at, never a slip for sure. */
export function registerFinding(compared: Compared): Finding {
  const { claim, unit, time, told } = compared;
  const same = told.find(({ value }) => value === claim.value);
  const expected = (same ?? told[0])?.value ?? 0;
  const when = 'at' in time ? `đến ${formatCalendarDate(time.at)}` : time.period.name;
  const figures = (same ? [same] : told)
    .map(({ value, words }) => formatWhole(value) + (words === undefined ? '' : ` ${words}`))
    .join(', ');
  const far = isNear(compared) ? '' : ' Lệch nhiều: hãy xem lại nơi, kỳ và loại mà văn bản nói tới.';
  const slip = same ? '' : likelySlip(expected, claim.value) || far;
  return {
    kind: 'register',
    claims: [claim.id],
    target: claim.id,
    expected,
    stated: claim.value,
    verdict: same ? 'consistent' : 'inconsistent',
    ...(same ? {} : { severity: 'ambiguous' as const }),
    message: `Sổ đăng ký ghi ${figures} (${displayName(unit, time.to)}, ${when}); văn bản ghi ${formatWhole(claim.value)}.${slip}`,
  };
}
