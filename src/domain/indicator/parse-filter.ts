// Đọc điều kiện của chỉ tiêu: a filter from a data file into its closed types, or the sentence that names what is wrong.

import type { FlowFilter, StateFilter } from '#domain/indicator/measure.ts';
import { EVENT_TYPES } from '#domain/organisation/event.ts';
import {
  ALLIANCE_CLASSES,
  GRADES,
  LAW_BASES,
  OPERATING_STATUSES,
  ORGANISATION_KINDS,
} from '#domain/organisation/organisation.ts';

export type Parsed<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly message: string };

/** An object of a data file, not looked into yet. */
export type Json = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A list without repetition whose items all stand in a closed list; undefined when it is not. */
export function readList<T extends string>(value: unknown, allowed: readonly T[]): readonly T[] | undefined {
  if (!Array.isArray(value) || new Set(value).size !== value.length) return undefined;
  const items = value.flatMap((item: unknown) => allowed.find((one) => one === item) ?? []);
  return items.length === value.length ? items : undefined;
}

function readTexts(value: unknown): readonly string[] | undefined {
  if (!Array.isArray(value) || value.length === 0) return undefined;
  const texts = value.filter((item): item is string => typeof item === 'string' && item !== '');
  return texts.length === value.length ? texts : undefined;
}

function readSome<T extends string>(allowed: readonly T[]): (value: unknown) => readonly T[] | undefined {
  return (value) => {
    const items = readList(value, allowed);
    return items && items.length > 0 ? items : undefined;
  };
}

function readBoolean(value: unknown): boolean | undefined {
  return typeof value === 'boolean' ? value : undefined;
}

const STATE_READERS = {
  kind: readSome(ORGANISATION_KINDS),
  operating: readSome(OPERATING_STATUSES),
  agricultural: readBoolean,
  sector: readTexts,
  lawBasis: readSome(LAW_BASES),
  allianceClass: readSome(ALLIANCE_CLASSES),
  valueChain: readBoolean,
  highTech: readBoolean,
  ocop: readBoolean,
  modelCode: readTexts,
  hasModel: readBoolean,
  grade: readSome(GRADES),
} as const satisfies { readonly [Key in keyof StateFilter]-?: (value: unknown) => StateFilter[Key] };

const FLOW_READERS = {
  ...STATE_READERS,
  event: readSome(EVENT_TYPES),
  side: readSome(['in', 'out', 'at'] as const),
  mode: readSome(['voluntary', 'compulsory'] as const),
} as const;

function readKeys(json: unknown, readers: Json, code: string): Parsed<Json> {
  if (!isObject(json)) return { ok: false, message: `Chỉ tiêu ${code}: "filter" phải là một đối tượng.` };
  const read: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(json)) {
    const reader = Object.hasOwn(readers, key) ? readers[key] : undefined;
    if (typeof reader !== 'function')
      return { ok: false, message: `Chỉ tiêu ${code}: không có điều kiện "${key}".` };
    const found: unknown = reader(value);
    if (found === undefined) {
      return { ok: false, message: `Chỉ tiêu ${code}: điều kiện "${key}" có giá trị không dùng được.` };
    }
    read[key] = found;
  }
  return { ok: true, value: read };
}

/** A filter on states. */
export function parseStateFilter(json: unknown, code: string): Parsed<StateFilter> {
  const read = readKeys(json, STATE_READERS, code);
  return read.ok ? { ok: true, value: read.value as StateFilter } : read; // every key was read by the reader of its type
}

/** A filter on flows; event and side are required. */
export function parseFlowFilter(json: unknown, code: string): Parsed<FlowFilter> {
  const read = readKeys(json, FLOW_READERS, code);
  if (!read.ok) return read;
  if (read.value.event === undefined || read.value.side === undefined) {
    return { ok: false, message: `Chỉ tiêu ${code}: điều kiện phải có "event" và "side".` };
  }
  return { ok: true, value: read.value as unknown as FlowFilter }; // every key was read by the reader of its type
}
