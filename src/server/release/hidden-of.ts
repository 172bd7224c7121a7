// Vì sao ẩn: the reasons of a frozen document, told from its disclosure model to those who prepared it.
import { partsOfMeasure } from '#domain/indicator/measure.ts';
import type { DisclosureModel, HiddenReason } from '#domain/release/disclosure.ts';
import type { ReleaseDocument } from '#domain/release/document.ts';
import { requireDate } from '#server/platform/dates.ts';
import type { HiddenCell } from '#server/release/compose.ts';
import type { ReleaseDeps } from '#server/release/deps.ts';
import { requireUnitNamed } from '#server/unit/service.ts';

/** Every hidden cell with its reason. */
export function hiddenOf(deps: ReleaseDeps, document: ReleaseDocument, model: string): readonly HiddenCell[] {
  // Written by this program from the same type, and sealed.
  const { cells } = JSON.parse(model) as DisclosureModel;
  const reasons = new Map<string, HiddenReason>();
  for (const { id, hidden } of cells) if (hidden) reasons.set(id, hidden);
  const unit = requireUnitNamed(deps.places, document.unit.code, requireDate(document.geography));
  const placeOf = (by: string | null, key: string): string => {
    if (by === null) return `u${unit.id}`;
    if (by === 'region8') return `r${key}`;
    if (by === 'sector' || key === 'residual') return `u${unit.id}|${by}=${key}`;
    return `u${requireUnitNamed(deps.places, key, requireDate(document.geography)).id}`;
  };
  const partsOf = (code: string): readonly string[] => {
    const measure = deps.measures.get(code);
    return measure?.kind === 'ratio' ? partsOfMeasure(measure) : [code];
  };
  return document.tables.flatMap(({ by, measures, rows }) =>
    rows.flatMap(({ key, cells: shown }) =>
      measures.flatMap((measure): HiddenCell[] => {
        if (shown[measure]?.hidden !== true) return [];
        const place = placeOf(by, key);
        const why = [...reasons].find(([id]) => {
          const [code = '', , ...rest] = id.split('|');
          return rest.join('|') === place && partsOf(measure).includes(code);
        })?.[1];
        return [{ by, row: key, measure, why: why ?? 'secondary' }];
      }),
    ),
  );
}
