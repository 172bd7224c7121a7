// Chỉ tiêu công khai: which measures may be released to the public, how each is protected, its English words, and what adds up to what.
import { isObject, type Parsed } from '#domain/indicator/parse-filter.ts';

/**
 * 'open': a fact of the public register or the office's own work, never hidden. 'count': organisations or persons, hidden from 1 to 4.
 * 'amount': persons or money of organisations added up, hidden as well when few of them or one of them make the figure.
 */
export const PROTECTIONS = ['open', 'count', 'amount'] as const;
export type Protection = (typeof PROTECTIONS)[number];

export interface PublicMeasure {
  readonly code: string;
  readonly protection: Protection;
  /** In English; the Vietnamese words are the catalogue's own. */
  readonly name: string;
  readonly unit: string;
  readonly definition: string;
}

/** The parts make the whole; with `rest` something unpublished is left beside them. */
export interface PublicRelation {
  readonly whole: string;
  readonly parts: readonly string[];
  readonly rest: boolean;
}

export interface PublicCatalogue {
  readonly measures: ReadonlyMap<string, PublicMeasure>;
  readonly relations: readonly PublicRelation[];
  /** English names of groups by their key. */
  readonly groups: ReadonlyMap<string, string>;
}

const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value.trim() !== '' ? value : undefined;

function readMeasure(item: unknown): PublicMeasure | undefined {
  if (!isObject(item)) return undefined;
  const [code, name, unit, definition] = [item.code, item.name, item.unit, item.definition].map(text);
  const protection = PROTECTIONS.find((each) => each === item.protection);
  return code && name && unit && definition && protection
    ? { code, protection, name, unit, definition }
    : undefined;
}

function readRelation(item: unknown): PublicRelation | undefined {
  if (!isObject(item) || !Array.isArray(item.parts)) return undefined;
  const whole = text(item.whole);
  const parts = item.parts.flatMap((each: unknown) => text(each) ?? []);
  return whole && parts.length > 0 && parts.length === item.parts.length
    ? { whole, parts, rest: item.rest === true }
    : undefined;
}

/** Reads catalogue/public; every code must be a measure of the catalogue. */
export function parsePublicCatalogue(
  json: unknown,
  known: (code: string) => boolean,
  where: string,
): Parsed<PublicCatalogue> {
  const list = isObject(json) && Array.isArray(json.measures) ? json.measures : [];
  const measures = new Map<string, PublicMeasure>();
  for (const item of list) {
    const measure = readMeasure(item);
    if (!measure || !known(measure.code) || measures.has(measure.code))
      return {
        ok: false,
        message: `${where}: chỉ tiêu ${JSON.stringify(item)} thiếu phần, lặp hoặc không có.`,
      };
    measures.set(measure.code, measure);
  }
  const relations: PublicRelation[] = [];
  for (const item of isObject(json) && Array.isArray(json.relations) ? json.relations : []) {
    const relation = readRelation(item);
    if (!relation || ![relation.whole, ...relation.parts].every((code) => measures.has(code)))
      return {
        ok: false,
        message: `${where}: quan hệ ${JSON.stringify(item)} nêu chỉ tiêu không công khai.`,
      };
    relations.push(relation);
  }
  const groups = new Map<string, string>();
  for (const part of isObject(json) ? [json.sectors, json.regions] : [])
    for (const [key, name] of Object.entries(isObject(part) ? part : {})) groups.set(key, String(name));
  return { ok: true, value: { measures, relations, groups } };
}
