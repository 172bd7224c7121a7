// A passage of prose, right and with one figure wrong.
import { expect } from 'vitest';
import { checkText } from '#reader/check-text.ts';

/** Title, kind of the slip, the passage with # for a figure, the right one, the wrong one. */
export type ProsePair = readonly [title: string, kind: string, text: string, right: string, wrong: string];

/** The right passage gives no finding, the wrong one a slip of its kind. */
export function expectProsePair([, kind, text, right, wrong]: ProsePair): void {
  expect(checkText(text.replace('#', right)).findings).toEqual([]);
  expect(checkText(text.replace('#', wrong)).findings).toEqual([expect.objectContaining({ kind })]);
}

/** Nothing is said of a passage. */
export function expectSilent(text: string): void {
  expect(checkText(text).findings).toEqual([]);
}
