// Soạn bản công bố: tallied at a pin, hidden where it must be, written as the one canonical document that the public reads.
import { createHash } from 'node:crypto';
import { type Cell, jsonNumber } from '#domain/indicator/cell.ts';
import { partsOfMeasure } from '#domain/indicator/measure.ts';
import {
  type DisclosedCell,
  type DisclosureModel,
  type HiddenReason,
  joinModels,
} from '#domain/release/disclosure.ts';
import {
  changesBetween,
  type PublicCell,
  RELEASE_SCHEMA,
  type ReleaseBreakdown,
  type ReleaseDocument,
  type ReleaseTable,
} from '#domain/release/document.ts';
import { protect } from '#domain/release/protect.ts';
import type { ReleaseSettings } from '#domain/release/settings.ts';
import { formalName } from '#domain/unit/display-name.ts';
import { RESIDUAL_KEY } from '#domain/unit/region.ts';
import { lastVersion, versionOn } from '#domain/unit/unit.ts';
import type { Question } from '#server/measure/deps.ts';
import type { Db } from '#server/platform/db.ts';
import { Refused } from '#server/platform/refused.ts';
import { type Collection, collect } from '#server/release/collect.ts';
import type { ReleaseDeps } from '#server/release/deps.ts';

export interface Edition {
  readonly code: string;
  readonly revision: number;
  readonly publisher: string;
  readonly settings: ReleaseSettings;
  readonly reason: string | null;
  /** The edition before, as the public has it. */
  readonly before: ReleaseDocument | null;
}

export interface HiddenCell {
  readonly by: ReleaseBreakdown | null;
  readonly row: string;
  readonly measure: string;
  readonly why: HiddenReason;
}

export interface Composed {
  readonly document: ReleaseDocument;
  readonly model: DisclosureModel;
  /** Why each hidden cell is hidden: for those who prepare it only. */
  readonly hidden: readonly HiddenCell[];
}

function viewCell(cell: Cell | undefined): PublicCell {
  switch (cell?.kind) {
    case 'number':
      return { value: jsonNumber(cell.value) };
    case 'ratio':
      return { numerator: jsonNumber(cell.numerator), denominator: jsonNumber(cell.denominator) };
    case 'absent':
      return { absent: cell.reason };
    case undefined:
      return { absent: 'missing' };
  }
}

/** Only models that share a measure and a time can tell anything of this one. */
function related(own: DisclosureModel, earlier: readonly DisclosureModel[]): readonly DisclosureModel[] {
  const kindOf = (id: string) => id.split('|').slice(0, 2).join('|');
  const kinds = new Set(own.cells.map(({ id }) => kindOf(id)));
  return earlier.filter(({ cells }) => cells.some(({ id }) => kinds.has(kindOf(id))));
}

/** Hides what must be hidden. @throws Refused 'release-discloses' naming figures that earlier releases and this one tell together */
export function conceal(
  collection: Pick<Collection, 'model'>,
  earlier: readonly DisclosureModel[],
): { readonly model: DisclosureModel; readonly cells: ReadonlyMap<string, DisclosedCell> } {
  const joined = joinModels(related(collection.model, earlier), collection.model);
  const { model, exposed } = protect(joined.model, joined.fixed);
  if (exposed.length > 0)
    throw new Refused('release-discloses', {
      count: exposed.length,
      cells: exposed.slice(0, 3).join(', '),
    });
  const cells = new Map(model.cells.map((cell) => [cell.id, cell]));
  const own = collection.model.cells.map((cell) => ({ ...cell, hidden: cells.get(cell.id)?.hidden ?? null }));
  return { model: { cells: own, relations: collection.model.relations }, cells };
}

function englishName(deps: ReleaseDeps, key: string, name: string): string {
  if (key === RESIDUAL_KEY) return 'outside the groups above';
  return deps.figures.catalogue.groups.get(key) ?? name;
}

function tablesOf(
  deps: ReleaseDeps,
  collection: Collection,
  cells: ReadonlyMap<string, DisclosedCell>,
): { readonly tables: readonly ReleaseTable[]; readonly hidden: readonly HiddenCell[] } {
  const hidden: HiddenCell[] = [];
  const tables = collection.tables.map(
    ({ by, measures, rows }): ReleaseTable => ({
      by,
      measures: measures.map(({ code }) => code),
      rows: rows.map(({ row, place }) => {
        const key = by === null ? 'total' : (row.by?.[by] ?? '');
        const shown: Record<string, PublicCell> = {};
        for (const measure of measures) {
          const parts = measure.kind === 'ratio' ? partsOfMeasure(measure) : [measure.code];
          const why = parts.map((code) => cells.get(collection.idOf(code, place))?.hidden).find(Boolean);
          if (why) hidden.push({ by, row: key, measure: measure.code, why });
          shown[measure.code] = why ? { hidden: true } : viewCell(row.cells.get(measure.code));
        }
        return { key, name: row.name, nameEn: englishName(deps, key, row.name), cells: shown };
      }),
    }),
  );
  return { tables, hidden };
}

/** Composes an edition inside a snapshot at the number of the question. @throws Refused 'release-discloses' */
export async function composeRelease(
  deps: ReleaseDeps,
  trx: Db,
  question: Question,
  edition: Edition,
  earlier: readonly DisclosureModel[],
): Promise<Composed> {
  const { settings, before } = edition;
  const collection = await collect(deps, trx, question, settings);
  const { model, cells } = conceal(collection, earlier);
  const { tables, hidden } = tablesOf(deps, collection, cells);
  const { unit, period } = question;
  const version = versionOn(unit, question.geography) ?? lastVersion(unit);
  const [total] = collection.tables;
  const document: ReleaseDocument = {
    schema: RELEASE_SCHEMA,
    code: edition.code,
    revision: edition.revision,
    title: settings.title,
    titleEn: settings.titleEn || settings.title,
    publisher: edition.publisher,
    unit: { code: version.code, name: formalName(version), level: unit.level },
    period: {
      code: period?.code ?? '',
      name: period?.name ?? '',
      from: period?.from ?? question.date,
      to: question.date,
    },
    geography: question.geography,
    pin: question.knownAt,
    catalogue: deps.figures.digest,
    notes: settings.notes,
    method: settings.method,
    measures: (total?.measures ?? []).map((measure) => {
      const english = deps.figures.catalogue.measures.get(measure.code);
      const coverage = total?.rows[0]?.row.cells.get(measure.code)?.coverage;
      return {
        code: measure.code,
        name: measure.name,
        nameEn: english?.name ?? measure.name,
        unit: measure.unit,
        unitEn: english?.unit ?? measure.unit,
        kind: measure.kind,
        definition: measure.population,
        definitionEn: english?.definition ?? measure.population,
        ...(coverage ? { coverage } : {}),
      };
    }),
    tables,
    reason: edition.reason,
    changes: before ? changesBetween(before, { tables }) : [],
  };
  return { document, model, hidden };
}

/** The frozen bytes. */
export function bytesOf(document: ReleaseDocument): Buffer {
  return Buffer.from(`${JSON.stringify(document)}\n`);
}

/** The bytes read back; they were written by bytesOf and are sealed. */
export function documentOf(bytes: Buffer): ReleaseDocument {
  return JSON.parse(bytes.toString('utf8')) as ReleaseDocument;
}

export function sha256(bytes: Buffer): Buffer {
  return createHash('sha256').update(bytes).digest();
}
