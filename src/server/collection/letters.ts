// Thư nhắc in ra: for each co-operative that has not sent, a page with a fresh one-time link as a QR code; all in one PDF.
import { type LinkLetter, writeLinkLetters } from '#document/pdf/link-letter.ts';
import { qrSvg } from '#document/qr/qr-svg.ts';
import { dueWords } from '#domain/collection/due-words.ts';
import { parseCalendarDate } from '#domain/period/calendar-date.ts';
import { LINK_PURPOSES } from '#domain/permission/links.ts';
import type { CollectionDeps } from '#server/collection/deps.ts';
import {
  dueOf,
  isPast,
  requireFormInUse,
  requireOrganisations,
  requirePeriodKey,
} from '#server/collection/periods.ts';
import type { Target } from '#server/collection/reporters.ts';
import { findWriterName, insertReminders } from '#server/collection/store-remind.ts';
import { countReporters, listReporters } from '#server/collection/store-reporter.ts';
import { requirePlace, seatsIn } from '#server/collection/territory.ts';
import { issueOneTimeLinkIn } from '#server/link/service.ts';
import type { SignedIn } from '#server/platform/access.ts';
import { vietnamDay } from '#server/platform/clock.ts';
import { write } from '#server/platform/journal.ts';
import { Refused } from '#server/platform/refused.ts';
import type { Viewer } from '#server/unit/viewer.ts';

/** Letters of one printing: setting the type holds up everybody else for a few seconds. The next printing goes on from there. */
const MOST = 500;

export interface PrintedLetters {
  readonly pdf: Buffer;
  readonly letters: number;
  /** Those that have not sent and to whom no letter has been printed yet. */
  readonly left: number;
  /** Those that have not sent and have left the register, or the caller's scope, since the period. */
  readonly gone: number;
}

/**
 * Prints the letters, first to those who have had the fewest; every printing makes new links, for a link can be handed out once.
 * @throws Refused 'not-found' when nobody is left to write to
 */
export async function printLetters(
  deps: CollectionDeps,
  person: SignedIn,
  viewer: Viewer,
  asked: Target & { readonly organisations?: readonly number[] | undefined },
  site: string,
): Promise<PrintedLetters> {
  const { reply } = await write(deps.db, person, undefined, async (trx, seq) => {
    const period = await requirePeriodKey(trx, asked.period);
    const form = await requireFormInUse(trx, period, asked.form);
    requireOrganisations(form);
    const place = requirePlace(deps, viewer, period, asked.unit);
    const { unit } = place;
    const territory = seatsIn(place, asked.seat);
    const silent = { missing: true, only: asked.organisations, after: 0, limit: MOST };
    const open = { ...silent, openOn: deps.clock.today() };
    const about = [trx, period.id, form.code, period.regime.population, territory] as const;
    const rows = await listReporters(...about, { ...open, fewestLetters: true });
    const counts = {
      all: await countReporters(...about, silent),
      open: await countReporters(...about, open),
      unlettered: await countReporters(...about, { ...open, unlettered: true }),
    };
    const due = dueOf(period, form.definition.reporter);
    const late = isPast(due, period.dueTime, deps.clock.now()) ? '; nay đã quá hạn, đề nghị gửi ngay' : '';
    const issuer = await findWriterName(trx, person.officeId);
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
        issuer,
        organisation: row.name,
        purpose: LINK_PURPOSES.form,
        form: form.definition.title,
        period: period.name,
        due: due ? dueWords(due, period.dueTime) + late : null,
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
      reply: {
        pdf: writeLinkLetters([first, ...rest]),
        letters: letters.length,
        left: Math.max(0, counts.unlettered - letters.length),
        gone: counts.all - counts.open,
      },
    };
  });
  return reply;
}
