// Vẫn an toàn khi duyệt: editions approved since the submission must not tell, together with this one, what is hidden.
import { type DisclosedCell, type DisclosureModel, joinModels } from '#domain/release/disclosure.ts';
import { intervalsOf } from '#domain/release/intervals.ts';
import { Refused } from '#server/platform/refused.ts';
import { type KeptPins, readKeptPins } from '#server/release/pins.ts';
import type { ModelRow, ReleaseContent } from '#server/release/store.ts';

const nameOf = (release: number, revision: number): string => `${release}/${revision}`;

/** @throws Refused 'release-discloses' */
export function requireStillSafe(
  content: Pick<ReleaseContent, 'model' | 'pins'>,
  rows: readonly ModelRow[],
  of: { readonly id: number; readonly revision: number },
): void {
  const { considered }: KeptPins = readKeptPins(content.pins);
  const known = new Set(considered.map(([release, revision]) => nameOf(release, revision)));
  const others = rows.filter((row) => row.release_id !== of.id || row.revision < of.revision);
  if (others.every((row) => known.has(nameOf(row.release_id, row.revision)))) return;
  // Written by this program from the same type, and sealed.
  const read = (text: string) => JSON.parse(text) as DisclosureModel;
  const own = read(content.model);
  const { model } = joinModels(
    others.map((row) => read(row.model)),
    own,
  );
  const intervals = intervalsOf(model, true);
  // Protection was given as far as it can be; told is only what nothing is left open of.
  const told = model.cells.filter((cell) => {
    const interval = intervals.get(cell.id);
    return interval !== undefined && interval[1] - interval[0] < 1;
  });
  // A figure hidden in one and printed by the other is told outright.
  const figure = ({ id, value }: DisclosedCell) => `${id} =${value}`;
  const elsewhere = others.flatMap((row) => read(row.model).cells);
  const printed = new Set(elsewhere.filter((cell) => cell.printed && !cell.hidden).map(figure));
  const hidden = new Set(elsewhere.filter((cell) => cell.hidden).map(figure));
  const outright = own.cells.filter((cell) =>
    cell.hidden ? printed.has(figure(cell)) : cell.printed && hidden.has(figure(cell)),
  );
  const all = [...new Set([...told, ...outright].map(({ id }) => id))];
  if (all.length > 0)
    throw new Refused('release-discloses', { count: all.length, cells: all.slice(0, 3).join(', ') });
}
