// Báo cáo số liệu kỳ: the tables of the period summary and the lists behind its flows, as one official document.
import type { SummaryOutline } from '#domain/indicator/summary-outline.ts';
import type { CalendarDate } from '#domain/period/calendar-date.ts';
import type { Block, OfficialDocument, Part } from '#domain/report/official-document.ts';
import { unitById } from '#domain/unit/geography.ts';
import { formatDifference, formatNumber } from '#domain/vietnamese/format-number.ts';
import type { ExchangeDeps } from '#server/exchange/deps.ts';
import type { PeriodSummaryView, RecordView } from '#server/measure/contract.ts';
import type { MeasureDeps } from '#server/measure/deps.ts';
import { periodSummary } from '#server/measure/period-summary.ts';
import { reconciliationNotes } from '#server/reconciliation/footnotes.ts';
import { letterheadOf } from '#server/report/issuer.ts';
import { allBehind, annexTable, dayOf } from '#server/report/records-annex.ts';
import { printed, summaryTable } from '#server/report/summary-table.ts';
import type { Viewer } from '#server/unit/viewer.ts';

export interface HalfYearAsked {
  readonly unit: string;
  readonly period: string;
  readonly knownAt?: number | undefined;
  readonly date: CalendarDate;
}

const ANNEXES = [
  {
    measure: 'htx_new',
    title: 'Phụ lục I. Danh sách hợp tác xã thành lập mới',
    empty: 'Trong kỳ không có hợp tác xã thành lập mới.',
  },
  {
    measure: 'htx_dissolved',
    title: 'Phụ lục II. Danh sách hợp tác xã giải thể',
    empty: 'Trong kỳ không có hợp tác xã giải thể.',
  },
  {
    measure: 'htx_stopped_in_period',
    title: 'Phụ lục III. Danh sách hợp tác xã ngừng hoạt động',
    empty: 'Trong kỳ không có hợp tác xã ngừng hoạt động.',
  },
] as const;

function balanceSentence(summary: PeriodSummaryView): readonly Block[] {
  const { balance, period } = summary;
  if (!balance) return [];
  const end =
    period.dataTo === period.to || period.dataTo === null
      ? 'cuối kỳ'
      : `đến hết ngày ${dayOf(period.dataTo)}`;
  const flows = (sign: string, list: readonly { name: string; value: number }[]) =>
    list.map(({ name, value }) => `${sign} ${formatNumber(value)} (${name})`);
  const parts = [printed(balance.opening), ...flows('+', balance.inflow), ...flows('−', balance.outflow)];
  const rest =
    balance.residual === 0 ? '' : `; phần chưa giải thích được ${formatDifference(balance.residual)}`;
  return [
    {
      kind: 'note',
      text: `Cân đối tổng số hợp tác xã: đầu kỳ ${parts.join(' ')} = ${end} ${printed(balance.closing)}${rest}.`,
    },
  ];
}

/** Which days the figures are of: never a day that has not come. */
function dataSentence({ period }: PeriodSummaryView): string {
  const [from, to] = [dayOf(period.from), dayOf(period.to)];
  if (period.dataTo === null) return `Kỳ chưa bắt đầu (${from}), chưa có số liệu`;
  return period.dataTo === period.to
    ? `Số liệu tính từ ngày ${from} đến hết ngày ${to}`
    : `Kỳ chưa kết thúc (${to}): số liệu tính từ ngày ${from} mới đến hết ngày ${dayOf(period.dataTo)}`;
}

/** Composes the document. @throws Refused as the period summary does */
export async function halfYearDocument(
  deps: MeasureDeps & ExchangeDeps & { readonly outline: SummaryOutline },
  viewer: Viewer,
  asked: HalfYearAsked,
): Promise<OfficialDocument> {
  const { unit, period, knownAt } = asked;
  const summary = await periodSummary(deps, viewer, { unit, period, knownAt, compare: 'year-end' });
  const lists: (readonly RecordView[])[] = [];
  for (const annex of ANNEXES) lists.push(await allBehind(deps, viewer, asked, annex.measure, summary.pin));
  const footnotes = await reconciliationNotes(deps, viewer, {
    unitId: summary.unit.id,
    from: summary.period.from as CalendarDate, // the summary's own window
    to: summary.period.to as CalendarDate, // the summary's own window
    knownAt: summary.pin,
  });
  const demonstration = lists.some((records) => records.some(({ source }) => source === 'demonstration'));
  const tables: Block[] = summary.sections.flatMap((section, index) => [
    { kind: 'heading' as const, level: 1 as const, text: `${ROMAN[index] ?? index + 1}. ${section.title}` },
    summaryTable(section.rows),
    ...(index === 0 ? balanceSentence(summary) : []),
  ]);
  const main: Part = {
    title: null,
    landscape: false,
    blocks: [
      {
        kind: 'paragraph',
        text: `${dataSentence(summary)}, theo sổ đăng ký đến số nhật ký ${summary.pin}. Số thời điểm so với ${summary.comparison.stock}; số thời kỳ so với ${summary.comparison.flow}.`,
      },
      ...tables,
      ...summary.notes.map((text): Block => ({ kind: 'note', text })),
      ...footnotes.map((text): Block => ({ kind: 'note', text })),
      ...(demonstration
        ? [{ kind: 'note' as const, text: 'Bản in từ dữ liệu minh họa, không phải số liệu thật.' }]
        : []),
    ],
  };
  const annexes = ANNEXES.map(
    ({ title, empty }, index): Part => ({
      title,
      landscape: true,
      blocks: [annexTable(lists[index] ?? [], empty)],
    }),
  );
  const { geography } = deps.places;
  const { issuer, place, recipients, symbol, ground } = letterheadOf(
    geography,
    unitById(geography, summary.unit.id),
    summary.period.to as CalendarDate, // the summary's own window
  );
  const { dataTo, to } = summary.period;
  const unfinished = dataTo === null || dataTo === to ? '' : ` (số liệu đến ngày ${dayOf(dataTo)})`;
  return {
    issuer,
    number: null,
    symbol,
    place,
    date: asked.date,
    type: 'BÁO CÁO',
    subject: `Số liệu kinh tế tập thể, hợp tác xã ${summary.period.name}${unfinished}${ground}`,
    parts: [main, ...annexes],
    recipients,
    signature: { authority: null, post: 'Chủ tịch', name: null },
  };
}

const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X'];
