// Báo cáo từ số liệu sống: outline + unit + period + journal number → an official document, the claims it makes, the pins it stands on.
import type { MeasureCatalogue } from '#domain/indicator/cell.ts';
import { type Bindings, ownPieces, readBinding } from '#domain/narrative/binding.ts';
import { type Composed, composeReport as compose, type Warning } from '#domain/narrative/compose.ts';
import type { FigureKey } from '#domain/narrative/figure.ts';
import { type Outline, textKeys } from '#domain/narrative/outline.ts';
import { annexLabel } from '#domain/narrative/outline-labels.ts';
import { outlineNeeds } from '#domain/narrative/outline-measures.ts';
import type { SaidClaim } from '#domain/narrative/said.ts';
import { measuresOf, needsOf } from '#domain/narrative/slot.ts';
import { type CalendarDate, formatCalendarDate } from '#domain/period/calendar-date.ts';
import type { Block, OfficialDocument, Part } from '#domain/report/official-document.ts';
import { findRegionScheme } from '#domain/unit/region.ts';
import type { ExchangeDeps } from '#server/exchange/deps.ts';
import { behind } from '#server/measure/behind.ts';
import { requireMeasure } from '#server/measure/catalogue.ts';
import {
  knownAs,
  type MeasureDeps,
  type Question,
  readAnswer,
  requirePeriod,
  understand,
} from '#server/measure/deps.ts';
import { withChosenRegions } from '#server/report/chosen-regions.ts';
import { cutOff, refuseEarlyDate } from '#server/report/cut-off.ts';
import { gatherFigures } from '#server/report/figures.ts';
import { letterheadOf } from '#server/report/issuer.ts';
import { outlineFor } from '#server/report/own-outlines.ts';
import { anchorOf, passportPart } from '#server/report/passports.ts';
import { allBehind, annexTable } from '#server/report/records-annex.ts';
import { type Surroundings, surroundingsOf } from '#server/report/surroundings.ts';
import type { Viewer } from '#server/unit/viewer.ts';

export type ReportDeps = MeasureDeps & ExchangeDeps & { readonly outlines: readonly Outline[] };

export interface ReportAsked {
  readonly outline: string;
  /** The outline itself, where it is not the one in use: pinned, or not yet saved. */
  readonly body?: Outline | undefined;
  readonly unit: string;
  readonly period: string;
  readonly knownAt?: number | undefined;
  /** Date written on the document. */
  readonly date: CalendarDate;
  /** Last day of the data, within the period; its last day unless said. */
  readonly dataDate?: CalendarDate | undefined;
  /** The writer's own words by the key of their place in the outline. */
  readonly texts?: ReadonlyMap<string, string> | undefined;
  readonly bindings?: Bindings | undefined;
  /** Groups that lists by region name; the rest is printed as one residual. */
  readonly regions?: readonly string[] | undefined;
  /** Tasks, targets, explanations as they stood; read at the journal number unless pinned. */
  readonly surroundings?: Surroundings | undefined;
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
  readonly outline: Outline;
  readonly surroundings: Surroundings;
}

const DEMONSTRATION = 'Bản in từ dữ liệu minh họa, không phải số liệu thật.';

function mainPart(
  composed: Composed,
  question: Question,
  demonstration: boolean,
  extra: readonly string[],
  otherSources: readonly string[],
): Part {
  const note = (text: string): Block => ({ kind: 'note', text });
  const notes = [
    `Số liệu chốt đến hết ngày ${formatCalendarDate(question.date)}, theo sổ đăng ký đến số nhật ký ${question.knownAt}.`,
    ...(composed.claims.some(({ source }) => source.measure === 'htx_total')
      ? ['Tổng số hợp tác xã gồm cả quỹ tín dụng nhân dân và hợp tác xã ngừng hoạt động chưa giải thể.']
      : []),
    ...composed.notes,
    ...otherSources,
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
      ...composed.footnotes.map(
        ({ text, mark }): Block =>
          mark === undefined ? note(text) : { kind: 'note', text: `(${mark}) ${text}`, mark },
      ),
      ...notes.map(note),
    ],
  };
}

function regionSchemeOf(deps: MeasureDeps, outline: Outline, date: CalendarDate): string | null {
  const kind = (measures: MeasureCatalogue) => (code: string) => requireMeasure(measures, code).kind;
  const by = outlineNeeds(outline, kind(deps.measures)).find((need) => need.by.startsWith('region'))?.by;
  return by === undefined ? null : (findRegionScheme(deps.places.schemes, by, date)?.code ?? null);
}

/** The cells that numbers bound in somebody's own words stand on. */
function boundNeeds(deps: MeasureDeps, { texts, bindings }: ReportAsked): readonly FigureKey[] {
  const known = knownBindings(deps, bindings ?? {});
  return [...(texts?.values() ?? [])].flatMap((text) =>
    ownPieces(text, known).flatMap(({ slot }) => (slot ? needsOf(slot) : [])),
  );
}

/** Names bound to a measure that the catalogue no longer has are bound to nothing. */
function knownBindings(deps: MeasureDeps, bindings: Bindings): Bindings {
  return Object.fromEntries(
    Object.entries(bindings).filter(([, slot]) => {
      const read = readBinding(slot);
      return read !== undefined && measuresOf(read).every((code) => deps.measures.has(code));
    }),
  );
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

/** Composes a report at a pin. @throws Refused for an unknown outline, unit or period, one not over, a date before the data, or out of scope */
export async function composeReport(
  live: ReportDeps,
  viewer: Viewer,
  asked: ReportAsked,
): Promise<ComposedReport> {
  const deps = await knownAs(live, asked.knownAt);
  const period = requirePeriod(asked.period);
  const date = cutOff(asked, period, deps.clock.today());
  refuseEarlyDate(asked.date, date);
  const { unit, knownAt } = asked;
  const understood = {
    ...understand(deps, viewer, { unit, period: asked.period }),
    date,
    period: { ...period, to: date },
  };
  const outline = withChosenRegions(
    deps.places,
    asked.body ?? (await outlineFor(deps, viewer, asked.outline, understood.unit.level)),
    asked.regions,
    understood.date,
  );
  const kindOf = (code: string) => requireMeasure(deps.measures, code).kind;
  const needs = [...outlineNeeds(outline, kindOf), ...boundNeeds(deps, asked)];
  const { figures, question } = await readAnswer(deps, viewer, understood, knownAt, async (trx, settled) => ({
    figures: await gatherFigures(deps, trx, settled, period, needs),
    question: settled,
  }));
  const window = date === period.to ? asked.period : `${period.from}..${date}`;
  const around =
    asked.surroundings ??
    (await surroundingsOf(
      deps,
      viewer,
      question,
      needs.map(({ measure }) => measure),
      outline,
    ));
  const bindings = knownBindings(deps, asked.bindings ?? {});
  const composed = compose({
    outline,
    figures,
    texts: asked.texts ?? new Map(),
    bindings,
    tasks: around.tasks.map((text) => ({ text })),
    directives: around.directives,
    petitions: around.petitions,
    footnotes: around.footnotes,
  });
  const annexes: Part[] = [];
  let demonstration = await isDemonstration(deps, viewer, unit, question);
  for (const { key, title, measure, empty } of outline.annexes) {
    const records = await allBehind(deps, viewer, { unit, period: window }, measure, question.knownAt);
    demonstration ||= records.some(({ source }) => source === 'demonstration');
    annexes.push({
      ...(key === undefined ? {} : { key }),
      title,
      landscape: true,
      blocks: [annexTable(records, empty)],
    });
  }
  const parts = [
    ...annexes,
    await passportPart(deps, viewer, question, composed.claims, around.approvals),
  ].map((part, index) => ({
    ...part,
    title: `${annexLabel(index)}. ${part.title}`,
  }));
  const head = letterheadOf(deps.places.geography, question.unit, question.geography);
  const places = new Set(textKeys(outline));
  const extra = [...(asked.texts ?? [])].flatMap(([key, text]) =>
    places.has(key) || text === '' ? [] : [text],
  );
  const document: OfficialDocument = {
    issuer: head.issuer,
    number: null,
    symbol: head.symbol,
    place: head.place,
    date: asked.date,
    type: outline.type,
    subject: composed.subject + head.ground,
    parts: [mainPart(composed, question, demonstration, extra, around.otherSources), ...parts],
    recipients: head.recipients,
    signature: { authority: null, post: 'Chủ tịch', name: null },
    claims: composed.claims,
    anchors: Object.fromEntries(composed.claims.map(({ id, source }) => [id, anchorOf(source.measure)])),
  };
  return {
    document,
    claims: composed.claims,
    warnings: composed.warnings,
    outline,
    surroundings: around,
    pins: {
      outline: outline.code,
      outlineVersion: outline.version,
      unit: figures.place.code,
      period: period.code,
      dataDate: date,
      journalSeq: question.knownAt,
      geography: question.geography,
      regionScheme: regionSchemeOf(deps, outline, question.date),
    },
  };
}
