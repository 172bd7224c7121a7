// Kiến nghị trong báo cáo: one line a petition that a unit sent up in the period, with what it gathered and whether it was answered; nothing typed.

import type { CalendarDate } from '#domain/period/calendar-date.ts';
import { maskText } from '#domain/privacy/mask-text.ts';
import { displayName } from '#domain/unit/display-name.ts';
import { unitById } from '#domain/unit/geography.ts';
import type { Unit } from '#domain/unit/unit.ts';
import { formatDay } from '#domain/vietnamese/calendar-date.ts';
import { provincesWithin } from '#server/difficulty/petition-view.ts';
import { listMembers, listPetitions, type PetitionRecord } from '#server/difficulty/store-petitions.ts';
import type { MeasureDeps } from '#server/measure/deps.ts';
import { read } from '#server/platform/journal.ts';
import type { Viewer } from '#server/unit/viewer.ts';

function lineOf(row: PetitionRecord, members: number, place: string | null, date: CalendarDate): string {
  const { title, number, answer } = row.content;
  const answered =
    row.answered_on !== null && row.answered_on <= date
      ? `đã được ${answer?.by ?? 'cấp trên'} trả lời ngày ${formatDay(row.answered_on)}`
      : `đến ngày ${formatDay(date)} chưa được trả lời`;
  const from = place === null ? '' : ` của ${place}`;
  const asks = maskText(title).replace(/[.\s]+$/u, '');
  return `Kiến nghị số ${number} ngày ${formatDay(row.sent_on)}${from} gom ${members} khó khăn của HTX: ${asks}; ${answered}.`;
}

/** The petitions sent in a period up to a day, oldest first, as known at a journal number; withdrawn ones left out. */
export async function petitionLines(
  deps: MeasureDeps,
  viewer: Viewer,
  asked: {
    readonly unit: Unit;
    readonly from: CalendarDate;
    readonly date: CalendarDate;
    readonly knownAt: number;
  },
): Promise<readonly string[]> {
  const { unit, from, date, knownAt } = asked;
  const provinces = provincesWithin(deps, unit, date);
  if (provinces?.length === 0) return [];
  return read(deps.db, viewer, async (trx) => {
    const sent = (await listPetitions(trx, provinces, date, knownAt)).filter(
      (row) => row.sent_on >= from && row.state !== 'withdrawn',
    );
    const members = Map.groupBy(
      await listMembers(
        trx,
        sent.map(({ petition_id }) => petition_id),
      ),
      ({ petition_id }) => petition_id,
    );
    return sent.toReversed().map((row) => {
      const province = unit.level === 'nation' ? unitById(deps.places.geography, row.unit_id) : undefined;
      const place = province ? displayName(province, row.sent_on) : null;
      return lineOf(row, members.get(row.petition_id)?.length ?? 0, place, date);
    });
  });
}
