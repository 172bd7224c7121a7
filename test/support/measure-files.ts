// Danh mục chỉ tiêu cho kiểm thử: the definitions of catalogue/indicators and the agricultural sectors, as they are on disk.
import { readdirSync, readFileSync } from 'node:fs';
import type { Measure } from '#domain/indicator/measure.ts';
import { parseMeasure } from '#domain/indicator/parse-measure.ts';

const CATALOGUE = new URL('../../catalogue/', import.meta.url);

function readText(path: string): string {
  return readFileSync(new URL(path, CATALOGUE), 'utf8');
}

/** Every definition; throws with the sentence of the first that cannot be read. */
export function readMeasureFiles(): readonly Measure[] {
  const files = readdirSync(new URL('indicators/', CATALOGUE)).filter((name) => name.endsWith('.json'));
  return files.sort().flatMap((name) => {
    const list: unknown = JSON.parse(readText(`indicators/${name}`));
    if (!Array.isArray(list)) throw new Error(`${name} không phải danh sách`);
    return list.map((item: unknown) => {
      const parsed = parseMeasure(item);
      if (!parsed.ok) throw new Error(`${name}: ${parsed.message}`);
      return parsed.value;
    });
  });
}

/** Codes and reasons of catalogue/indicators/not-yet.csv. */
export function readNotYet(): ReadonlyMap<string, string> {
  const [, ...lines] = readText('indicators/not-yet.csv').trim().split('\n');
  return new Map(
    lines.map((line) => {
      const comma = line.indexOf(',');
      return [line.slice(0, comma), line.slice(comma + 1).replace(/^"|"$/g, '')] as const;
    }),
  );
}

/** Codes that the tally does not compute: where else they are shown, or 'not-yet', with a sentence (catalogue/indicators/elsewhere.csv). */
export function readElsewhere(): ReadonlyMap<string, { readonly where: string; readonly note: string }> {
  const [, ...lines] = readText('indicators/elsewhere.csv').trim().split('\n');
  return new Map(
    lines.map((line) => {
      const [code = '', where = '', ...note] = line.split(',');
      return [code, { where, note: note.join(',').replace(/^"|"$/g, '') }] as const;
    }),
  );
}

/** Codes of the agricultural sectors, read from the column itself. */
export function readAgriculturalSectors(): ReadonlySet<string> {
  const rows = readText('sectors/sectors.csv').trim().split('\n').slice(1);
  return new Set(rows.filter((row) => /,true,\d+,/.test(row)).map((row) => row.slice(0, row.indexOf(','))));
}
