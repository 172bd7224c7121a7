// Which recomputations does the reader run over the facts of a text?
import type { Finding } from '../claim.ts';
import type { Fact } from '../read/fact.ts';
import type { ReadDocument } from '../read/read-document.ts';
import { checkAddedUp } from './added-up.ts';
import { checkAverages } from './averages.ts';
import { checkBalance } from './balance.ts';
import { checkBothStates } from './both-states.ts';
import { checkBracketLists } from './bracket-lists.ts';
import { checkBracketPairs } from './bracket-pair.ts';
import { checkCashLedgers } from './cash-ledger.ts';
import { checkChangeSayings } from './change-sayings.ts';
import { checkChangesApart } from './change-trial.ts';
import { checkCitations } from './citations.ts';
import { checkGrowth } from './comparisons.ts';
import { checkConversion } from './conversion.ts';
import { checkDates } from './dates.ts';
import { checkEachDivided } from './each-divided.ts';
import { checkEachPrices } from './each-price.ts';
import { checkEachTimes } from './each-times.ts';
import { checkEquivalents } from './equivalents.ts';
import { checkGradeLists } from './grade-lists.ts';
import { checkGradesTogether } from './grades-together.ts';
import { checkGrowthSince } from './growth-since.ts';
import { checkHeadlines } from './headlines.ts';
import { checkIncomeAndCost } from './income-cost.ts';
import { checkLedgers } from './ledger.ts';
import { checkLeftAfterCost } from './left-after-cost.ts';
import { checkLooseChanges } from './loose-changes.ts';
import { checkMeanAgain } from './mean-again.ts';
import { checkMeansAndWholes } from './mean-and-whole.ts';
import { checkMeansOfTotals } from './mean-of-total.ts';
import { checkMeanSayings } from './mean-sayings.ts';
import { checkMeansToldLater } from './mean-told-later.ts';
import { checkMonthAndYear } from './month-and-year.ts';
import { checkMovements } from './movements.ts';
import { checkMultiples } from './multiples.ts';
import { checkNameCounts } from './names.ts';
import { checkFoundedAboveTotal, checkNetGrowth } from './net-growth.ts';
import { checkOrganisationNames } from './organisation-names.ts';
import { checkReach } from './out-of-reach.ts';
import { checkOutliers } from './outliers.ts';
import { checkFractions } from './over-fraction.ts';
import { checkRises } from './over-rise.ts';
import { checkActiveAboveTotal } from './over-total.ts';
import { checkOverWhole } from './over-whole.ts';
import { checkOwnSums } from './own-sum.ts';
import { checkPartsWithShares } from './parts-with-shares.ts';
import { checkPeriodParts } from './period-parts.ts';
import { checkPhraseAgain } from './phrase-again.ts';
import { checkPlan } from './plan-check.ts';
import { checkPlanPairs } from './plan-pairs.ts';
import { checkPlanRest } from './plan-rest.ts';
import { checkPlanSayings } from './plan-sayings.ts';
import { checkPlansApart } from './plan-trial.ts';
import { checkPlannedTotals } from './planned-total.ts';
import { checkPointedAgain } from './pointed-at.ts';
import { checkPricesTimes } from './price-times.ts';
import { checkPrintedLists } from './printed-lists.ts';
import { checkProfitRates } from './profit-rates.ts';
import { checkRaised } from './raised.ts';
import { checkRateAgain } from './rate-again.ts';
import { checkRatesOverTime } from './rates-over-time.ts';
import { checkRepeatedText } from './repeated-text.ts';
import type { CheckRun } from './report.ts';
import { checkRestApart } from './rest-apart.ts';
import { checkRestShares } from './rest-shares.ts';
import { checkSameFact } from './restatements.ts';
import { checkScaledMeans } from './scaled-means.ts';
import { checkSectorLists } from './sector-lists.ts';
import { checkShareOfFraction } from './share-of-fraction.ts';
import { checkShareSayings } from './share-sayings.ts';
import { checkSharesApart } from './share-trial.ts';
import { checkShares } from './shares.ts';
import { checkShortLists } from './short-lists.ts';
import { checkSinceFounding } from './since-founding.ts';
import { skeletonsOf } from './skeleton.ts';
import { checkSpokenShares } from './spoken-shares.ts';
import { checkStarCounts } from './star-counts.ts';
import { checkSums } from './sums.ts';
import { checkTableRelations } from './table-relations.ts';
import { checkThenAndNow } from './then-and-now.ts';
import { checkTotalAgain } from './total-again.ts';
import { checkTotalsLine } from './totals-line.ts';
import { checkTwinGrowth } from './twin-growth.ts';
import { checkYearOfMonths } from './year-of-months.ts';
import { checkYearSeries } from './year-series.ts';
import { checkYearly } from './yearly.ts';

/** All checks, findings in text order. */
export function runChecks(
  read: ReadDocument,
  facts: readonly Fact[],
  ids: ReadonlyMap<Fact, string>,
): Finding[] {
  const indexOf = new Map(facts.map((fact, i) => [fact, i]));
  const run: CheckRun = {
    read,
    facts,
    ids,
    indexOf,
    found: [],
    judged: new Set(),
    balanced: new Set(),
    targets: new Set(),
    operands: new Set(),
  };
  checkTableRelations(run);
  const skeletons = skeletonsOf(run);
  checkShareSayings(run, skeletons);
  checkMeanSayings(run, skeletons);
  checkChangeSayings(run, skeletons);
  checkPlanSayings(run, skeletons);
  checkPlanRest(run, skeletons);
  checkPeriodParts(run);
  checkGradesTogether(run);
  checkMeansOfTotals(run, 'beside');
  checkAverages(run);
  checkMeansOfTotals(run, 'anywhere');
  checkMeansAndWholes(run);
  checkScaledMeans(run);
  checkPricesTimes(run);
  checkSums(run);
  checkAddedUp(run);
  checkTotalsLine(run);
  checkPartsWithShares(run);
  checkGradeLists(run);
  checkSectorLists(run);
  checkProfitRates(run);
  checkOwnSums(run);
  checkShares(run);
  checkRestShares(run);
  checkShareOfFraction(run);
  checkRestApart(run);
  checkBracketPairs(run);
  checkBracketLists(run);
  checkEquivalents(run);
  checkMonthAndYear(run);
  checkRatesOverTime(run);
  checkPlanPairs(run);
  checkPlan(run);
  checkGrowth(run);
  checkMultiples(run);
  checkRaised(run);
  checkLooseChanges(run);
  checkChangesApart(run);
  checkThenAndNow(run);
  checkSinceFounding(run);
  checkYearly(run);
  checkYearSeries(run);
  checkLedgers(run);
  checkCashLedgers(run);
  checkBalance(run);
  checkPlannedTotals(run);
  checkIncomeAndCost(run);
  checkLeftAfterCost(run);
  checkMovements(run);
  checkSpokenShares(run);
  checkPlansApart(run);
  checkSharesApart(run);
  checkConversion(run);
  checkBothStates(run);
  checkGrowthSince(run);
  checkStarCounts(run);
  checkShortLists(run);
  checkOutliers(run);
  checkPrintedLists(run);
  checkEachDivided(run);
  checkMeansToldLater(run);
  checkEachTimes(run);
  checkEachPrices(run);
  checkYearOfMonths(run);
  checkReach(run);
  checkFractions(run);
  checkRises(run);
  checkOverWhole(run);
  checkActiveAboveTotal(run);
  checkNetGrowth(run);
  checkFoundedAboveTotal(run);
  checkTwinGrowth(run);
  checkHeadlines(run);
  checkPointedAgain(run);
  checkPhraseAgain(run);
  checkMeanAgain(run);
  checkTotalAgain(run);
  checkRateAgain(run);
  checkSameFact(run);
  checkNameCounts(run);
  checkOrganisationNames(run);
  checkDates(run);
  checkCitations(run);
  checkRepeatedText(run);
  run.found.sort((a, b) => a.at - b.at);
  return run.found.map(({ finding }) => finding);
}
