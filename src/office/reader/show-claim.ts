// Đến chỗ ấy trong văn bản: scrolls the text's own box, not the page, so that the finding stays in view.
import { claimPlace } from './claim-place.ts';

/** Brings a claim to the upper third of the text box. */
export function showClaim(id: string): void {
  const place = document.getElementById(claimPlace(id));
  const box = place?.closest<HTMLElement>('.marked-text');
  if (!place || !box) return;
  const offset = place.getBoundingClientRect().top - box.getBoundingClientRect().top;
  box.scrollTop += offset - box.clientHeight / 3;
}

/** Puts the focus on a claim without moving anything. */
export function focusClaim(id: string): void {
  document.getElementById(claimPlace(id))?.focus({ preventScroll: true });
}
