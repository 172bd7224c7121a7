// Báo cáo từ số liệu sống: outline + unit + period + journal number → an official document, the claims it makes, the pins it stands on.
import type { MeasureCatalogue } from '#domain/indicator/cell.ts';
import {
  type Composed,
  composeReport as compose,
  type OpenTask,
  type Warning,
} from '#domain/narrative/compose.ts';
import { withRegions } from '#domain/narrative/narrow-lists.ts';
import { type Outline, outlineNeeds, textKeys } from '#domain/narrative/outline.ts';
import type { SaidClaim } from '#domain/narrative/said.ts';
import { type CalendarDate, formatCalendarDate } from '#domain/period/calendar-date.ts';
import type { Block, OfficialDocument, Part } from '#domain/report/official-document.ts';
import { findRegionScheme } from '#domain/unit/region.ts';
import { behind } from '#server/measure/behind.ts';
import { requireMeasure } from '#server/measure/catalogue.ts';
import { type MeasureDeps, type Question, requirePeriod, understand } from '#server/measure/deps.ts';
import { read } from '#server/platform/journal.ts';
import { cutOff } from '#server/report/cut-off.ts';
import { gatherFigures } from '#server/report/figures.ts';
import { issuerOf, placeOf } from '#server/report/issuer.ts';
import { requireOutline } from '#server/report/outlines.ts';
import { anchorOf, passportPart } from '#server/report/passports.ts';
import { allBehind, annexTable } from '#server/report/records-annex.ts';
import type { Viewer } from '#server/unit/viewer.ts';

export type ReportDeps = MeasureDeps & { readonly outlines: readonly Outline[] };

export interface ReportAsked {
  readonly outline: string;
  readonly unit: string;
  readonly period: string;
  readonly knownAt?: number | undefined;
  /** Date written on the document. */
  readonly date: CalendarDate;
  /** Last day of the data, within the period; its last day unless said. */
  readonly dataDate?: CalendarDate | undefined;
  /** The writer's own words by the key of their place in the outline. */
  readonly texts?: ReadonlyMap<string, string> | undefined;
  /** Groups that lists by region name; the rest is printed as one residual. */
  readonly regions?: readonly string[] | undefined;
  readonly tasks?: readonly OpenTask[] | undefined;
}

export interface ReportPins {
  readonly outline: string;
  readonly outlineVersion: number;
  readonly unit: string;
  readonly period: string;
  readonly dataDate: CalendarDate;
  readonly journalSeq: number;
  readonly geography: CalendarDate;
  readonly regionScheme: string | null;
}

export interface ComposedReport {
  readonly document: OfficialDocument;
  readonly claims: readonly SaidClaim[];
  readonly warnings: readonly Warning[];
  readonly pins: ReportPins;
}

const DEMONSTRATION = 'Bản in từ dữ liệu minh họa, không phải số liệu thật.';

function mainPart(
  composed: Composed,
  question: Question,
  demonstration: boolean,
  extra: readonly string[],
): Part {
  const note = (text: string): Block => ({ kind: 'note', text });
  const notes = [
    `Số liệu chốt đến hết ngày ${formatCalendarDate(question.date)}, theo sổ đăng ký đến số nhật ký ${question.knownAt}.`,
    'Tổng số hợp tác xã gồm cả quỹ tín dụng nhân dân và hợp tác xã ngừng hoạt động chưa giải thể.',
    ...composed.notes,
    ...(demonstration ? [DEMONSTRATION] : []),
  ];
  return {
    title: null,
    landscape: false,
    blocks: [
      ...composed.sections.flatMap((section): Block[] => [
        { kind: 'heading', level: 1, text: section.title },
        ...section.blocks,
      ]),
      ...extra.map((text): Block => ({ kind: 'paragraph', text })),
      ...notes.map(note),
    ],
  };
}

function regionSchemeOf(deps: MeasureDeps, outline: Outline, date: CalendarDate): string | null {
  const kind = (measures: MeasureCatalogue) => (code: string) => requireMeasure(measures, code).kind;
  const by = outlineNeeds(outline, kind(deps.measures)).find((need) => need.by.startsWith('region'))?.by;
  return by === undefined ? null : (findRegionScheme(deps.places.schemes, by, date)?.code ?? null);
}

/** Whether the register shown is made up: its first record says so. */
async function isDemonstration(
  deps: MeasureDeps,
  viewer: Viewer,
  unit: string,
  question: Question,
): Promise<boolean> {
  const asked = { unit, at: question.date, knownAt: question.knownAt, measure: 'htx_total', limit: 1 };
  const { records } = await behind(deps, viewer, asked);
  return records.some(({ source }) => source === 'demonstration');
}

/** Composes a report at a pin. @throws Refused for an unknown outline, unit or period, one not over, or out of scope */
export async function composeReport(
  deps: ReportDeps,
  viewer: Viewer,
  asked: ReportAsked,
): Promise<ComposedReport> {
  const period = requirePeriod(asked.period);
  const date = cutOff(asked, period, deps.clock.today());
  const { unit, knownAt } = asked;
  const understood = await understand(deps, viewer, { unit, period: asked.period, knownAt });
  const question = { ...understood, date, period: { ...period, to: date } };
  const outline = withRegions(
    requireOutline(deps.outlines, asked.outline, question.unit.level),
    asked.regions,
  );
  const kindOf = (code: string) => requireMeasure(deps.measures, code).kind;
  const figures = await read(deps.db, viewer, (trx) =>
    gatherFigures(deps, trx, question, period, outlineNeeds(outline, kindOf)),
  );
  const composed = compose({ outline, figures, texts: asked.texts ?? new Map(), tasks: asked.tasks });
  const annexes: Part[] = [];
  let demonstration = await isDemonstration(deps, viewer, unit, question);
  const window = date === period.to ? asked.period : `${period.from}..${date}`;
  for (const { title, measure, empty } of outline.annexes) {
    const records = await allBehind(deps, viewer, { unit, period: window }, measure, question.knownAt);
    demonstration ||= records.some(({ source }) => source === 'demonstration');
    annexes.push({ title, landscape: true, blocks: [annexTable(records, empty)] });
  }
  const parts = [...annexes, passportPart(deps, question, composed.claims)].map((part, index) => ({
    ...part,
    title: `Phụ lục ${ROMAN[index] ?? index + 1}. ${part.title}`,
  }));
  const { code, name } = figures.place;
  const places = new Set(textKeys(outline));
  const extra = [...(asked.texts ?? [])].flatMap(([key, text]) =>
    places.has(key) || text === '' ? [] : [text],
  );
  const document: OfficialDocument = {
    issuer: issuerOf(code, name),
    number: null,
    symbol: code === 'VN' ? 'BC-LMHTXVN' : 'BC-LMHTX',
    place: placeOf(code, name),
    date: asked.date,
    type: outline.type,
    subject: composed.subject,
    parts: [mainPart(composed, question, demonstration, extra), ...parts],
    recipients: [
      code === 'VN' ? 'Thủ tướng Chính phủ (để báo cáo)' : 'Liên minh Hợp tác xã Việt Nam (để báo cáo)',
      code === 'VN' ? 'Liên minh HTX các tỉnh, thành phố' : 'Ủy ban nhân dân cùng cấp (để báo cáo)',
      'Lưu: VT',
    ],
    signature: { authority: null, post: 'Chủ tịch', name: null },
    claims: composed.claims,
    anchors: Object.fromEntries(composed.claims.map(({ id, source }) => [id, anchorOf(source.measure)])),
  };
  return {
    document,
    claims: composed.claims,
    warnings: composed.warnings,
    pins: {
      outline: outline.code,
      outlineVersion: outline.version,
      unit: code,
      period: period.code,
      dataDate: date,
      journalSeq: question.knownAt,
      geography: question.geography,
      regionScheme: regionSchemeOf(deps, outline, question.date),
    },
  };
}

const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X'];
