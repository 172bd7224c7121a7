// Bàn phím trong bảng: arrows (or j, k) move from one row's link to the next, Enter opens it as any link.
import type { KeyboardEvent } from 'react';

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, j: 1, ArrowUp: -1, k: -1 };

/** Moves the focus by a row inside the box that heard the key. */
export function moveByRow(event: KeyboardEvent<HTMLElement>): void {
  const step = STEPS[event.key];
  if (step === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
  const links = [...event.currentTarget.querySelectorAll<HTMLElement>('tbody th a, tbody [data-row]')];
  const at = links.indexOf(document.activeElement as HTMLElement); // −1 when the focus is on the box itself
  const next = links[at === -1 ? 0 : at + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
}
