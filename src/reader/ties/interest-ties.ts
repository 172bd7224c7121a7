// What interest does a loan bear: principal × rate a month × months ("500 triệu đồng, lãi suất 0,5%/tháng, 24 tháng … tiền lãi 60 triệu đồng")?
import { type CheckRun, say } from '../checks/report.ts';
import type { Figure } from './figure.ts';
import { nearOf } from './near.ts';
import { boundsOf, pointOf } from './ratio.ts';
import type { Asked, Tie, TieGroup } from './tie.ts';
import { spansAround } from './told-spans.ts';

interface Interest {
  readonly principal: Figure;
  readonly rate: Figure;
  readonly paid: Figure;
  /** Months or years. */
  readonly times: number;
}

function ask({ principal, rate, paid, times }: Interest, of: Figure, asPrinted = false): Asked | undefined {
  const factor = times / 100;
  if (of === paid) {
    const all = asPrinted ? pointOf(principal) : boundsOf(principal);
    return {
      low: all.low * rate.value * factor - 0.5 * paid.step,
      high: all.high * rate.value * factor + 0.5 * paid.step,
    };
  }
  const told = boundsOf(paid);
  const by = of === principal ? rate.value * factor : principal.value * factor;
  return by <= 0 ? undefined : { low: told.low / by, high: told.high / by };
}

function interestTie(interest: Interest, evidence: string): Tie {
  const { principal, rate, paid, times } = interest;
  return {
    kind: 'average',
    figures: [principal, rate, paid],
    evidence,
    ask: (of, asPrinted) => ask(interest, of, asPrinted),
    get words() {
      return `${say(principal.value, 'dong')} × ${say(rate.value, 'percent')} × ${times}`;
    },
    whole: paid,
    gives: (principal.value * rate.value * times) / 100,
    base: principal,
  };
}

const LENT =
  /(?:^| )(?:lãi suất|mức lãi|mức phí|phí|cổ tức|chia lãi|lãi vốn góp|lợi tức)(?: [^\s,;:]+){0,7}$/;
const PAID = /(?:^| )(?:lãi|phí|cổ tức|tương ứng|số tiền|tiền|trả)(?: [^;:.()]+)?$/;
const PAID_BEHIND = /^(?:tiền )?lãi(?! suất)(?: |$)/;

/** For how many months or years it may have been paid: for one, for those said around, for the months of a year where none are. */
function timesOf(run: CheckRun, rate: Figure, word: 'tháng' | 'năm'): number[] {
  const told = spansAround(run, rate, { word: new RegExp(`^${word}$`), before: 120, behind: 120, most: 60 });
  return told.length === 0 && word === 'tháng' ? [1, 12] : [1, ...told];
}

function groupOf(run: CheckRun, figures: readonly Figure[], rate: Figure): Tie[] {
  const near = nearOf(figures, rate);
  const isMoney = (figure: Figure): boolean =>
    figure.unit === 'dong' && figure.exact && /^(?:level|each)$/.test(figure.role);
  const word = /tháng/.test(`${rate.level.q.per ?? ''} ${rate.tail.slice(0, 10)}`) ? 'tháng' : 'năm';
  const loans = [...near.before, ...near.earlier].filter(isMoney).slice(0, 3);
  const paid = [...near.after, ...near.later]
    .filter((figure) => isMoney(figure) && (PAID.test(figure.lead) || PAID_BEHIND.test(figure.tail)))
    .slice(0, 4);
  return loans.flatMap((principal, i) =>
    paid.flatMap((one, k) =>
      timesOf(run, rate, word).map((times) =>
        interestTie(
          { principal, rate, paid: one, times },
          `interest ${word === 'tháng' ? 'month' : 'year'} ${i} ${k}${times === 1 ? '' : ' times'}`,
        ),
      ),
    ),
  );
}

/** Every rate of interest, with the loans before it and what was paid behind it. */
export function interestTies(run: CheckRun, figures: readonly Figure[]): TieGroup[] {
  return figures
    .filter(({ role, exact, lead }) => role === 'percent' && exact && LENT.test(lead))
    .map((rate) => groupOf(run, figures, rate));
}
