// Lựa chọn đang dở: which commune for which old unit or organisation, until it is written.
import type { PlacementChoices, WaitingView } from '#server/placement/contract.ts';

export interface PlacementDraft {
  /** New commune by old commune. */
  readonly groups: ReadonlyMap<number, number>;
  /** New commune by organisation. */
  readonly rows: ReadonlyMap<number, number>;
}

export const NOTHING_CHOSEN: PlacementDraft = { groups: new Map(), rows: new Map() };

function withChoice(map: ReadonlyMap<number, number>, key: number, to: number | undefined) {
  const next = new Map(map);
  if (to === undefined) next.delete(key);
  else next.set(key, to);
  return next;
}

export function chooseGroup(draft: PlacementDraft, from: number, to: number | undefined): PlacementDraft {
  return { ...draft, groups: withChoice(draft.groups, from, to) };
}

export function chooseRow(
  draft: PlacementDraft,
  organisation: number,
  to: number | undefined,
): PlacementDraft {
  return { ...draft, rows: withChoice(draft.rows, organisation, to) };
}

/** Takes the suggestion of every old commune that has one and no choice yet. */
export function takeSuggestions(draft: PlacementDraft, view: WaitingView): PlacementDraft {
  const groups = new Map(draft.groups);
  for (const { from, suggested } of view.groups) {
    if (suggested && !groups.has(from.id)) groups.set(from.id, suggested.id);
  }
  return { ...draft, groups };
}

/** The choices as they are sent. */
export function choicesOf(draft: PlacementDraft, unit: string, at: string): PlacementChoices {
  return {
    unit,
    at,
    groups: [...draft.groups].map(([from, to]) => ({ from, to })),
    rows: [...draft.rows].map(([organisation, to]) => ({ organisation, to })),
  };
}
