// Which weights has each kind of tie?
import { ACCOUNT } from './account.ts';
import { AGAIN } from './again.ts';
import { CHANGE } from './change.ts';
import { HUNDRED } from './hundred.ts';
import { PACE } from './pace.ts';
import { PRODUCT } from './product.ts';
import { REST } from './rest.ts';
import { ROW } from './row.ts';
import { SHARE } from './share.ts';
import { STORY } from './story.ts';

/** Natural logarithms that add up: of a kind of tie, and of each of its cues. A cue not named says nothing. */
export interface Weights {
  readonly kind: number;
  readonly cues: Readonly<Record<string, number>>;
}

/** By kind of tie. */
export const WEIGHTS: Readonly<Record<string, Weights>> = {
  account: ACCOUNT,
  again: AGAIN,
  change: CHANGE,
  hundred: HUNDRED,
  pace: PACE,
  product: PRODUCT,
  rest: REST,
  row: ROW,
  share: SHARE,
  story: STORY,
};
