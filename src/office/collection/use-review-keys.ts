// Phím của bàn rà soát: j, k move along the queue; A and R press the form's own buttons, with everything they ask.
import { useEffect } from 'react';
import type { QueuedView } from '#server/collection/contract-review.ts';

interface Keys {
  readonly rows: readonly QueuedView[];
  readonly current: QueuedView | undefined;
  readonly onChoose: (row: QueuedView) => void;
}

const BUTTONS: Readonly<Record<string, string>> = { a: 'review-approve', r: 'review-return' };

/** Listens anywhere on the page but in a field. */
export function useReviewKeys({ rows, current, onChoose }: Keys): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.altKey || event.metaKey) return;
      if (event.target instanceof Element && event.target.closest('input, textarea, select, dialog')) return;
      const key = event.key.toLowerCase();
      const button = BUTTONS[key];
      if (button) {
        const found = document.getElementById(button);
        if (!found) return;
        event.preventDefault();
        found.click();
        return;
      }
      if (key !== 'j' && key !== 'k') return;
      const at = rows.findIndex(({ id }) => id === current?.id);
      const row = rows[Math.min(Math.max(at + (key === 'j' ? 1 : -1), 0), rows.length - 1)];
      if (!row) return;
      event.preventDefault();
      onChoose(row);
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  });
}
