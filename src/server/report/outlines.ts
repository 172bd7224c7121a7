// Danh mục đề cương: the outlines of catalogue/outlines/reports, read once at start; an outline for a unit is chosen by its level.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MeasureCatalogue } from '#domain/indicator/cell.ts';
import type { Outline } from '#domain/narrative/outline.ts';
import { parseOutline } from '#domain/narrative/parse-outline.ts';
import type { UnitLevel } from '#domain/unit/unit.ts';
import { requireCatalogue } from '#server/platform/catalogue-files.ts';
import { CATALOGUE_DIR } from '#server/platform/paths.ts';
import { Refused } from '#server/platform/refused.ts';
import type { OutlineLayout } from '#server/report/contract.ts';

const FOLDER = 'outlines/reports';

/** All outlines. @throws Unavailable naming the file, the section and the field */
export function readOutlines(measures: MeasureCatalogue, root: string = CATALOGUE_DIR): readonly Outline[] {
  return readdirSync(join(root, FOLDER))
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => {
      const file = `${FOLDER}/${name}`;
      const value: unknown = JSON.parse(readFileSync(join(root, file), 'utf8'));
      return requireCatalogue(parseOutline(value, (code) => measures.has(code), file));
    });
}

/** How an outline is called beside others of its code: by the first level it is written for. */
export function outlineKey({ code, levels }: Pick<Outline, 'code' | 'levels'>): string {
  return `${code}-${levels[0] ?? 'unit'}`;
}

/** The outline of a code for a level. @throws Refused 'outline-unknown' */
export function requireOutline(outlines: readonly Outline[], code: string, level: UnitLevel): Outline {
  const found = outlines.find((each) => each.code === code && each.levels.includes(level));
  if (found) return found;
  const known = [...new Set(outlines.map((each) => each.code))].join(', ');
  throw new Refused('outline-unknown', { outline: code, known });
}

/** What a screen needs of an outline: its sections, and in which order blocks follow each other. */
export function layoutOf({ code, name, version, levels, sections }: Outline, own: boolean): OutlineLayout {
  return {
    key: outlineKey({ code, levels }),
    own,
    code,
    name,
    version,
    levels: [...levels],
    sections: sections.map((section) => ({
      code: section.code,
      title: section.title,
      blocks: section.blocks.map((block) =>
        block.kind === 'text'
          ? { kind: block.kind, key: block.key, prompt: block.prompt }
          : { kind: block.kind },
      ),
    })),
  };
}
