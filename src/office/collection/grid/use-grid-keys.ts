// Phím của lưới: moving, extending, filling down, clearing, undo; every letter and Backspace belong to the input.
import type { KeyboardEvent } from 'react';
import { fillDown, type Range } from './copy-block.ts';
import {
  type Entry,
  enter,
  type GridModel,
  type Place,
  stepBack,
  stepForward,
  textAt,
} from './grid-model.ts';

interface Keys {
  readonly model: GridModel;
  readonly active: Place;
  readonly range: Range;
  readonly select: (place: Place, extend: boolean) => void;
  readonly onChange: (model: GridModel) => void;
  /** What was typed or filled down; the person is asked about what can be read two ways. */
  readonly onEnter: (model: GridModel, entries: readonly Entry[]) => void;
}

const STEPS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  Enter: [1, 0],
  Tab: [0, 1],
  PageDown: [12, 0],
  PageUp: [-12, 0],
};

/** The caret stands where the arrow would leave the text, or all of it is selected. */
function leaves(input: HTMLInputElement, key: string): boolean {
  const [from, to, all] = [input.selectionStart ?? 0, input.selectionEnd ?? 0, input.value.length];
  if (from === 0 && to === all) return true;
  return key === 'ArrowLeft' ? to === 0 : from === all;
}

const several = (range: Range) => range.top !== range.bottom || range.left !== range.right;

/** The key handler of a grid. */
export function useGridKeys({ model, active, range, select, onChange, onEnter }: Keys) {
  const typedIn = (input: HTMLInputElement): Entry => ({ ...active, text: input.value });
  const clear = () => {
    const entries: Entry[] = [];
    for (let row = range.top; row <= range.bottom; row += 1)
      for (let column = range.left; column <= range.right; column += 1)
        entries.push({ row, column, text: '' });
    onChange(enter(model, entries));
  };
  return (event: KeyboardEvent): void => {
    const input = event.target;
    if (!(input instanceof HTMLInputElement) || event.nativeEvent.isComposing) return;
    const control = event.ctrlKey || event.metaKey;
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    if (control && (key === 'z' || key === 'y')) {
      // While something is being typed, the field's own undo comes first.
      if (key === 'z' && input.value !== textAt(model, active)) return;
      event.preventDefault();
      onChange(key === 'y' || event.shiftKey ? stepForward(model) : stepBack(model));
      return;
    }
    if (control && key === 'd') {
      event.preventDefault();
      const current = enter(model, [typedIn(input)]);
      onEnter(current, fillDown(current, range));
      return;
    }
    if (key === 'Delete' && several(range)) {
      event.preventDefault();
      clear();
      return;
    }
    if (key === 'F2') input.setSelectionRange(input.value.length, input.value.length);
    if (control || event.altKey) return;
    const step = STEPS[key];
    if (!step) return;
    if ((key === 'ArrowLeft' || key === 'ArrowRight') && !event.shiftKey && !leaves(input, key)) return;
    const back = event.shiftKey && (key === 'Enter' || key === 'Tab') ? -1 : 1;
    const next = { row: active.row + back * step[0], column: active.column + back * step[1] };
    // Tab leaves the grid at its first and last cell.
    if (key === 'Tab' && (next.column < 0 || next.column >= model.columns.length)) {
      const row = active.row + back;
      if (row < 0 || row >= model.rows.length) return;
      next.row = row;
      next.column = back > 0 ? 0 : model.columns.length - 1;
    }
    event.preventDefault();
    const entry = typedIn(input);
    // Enter on a text that still waits for an answer asks again.
    if (key === 'Enter' || entry.text !== textAt(model, active)) onEnter(model, [entry]);
    select(next, event.shiftKey && key.startsWith('Arrow'));
  };
}
