// Which weights has each kind of tie? Printed by `npm run reader:weights`.
import type { Weights } from '../score.ts';
import { ACCOUNT } from './account.ts';
import { AGAIN } from './again.ts';
import { CHANGE } from './change.ts';
import { HUNDRED } from './hundred.ts';
import { INTEREST } from './interest.ts';
import { LOAN } from './loan.ts';
import { PACE } from './pace.ts';
import { PRODUCT } from './product.ts';
import { REST } from './rest.ts';
import { RISE } from './rise.ts';
import { ROW } from './row.ts';
import { SHARE } from './share.ts';
import { STORY } from './story.ts';
import { YEAR } from './year.ts';

/** By kind of tie. */
export const WEIGHTS: Readonly<Record<string, Weights>> = {
  account: ACCOUNT,
  again: AGAIN,
  change: CHANGE,
  hundred: HUNDRED,
  interest: INTEREST,
  loan: LOAN,
  pace: PACE,
  product: PRODUCT,
  rest: REST,
  rise: RISE,
  row: ROW,
  share: SHARE,
  story: STORY,
  year: YEAR,
};
