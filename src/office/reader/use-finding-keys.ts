// Phím j, k: next and previous finding, from anywhere on the page but a field.
import { useEffect } from 'react';
import { findingHead } from './finding-card.tsx';
import type { FindingView } from './views.ts';

/** Chooses the neighbour of the finding in hand and puts the focus on it. */
export function useFindingKeys(
  shown: readonly FindingView[],
  current: FindingView | undefined,
  onChoose: (view: FindingView) => void,
): void {
  useEffect(() => {
    const step = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.altKey || event.metaKey || (event.key !== 'j' && event.key !== 'k')) return;
      if (event.target instanceof Element && event.target.closest('input, textarea, select, dialog')) return;
      const at = shown.findIndex(({ index }) => index === current?.index);
      const next = event.key === 'j' ? at + 1 : Math.max(at - 1, 0);
      const view = shown[Math.min(next, shown.length - 1)];
      if (!view) return;
      event.preventDefault();
      onChoose(view);
      requestAnimationFrame(() => document.getElementById(findingHead(view.index))?.focus());
    };
    addEventListener('keydown', step);
    return () => removeEventListener('keydown', step);
  });
}
