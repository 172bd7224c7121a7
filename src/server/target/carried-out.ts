// Kết quả thực hiện văn bản chỉ đạo: one line a document handed to a unit in the year, with its tasks and its targets; nothing typed.
import { citation } from '#domain/directive/document.ts';
import {
  addDays,
  type CalendarDate,
  formatCalendarDate,
  parseCalendarDate,
} from '#domain/period/calendar-date.ts';
import { writtenOf } from '#domain/target/written-amount.ts';
import { lastVersion, type Unit, versionOn } from '#domain/unit/unit.ts';
import { workOnDocuments } from '#server/directive/carried-out.ts';
import { read } from '#server/platform/journal.ts';
import type { ScoredTarget, ScoreRow } from '#server/target/contract.ts';
import type { TargetDeps } from '#server/target/deps.ts';
import { documentBoard, unitBoard } from '#server/target/scoreboard.ts';
import type { Viewer } from '#server/unit/viewer.ts';

type Work = Awaited<ReturnType<typeof workOnDocuments>>[number];

function scoreOf(target: ScoredTarget, row: ScoreRow): string {
  const { indicator, unitWord, percent } = target;
  const { actual, low, statusWords } = row;
  if (actual.value === undefined || percent || low === null || row.status === 'not-assigned')
    return `${indicator}: ${statusWords}`;
  return `${indicator}: đạt ${writtenOf(actual.value, low, unitWord)} (${statusWords})`;
}

/** Sums of what adds up; rates and funds are read unit by unit on the scoreboard. */
function wholesOf(targets: readonly ScoredTarget[]): readonly string[] {
  const summed = targets.flatMap(({ indicator, unitWord, whole }) => {
    if (!whole || whole.actual.value === undefined) return [];
    return [`${indicator}: các đơn vị đạt tổng cộng ${writtenOf(whole.actual.value, whole.low, unitWord)}`];
  });
  const rest = targets.length - summed.length;
  return rest === 0 ? summed : [...summed, `${rest} chỉ tiêu khác chấm theo từng đơn vị ở bảng điểm`];
}

/** "về các giải pháp …" where the summary begins so, else in brackets. */
function about(summary: string): string {
  const text = summary.replace(/[.\s]+$/u, '');
  return /^về /iu.test(text) ? ` v${text.slice(1)}` : ` (${text})`;
}

function lineOf(work: Work, scores: readonly string[]): string {
  const day = parseCalendarDate(work.issued_on);
  const type = work.type.charAt(0).toLocaleUpperCase('vi') + work.type.slice(1);
  const head = `${type} số ${citation(work)}${day ? ` ngày ${formatCalendarDate(day)}` : ''}${about(work.summary)}`;
  const count = (words: string, value: number) =>
    value === 0 ? `chưa ${words}` : `đã ${words} ${value}/${work.tasks}`;
  const done = [
    count('xác nhận', work.acknowledged),
    count('báo cáo', work.reported),
    `${count('hoàn thành', work.done)}${work.done === 0 ? ' nhiệm vụ nào' : ''}`,
  ];
  const silent =
    work.silent.length > 0 && work.reported > 0 ? `; chưa báo cáo khoản ${work.silent.join(', ')}` : '';
  const said = scores.length === 0 ? '' : `. Chỉ tiêu: ${scores.join('; ')}`;
  const given =
    work.units > 1
      ? `đã giao ${work.tasks} nhiệm vụ cho ${work.units} đơn vị; các đơn vị`
      : `được giao ${work.tasks} nhiệm vụ`;
  return `${head}: ${given}${work.units > 1 ? ' ' : ', '}${done.join(', ')}${silent}${said}.`;
}

/** The lines of a unit's year up to a day, as known at a journal number. */
export async function directivesCarriedOut(
  deps: TargetDeps,
  viewer: Viewer,
  asked: { readonly unit: Unit; readonly date: CalendarDate; readonly knownAt: number },
): Promise<readonly string[]> {
  const { unit, date, knownAt } = asked;
  const year = Number(date.slice(0, 4));
  const nation = unit.level === 'nation';
  const works = await read(deps.db, viewer, (trx) =>
    workOnDocuments(trx, { unitId: nation ? null : unit.id, year, date, knownAt }),
  );
  if (works.length === 0) return [];
  if (nation) {
    const lines: string[] = [];
    for (const work of works) {
      const asked = { document: work.document_id, at: date, knownAt };
      const { targets } = await documentBoard(deps, viewer, asked);
      lines.push(lineOf(work, wholesOf(targets)));
    }
    return lines;
  }
  const last = lastVersion(unit);
  const alive = versionOn(unit, date) !== undefined || addDays(last.to, -1) >= date;
  const board = alive
    ? await unitBoard(deps, viewer, { unit: String(unit.id), year, at: date, knownAt })
    : undefined;
  return works.map((work) => {
    const own = (board?.targets ?? []).filter((target) => target.document === work.document_id);
    return lineOf(
      work,
      own.flatMap((target) => target.rows.map((row) => scoreOf(target, row))),
    );
  });
}
