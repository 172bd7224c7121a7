// What does every reader of numbers look at: tokens, marks, exclusions?
import type { Token } from '../token.ts';
import type { Mark } from './marks.ts';

export interface Scan {
  readonly tokens: readonly Token[];
  readonly excluded: Uint8Array;
  /** Mark starting at a token index. */
  readonly markAt: ReadonlyMap<number, Mark>;
  /** Mark ending (exclusive) at a token index. */
  readonly markBefore: ReadonlyMap<number, Mark>;
}
