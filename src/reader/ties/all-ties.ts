// All ties between the figures of a text.
import type { CheckRun } from '../checks/report.ts';
import { accountTies } from './account-ties.ts';
import { againTies } from './again-ties.ts';
import { changeTies } from './change-ties.ts';
import type { Figure } from './figure.ts';
import { hundredTies } from './hundred-ties.ts';
import { interestTies } from './interest-ties.ts';
import { loanTies } from './loan-ties.ts';
import { paceTies } from './pace-ties.ts';
import { productTies } from './product-ties.ts';
import { restTies } from './rest-ties.ts';
import { riseTies } from './rise-ties.ts';
import { rowTies } from './row-ties.ts';
import { shareTies } from './share-ties.ts';
import { storyTies } from './story-ties.ts';
import type { TieGroup } from './tie.ts';
import { yearTies } from './year-ties.ts';

/** Groups of ties of every kind. */
export function allTies(run: CheckRun, figures: readonly Figure[]): TieGroup[] {
  return [
    accountTies,
    paceTies,
    rowTies,
    hundredTies,
    againTies,
    shareTies,
    changeTies,
    productTies,
    restTies,
    riseTies,
    interestTies,
    storyTies,
    yearTies,
    loanTies,
  ]
    .flatMap((ties) => ties(run, figures))
    .filter((group) => group.length > 0);
}
