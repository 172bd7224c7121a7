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

function hardSlips(text: string): number {
  return checkText(text).findings.filter(({ severity }) => severity === 'hard').length;
}

/** `{right|wrong}` in a text: the slip is found, the right twin silent. */
export function expectSlip(template: string): void {
  const side = (n: 1 | 2): string => template.replace(/\{([^{}|]*)\|([^{}|]*)\}/g, `$${n}`);
  expect(hardSlips(side(1)), `đúng: ${side(1)}`).toBe(0);
  expect(hardSlips(side(2)), `sai: ${side(2)}`).toBeGreaterThan(0);
}
