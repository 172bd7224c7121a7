// Quanh số liệu: tasks and targets left, what fillers explained, what other sources count — all up to the last day of the data, as known at the report's journal number.
import { baseMeasures } from '#domain/indicator/cell.ts';
import type { Footnote } from '#domain/narrative/compose.ts';
import type { Outline } from '#domain/narrative/outline.ts';
import { type CalendarDate, calendarDate } from '#domain/period/calendar-date.ts';
import type { ReportingPeriod } from '#domain/period/reporting-period.ts';
import { type Explained, explainedForms } from '#server/collection/explained.ts';
import { petitionLines } from '#server/difficulty/report-lines.ts';
import { openWork } from '#server/directive/open-work.ts';
import type { ExchangeDeps } from '#server/exchange/deps.ts';
import { requireMeasure } from '#server/measure/catalogue.ts';
import type { MeasureDeps, Question } from '#server/measure/deps.ts';
import { read } from '#server/platform/journal.ts';
import { reconciliationNotes } from '#server/reconciliation/footnotes.ts';
import { directivesCarriedOut } from '#server/target/carried-out.ts';
import { targetsLeft } from '#server/target/targets-left.ts';
import type { Viewer } from '#server/unit/viewer.ts';

/** Everything a report prints that is no figure and no own word; kept with a publication. */
export interface Surroundings {
  readonly tasks: readonly string[];
  /** Documents handed down in the year; not kept with the first publications. */
  readonly directives?: readonly string[];
  /** Petitions sent up in the period; not kept with publications before these were recorded. */
  readonly petitions?: readonly string[];
  readonly footnotes: readonly Footnote[];
  /** Forms approved, by the measure that counts them. */
  readonly approvals: Readonly<Record<string, string>>;
  readonly otherSources: readonly string[];
}

function wordsOf({ name, reason }: Explained): string {
  return reason === null
    ? `${name} báo số tổng, chưa có biểu của từng tổ chức`
    : `${name} giải trình: ${reason.replace(/[.\s]+$/u, '')}`;
}

const yearStart = (date: CalendarDate): CalendarDate => calendarDate(Number(date.slice(0, 4)), 1, 1);

const MOST_REASONS = 12;

/** Reads what surrounds the figures. */
export async function surroundingsOf(
  deps: MeasureDeps & ExchangeDeps,
  viewer: Viewer,
  question: Question & { readonly period: ReportingPeriod },
  /** The measures that the outline and the numbers bound in own words state. */
  codes: readonly string[],
  outline: Outline,
): Promise<Surroundings> {
  const { unit, period, date, knownAt } = question;
  const asksFor = (wanted: 'tasks' | 'directives' | 'petitions') =>
    outline.sections.some(({ blocks }) => blocks.some(({ kind }) => kind === wanted));
  const hasTasks = asksFor('tasks');
  const { forms, work } = await read(deps.db, viewer, async (trx) => ({
    forms: await explainedForms(trx, { unit, code: period.code, from: period.from, to: date, knownAt }),
    work: hasTasks ? await openWork(trx, { unitId: unit.id, date, since: yearStart(date), knownAt }) : [],
  }));
  const footnotes: Footnote[] = [];
  const approvals: Record<string, string> = {};
  for (const code of new Set(codes)) {
    const measure = requireMeasure(deps.measures, code);
    const from = new Set(
      baseMeasures([measure], deps.measures).flatMap((each) =>
        each.source === 'cells' ? each.cells.map(({ form }) => form) : [],
      ),
    );
    if (from.size === 0) continue;
    const own = forms.explained.filter(({ form }) => from.has(form));
    for (const each of own.slice(0, MOST_REASONS))
      footnotes.push({ measure: code, text: `Về ${measure.name}: ${wordsOf(each)}.` });
    if (own.length > MOST_REASONS)
      footnotes.push({
        measure: code,
        text: `Về ${measure.name}: còn ${own.length - MOST_REASONS} giải trình khác, xem ở màn hình Thu thập.`,
      });
    const approved = forms.approved.filter(({ form }) => from.has(form));
    const count = approved.reduce((sum, each) => sum + each.forms, 0);
    const last = Math.max(0, ...approved.map(({ lastSeq }) => lastSeq));
    approvals[code] =
      count === 0 ? 'chưa biểu nào được duyệt' : `${count} biểu đã duyệt, lần cuối ở số nhật ký ${last}`;
  }
  const left = hasTasks ? await targetsLeft(deps, viewer, { unit, date, knownAt }) : [];
  return {
    tasks: [...work, ...left],
    ...(asksFor('directives')
      ? { directives: await directivesCarriedOut(deps, viewer, { unit, date, knownAt }) }
      : {}),
    ...(asksFor('petitions')
      ? { petitions: await petitionLines(deps, viewer, { unit, from: period.from, date, knownAt }) }
      : {}),
    footnotes,
    approvals,
    otherSources: await reconciliationNotes(deps, viewer, {
      unitId: unit.id,
      from: period.from,
      to: date,
      knownAt,
    }),
  };
}
