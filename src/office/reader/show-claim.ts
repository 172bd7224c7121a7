// Đến chỗ ấy trong văn bản: scrolls the text's own box, not the page, so that the finding stays in view.
import { claimPlace } from './claim-place.ts';

/** A claim far away is drawn only after it has been asked for: wait a few frames for it. */
const FRAMES = 20;

function whenDrawn(id: string, act: (place: HTMLElement) => void, left = FRAMES): void {
  const place = document.getElementById(claimPlace(id));
  if (place) act(place);
  else if (left > 0) requestAnimationFrame(() => whenDrawn(id, act, left - 1));
}

/** Brings a claim to the upper third of the text box. */
export function showClaim(id: string): void {
  whenDrawn(id, (place) => {
    const box = place.closest<HTMLElement>('.marked-text');
    if (!box) return;
    const offset = place.getBoundingClientRect().top - box.getBoundingClientRect().top;
    box.scrollTop += offset - box.clientHeight / 3;
  });
}

/** Puts the focus on a claim without moving anything. */
export function focusClaim(id: string): void {
  whenDrawn(id, (place) => place.focus({ preventScroll: true }));
}
