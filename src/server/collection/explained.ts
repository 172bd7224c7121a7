// Giải trình và phê duyệt đứng sau con số: what a report must say of the forms of its period, as known at a journal number.
import type { CalendarDate } from '#domain/period/calendar-date.ts';
import { displayName } from '#domain/unit/display-name.ts';
import { type Unit, versionOn } from '#domain/unit/unit.ts';
import {
  type ApprovedForms,
  listApprovedForms,
  listExplainedAt,
} from '#server/collection/store-explained.ts';
import type { Db } from '#server/platform/db.ts';

export interface Explained {
  readonly form: string;
  readonly name: string;
  /** What the filler wrote; null where the office stated a total in the place of forms. */
  readonly reason: string | null;
}

interface Reason {
  readonly reason: string;
}

/** Forms of the period asked, of the unit's territory, in the version approved at the number. */
export async function explainedForms(
  trx: Db,
  asked: {
    readonly unit: Unit;
    readonly code: string;
    readonly from: CalendarDate;
    readonly to: CalendarDate;
    readonly knownAt: number;
  },
): Promise<{ readonly explained: readonly Explained[]; readonly approved: readonly ApprovedForms[] }> {
  const { unit, code, from, to, knownAt } = asked;
  const whole = unit.level === 'nation';
  const day = whole || versionOn(unit, to) ? to : unit.versions[0].from;
  const territory = { level: unit.level, unitId: unit.id, day, whole };
  const rows = await listExplainedAt(trx, { code, from, to, knownAt, territory });
  return {
    explained: rows.flatMap(({ form_code: form, name, stated, exceptions }): Explained[] => {
      const who = name ?? displayName(unit, to);
      const reasons = (exceptions as readonly Reason[]).map(({ reason }) => reason); // written by sendIn
      return [
        ...reasons.map((reason) => ({ form, name: who, reason })),
        ...(stated ? [{ form, name: who, reason: null }] : []),
      ];
    }),
    approved: await listApprovedForms(trx, { code, from, to, knownAt, territory }),
  };
}
