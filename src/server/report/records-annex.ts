// Phụ lục danh sách: every record behind a flow of the period, as a table of an official document.
import { formatCalendarDate, parseCalendarDate } from '#domain/period/calendar-date.ts';
import type { Block } from '#domain/report/official-document.ts';
import { behind } from '#server/measure/behind.ts';
import type { RecordView } from '#server/measure/contract.ts';
import type { MeasureDeps } from '#server/measure/deps.ts';
import type { Viewer } from '#server/unit/viewer.ts';

const PAGE = 200;

/** Every record behind a flow of the period, at the summary's own journal number. */
export async function allBehind(
  deps: MeasureDeps,
  viewer: Viewer,
  asked: { readonly unit: string; readonly period: string },
  measure: string,
  pin: number,
): Promise<readonly RecordView[]> {
  const records: RecordView[] = [];
  let after: string | undefined;
  do {
    const { unit, period } = asked;
    const page = await behind(deps, viewer, { unit, period, measure, knownAt: pin, after, limit: PAGE });
    records.push(...page.records);
    after = page.next ?? undefined;
  } while (after !== undefined);
  return records;
}

/** 2022-06-10 → 10/06/2022; nothing for no day. */
export function dayOf(text: string | null): string {
  const date = text === null ? undefined : parseCalendarDate(text);
  return date ? formatCalendarDate(date) : '';
}

/** The table of an annex: one record a row. */
export function annexTable(records: readonly RecordView[], empty: string): Block {
  return {
    kind: 'table',
    columns: [
      { head: 'TT', width: 10, align: 'center' },
      { head: 'Tên hợp tác xã', width: 70, align: 'left' },
      { head: 'Mã trong sổ', width: 34, align: 'center' },
      { head: 'Nơi đặt trụ sở', width: 50, align: 'left' },
      { head: 'Lĩnh vực', width: 50, align: 'left' },
      { head: 'Ngày', width: 22, align: 'center' },
      { head: 'Số văn bản', width: 26, align: 'center' },
    ],
    rows: records.map((record, index) => ({
      cells: [
        String(index + 1),
        record.name,
        record.code,
        // On a paper of its own day a place is no "former" one, and a sector needs no explanation.
        record.unit.replace(/ \(cũ.*\)$/, ''),
        record.sector.replace(/ \(.*\)$/, ''),
        dayOf(record.date),
        record.decisionNumber ?? '',
      ],
      look: 'plain',
      depth: 0,
    })),
    empty,
  };
}
