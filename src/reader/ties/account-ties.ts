// What a year's income less its cost leaves, wherever the three are told: "doanh thu 8.460 triệu đồng … chi phí 7.615 … lợi nhuận 845"?
import { type CheckRun, say } from '../checks/report.ts';
import type { Figure } from './figure.ts';
import { askLinear } from './linear.ts';
import type { Tie, TieGroup } from './tie.ts';

const END = '(?: [^\\s,;:()]+){0,6}(?: :)?$';
const INCOME = new RegExp(
  `(?:^| )(?:doanh thu|tổng thu|thu nhập|tổng doanh số|thu về|thu được|bán được|thu)${END}`,
);
const COST = new RegExp(`(?:^| )(?:chi phí|tổng chi|chi|trừ chi phí|hết)${END}`);
/** "trừ con giống, thức ăn, điện, nhân công là 33,9 tỷ đồng". */
const COSTS = /(?:^| )(?:trừ|chi phí|tiền phân|tiền giống|nhân công)[^;:.()]{0,70}$/;
const PROFIT = new RegExp(`(?:^| )(?:lợi nhuận|lãi|chênh lệch|còn lãi|lời|thực lãi|còn)${END}`);

/** "chưa kể công, còn lãi 150 triệu đồng": more was taken off than is told. */
const UNTOLD = /(?:^| )(?:chưa|không) (?:kể|tính|trừ)(?: |$)/;

function accountTie(income: Figure, cost: Figure, profit: Figure, evidence: string): Tie {
  const terms = [
    [income, 1],
    [cost, -1],
    [profit, -1],
  ] as const;
  return {
    kind: 'balance',
    figures: [income, cost, profit],
    evidence,
    ask: askLinear(terms),
    get words() {
      return `${say(income.value, income.unit)} − ${say(cost.value, cost.unit)}`;
    },
    whole: profit,
    base: income,
  };
}

/** Every profit with the incomes and the costs told last before it. */
export function accountTies(_run: CheckRun, figures: readonly Figure[]): TieGroup[] {
  const money = figures.filter(
    ({ unit, exact, role }) => unit === 'dong' && exact && /^(?:level|each)$/.test(role),
  );
  const placeOf = new Map(money.map((figure, i) => [figure, i]));
  return money
    .filter(({ lead }) => PROFIT.test(lead) && !UNTOLD.test(lead))
    .map((profit) => {
      const at = placeOf.get(profit) ?? 0;
      const before = money
        .slice(Math.max(0, at - 25), at)
        .filter(({ index }) => profit.index - index < 25)
        .reverse();
      const incomes = before.filter(({ lead }) => INCOME.test(lead) && !COST.test(lead)).slice(0, 2);
      const told = before.filter(({ lead }) => COST.test(lead)).slice(0, 2);
      const costs = told.length > 0 ? told : before.filter(({ lead }) => COSTS.test(lead)).slice(0, 2);
      return incomes.flatMap((income, i) =>
        costs.flatMap((cost, k) => {
          const far = profit.s - Math.min(income.s, cost.s);
          const alike = income.role === profit.role && cost.role === profit.role;
          // A profit of each of a turnover of all is none of it.
          if (!alike && profit.value * 50 < income.value) return [];
          return accountTie(
            income,
            cost,
            profit,
            `account ${i}${k} ${far === 0 ? 'same' : far < 3 ? 'near' : 'far'}${alike ? '' : ' roles'}`,
          );
        }),
      );
    });
}
