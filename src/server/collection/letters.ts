// Thư nhắc in ra: for each co-operative that has not sent, a page with a fresh one-time link as a QR code; all in one PDF.
import { type LinkLetter, writeLinkLetters } from '#document/pdf/link-letter.ts';
import { qrSvg } from '#document/qr/qr-svg.ts';
import { dueWords } from '#domain/collection/due-words.ts';
import { parseCalendarDate } from '#domain/period/calendar-date.ts';
import { LINK_PURPOSES } from '#domain/permission/links.ts';
import type { CollectionDeps } from '#server/collection/deps.ts';
import {
  dueOf,
  requireFormInUse,
  requireOrganisations,
  requirePeriodKey,
} from '#server/collection/periods.ts';
import type { Target } from '#server/collection/reporters.ts';
import { insertReminders } from '#server/collection/store-remind.ts';
import { listReporters } from '#server/collection/store-reporter.ts';
import { requirePlace } from '#server/collection/territory.ts';
import { issueOneTimeLinkIn } from '#server/link/service.ts';
import type { SignedIn } from '#server/platform/access.ts';
import { vietnamDay } from '#server/platform/clock.ts';
import { write } from '#server/platform/journal.ts';
import { Refused } from '#server/platform/refused.ts';
import type { Viewer } from '#server/unit/viewer.ts';

/** Letters of one printing. */
const MOST = 500;

/** Prints the letters; every printing makes new links, for a link can be handed out once. @throws Refused 'not-found' when nobody is left to write to */
export async function printLetters(
  deps: CollectionDeps,
  person: SignedIn,
  viewer: Viewer,
  asked: Target & { readonly organisations?: readonly number[] | undefined },
  site: string,
): Promise<{ pdf: Buffer; letters: number }> {
  const { reply } = await write(deps.db, person, undefined, async (trx, seq) => {
    const period = await requirePeriodKey(trx, asked.period);
    const form = await requireFormInUse(trx, period, asked.form);
    requireOrganisations(form);
    const { unit, territory } = requirePlace(deps, viewer, period, asked.unit);
    const filter = { missing: true, only: asked.organisations, after: 0, limit: MOST };
    const rows = await listReporters(trx, period.id, form.code, period.regime.population, territory, filter);
    const due = dueOf(period, form.definition.reporter);
    const letters: LinkLetter[] = [];
    for (const row of rows) {
      const wanted = {
        purpose: 'form',
        organisation: row.organisation,
        form: form.code,
        period: period.key,
      } as const;
      const link = await issueOneTimeLinkIn(trx, deps, person, viewer, wanted);
      const url = site + link.path;
      const until = parseCalendarDate(vietnamDay(new Date(link.expiresAt))) ?? deps.clock.today();
      letters.push({
        issuer: 'Liên minh Hợp tác xã',
        organisation: row.name,
        purpose: LINK_PURPOSES.form,
        form: form.definition.title,
        period: period.name,
        due: due ? dueWords(due, period.dueTime) : null,
        url,
        qr: await qrSvg(url),
        until,
        today: deps.clock.today(),
      });
    }
    const [first, ...rest] = letters;
    if (!first) throw new Refused('not-found');
    await insertReminders(
      trx,
      rows.map((row) => ({
        period_id: period.id,
        form_code: form.code,
        organisation_id: row.organisation,
        unit_id: row.unit_id,
        way: 'letter',
        person_id: person.personId,
        at: deps.clock.now(),
        recorded_from: seq,
      })),
    );
    const note = { after: { form: form.code, period: period.key, unit: unit.id, letters: letters.length } };
    return {
      act: { act: 'collection.letters-printed', subjectKind: 'period', subjectId: period.key, note },
      reply: { pdf: writeLinkLetters([first, ...rest]), letters: letters.length },
    };
  });
  return reply;
}
