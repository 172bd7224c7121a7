// Ô nào là ô nào: the tallied tables of a release as figures with names, and everything by which they hang together.
import type { Cell } from '#domain/indicator/cell.ts';
import { type Measure, partsOfMeasure } from '#domain/indicator/measure.ts';
import { concentrationOf, contributorsKey, largestKey } from '#domain/release/concentration.ts';
import type { DisclosedCell, DisclosureModel, Relation } from '#domain/release/disclosure.ts';
import type { ReleaseBreakdown } from '#domain/release/document.ts';
import { sensitivityOf } from '#domain/release/sensitive.ts';
import { requireMeasure } from '#server/measure/catalogue.ts';
import type { Question } from '#server/measure/deps.ts';
import { type TallyRow, tallyRows } from '#server/measure/tally.ts';
import type { Db } from '#server/platform/db.ts';
import type { ReleaseDeps } from '#server/release/deps.ts';
import { membersOfRegions, placeOf } from '#server/release/places.ts';

export interface Collected {
  readonly by: ReleaseBreakdown | null;
  /** Measures asked that allow the breakdown. */
  readonly measures: readonly Measure[];
  readonly rows: readonly { readonly row: TallyRow; readonly place: string }[];
}

export interface Collection {
  readonly tables: readonly Collected[];
  readonly model: DisclosureModel;
  idOf(code: string, place: string): string;
}

/** Both sides of a ratio are figures of their own; a whole and its parts know each other. */
function reachOf(deps: ReleaseDeps, codes: readonly string[]): { printed: Set<string>; beside: Set<string> } {
  const printed = new Set<string>();
  for (const code of codes) {
    const measure = requireMeasure(deps.measures, code);
    const parts = measure.kind === 'ratio' ? partsOfMeasure(measure) : [code];
    for (const part of parts) printed.add(part);
  }
  const beside = new Set<string>();
  for (const { whole, parts } of deps.figures.catalogue.relations)
    if ([whole, ...parts].some((code) => printed.has(code)))
      for (const code of [whole, ...parts]) if (!printed.has(code)) beside.add(code);
  return { printed, beside };
}

const numberOf = (cell: Cell | undefined): number | null =>
  cell?.kind === 'number' ? Number(cell.value) : null;

/** Tallies every table of a release at the number of the question, and says what hangs together with what. */
export async function collect(
  deps: ReleaseDeps,
  trx: Db,
  question: Question,
  asked: { readonly measures: readonly string[]; readonly by: readonly ReleaseBreakdown[] },
): Promise<Collection> {
  const { printed, beside } = reachOf(deps, asked.measures);
  const { catalogue } = deps.figures;
  const whenOf = (code: string) =>
    requireMeasure(deps.measures, code).kind === 'flow' ? question.period?.code : question.date;
  const idOf = (code: string, place: string) => `${code}|${whenOf(code)}|${place}`;
  const cells = new Map<string, DisclosedCell>();
  const relations: Relation[] = [];
  const tables: Collected[] = [];
  for (const by of [null, ...asked.by]) {
    const allowed = (code: string) =>
      by === null || requireMeasure(deps.measures, code).breakdowns.includes(by);
    const plain = [...printed, ...beside].filter(allowed).map((code) => requireMeasure(deps.measures, code));
    if (by !== null && !asked.measures.some(allowed)) continue;
    const shown = asked.measures.filter(allowed).map((code) => requireMeasure(deps.measures, code));
    const wanted = [...new Set([...shown, ...plain])];
    const counted = [...wanted, ...plain.flatMap(concentrationOf)];
    const rows = (await tallyRows(deps, trx, question, counted, by === null ? [] : [by])).map((row) => ({
      row,
      place: placeOf(deps, question, by, row),
    }));
    for (const { row, place } of rows)
      for (const { code } of plain) {
        const value = numberOf(row.cells.get(code));
        if (value === null) continue;
        const id = idOf(code, place);
        const protection = catalogue.measures.get(code)?.protection ?? 'amount';
        const contributors = numberOf(row.cells.get(contributorsKey(code)));
        const largest = numberOf(row.cells.get(largestKey(code)));
        const isPrinted = printed.has(code) && allowed(code);
        cells.set(id, {
          id,
          value,
          open: protection === 'open',
          printed: isPrinted,
          hidden: isPrinted ? sensitivityOf(protection, { value, contributors, largest }) : null,
        });
      }
    tables.push({ by, measures: shown, rows });
    relations.push(...wholesOf(deps, question, { by, plain, rows }, idOf));
    for (const { place } of rows)
      for (const { whole, parts, rest } of catalogue.relations) {
        if (![whole, ...parts].every((code) => printed.has(code) || beside.has(code))) continue;
        relations.push(
          sumOf(
            idOf(whole, place),
            parts.map((code) => idOf(code, place)),
            rest,
          ),
        );
      }
  }
  // What a table does not have — a figure that nobody reported — takes no part in a sum.
  const whole = relations.flatMap(({ terms, rest }) => {
    const [head] = terms;
    if (!head || !cells.has(head.id)) return [];
    return [{ rest, terms: terms.filter(({ id }) => cells.has(id)) }];
  });
  return { tables, model: { cells: [...cells.values()], relations: whole }, idOf };
}

function sumOf(whole: string, parts: readonly string[], rest = false): Relation {
  return { rest, terms: [{ id: whole, sign: 1 }, ...parts.map((id) => ({ id, sign: -1 as const }))] };
}

/** The groups of a table make its whole; the provinces of a region make the region. */
function wholesOf(
  deps: ReleaseDeps,
  question: Question,
  { by, plain, rows }: { by: ReleaseBreakdown | null; plain: readonly Measure[]; rows: Collected['rows'] },
  idOf: Collection['idOf'],
): readonly Relation[] {
  if (by === null) return [];
  const unit = `u${question.unit.id}`;
  const additive = plain.filter((each) => each.source !== 'ratio');
  const relations = additive.map(({ code }) =>
    sumOf(
      idOf(code, unit),
      rows.map(({ place }) => idOf(code, place)),
    ),
  );
  if (by !== 'region8') return relations;
  for (const [region, provinces] of membersOfRegions(deps, question, rows))
    for (const { code } of additive)
      relations.push(
        sumOf(
          idOf(code, region),
          provinces.map((id) => idOf(code, `u${id}`)),
        ),
      );
  return relations;
}
