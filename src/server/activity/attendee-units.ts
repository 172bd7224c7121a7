// Đơn vị của người dự: the organisation of the register that a written name or code means, or none when it lies outside.

import { ATTENDEE_COLUMNS } from '#domain/activity/attendee-heads.ts';
import type { Attendee, AttendeeProblem } from '#domain/activity/read-attendees.ts';
import { spelledAlike, spellingsOf } from '#domain/organisation/spellings.ts';
import { listNamed, type OrganisationRow } from '#server/activity/store-organisations.ts';
import type { Db } from '#server/platform/db.ts';

export type AttendeeUnit = Pick<OrganisationRow, 'id' | 'code' | 'name'>;

const CODE = /^[A-Z]{2,6}[-A-Z0-9]*\d{3,}$/;
const codeOf = (written: string) => written.replace(/\s/g, '').toUpperCase();
const keyOf = (name: string) =>
  spelledAlike(name)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
/** Signs that a pattern reads as more than themselves. */
const literal = (key: string) => key.replace(/[\\%_]/g, '\\$&');

/** By what was written: the one organisation that it means; of several of one name none, which is said as a doubt. */
export async function unitsNamed(
  trx: Db,
  attendees: readonly Attendee[],
  on: string,
): Promise<{
  readonly units: ReadonlyMap<string, AttendeeUnit>;
  readonly doubts: readonly AttendeeProblem[];
}> {
  const written = [...new Set(attendees.flatMap(({ organisation }) => organisation ?? []))];
  const keys = written.flatMap((each) => spellingsOf(each).map(literal)).filter((key) => key.length > 4);
  const found =
    written.length === 0
      ? []
      : await listNamed(
          trx,
          keys,
          written.map(codeOf).filter((each) => CODE.test(each)),
          on,
        );
  const byKey = Map.groupBy(found, ({ name }) => keyOf(name));
  const byCode = new Map(found.map((each) => [each.code, each]));
  const units = new Map<string, AttendeeUnit>();
  const doubts: AttendeeProblem[] = [];
  for (const each of written) {
    const coded = byCode.get(codeOf(each));
    const named = byKey.get(keyOf(each)) ?? [];
    const [one] = coded ? [coded] : named;
    if (one && (coded || named.length === 1)) units.set(each, { id: one.id, code: one.code, name: one.name });
    else if (named.length > 1)
      doubts.push({
        line: attendees.find(({ organisation }) => organisation === each)?.line ?? 0,
        column: ATTENDEE_COLUMNS.organisation,
        message: `"${each}": sổ đăng ký có ${named.length} tổ chức cùng tên; ghi mã (${named.map(({ code }) => code).join(', ')}) để nối đúng`,
        doubt: true,
      });
  }
  return { units, doubts };
}
