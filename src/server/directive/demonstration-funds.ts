// Quỹ của bản minh họa: invented facts of the end of 2017 and of 2018, so that both branches of the fund target are alive.
import type { FundEvent } from '#domain/target/fund.ts';

/** Provinces (codes of the 63) without a fund at the end of 2017, and those of them that established one in 2018. */
const WITHOUT = ['11', '12', '14', '17', '62', '66', '67', '84', '95'];
const ESTABLISHED: Readonly<Record<string, string>> = { '14': '2018-05-15', '95': '2018-09-20' };
const BILLION = 1_000_000_000;
const SOURCE = 'minh họa';

interface FundFact {
  readonly code: string;
  readonly asOf: string;
  readonly event: FundEvent;
  readonly capital: number | null;
  readonly source: string;
}

/** Capital of 8 to 40 tỷ; in 2018 every third province adds 6 tỷ. */
export function demonstrationFunds(codes: readonly string[]): readonly FundFact[] {
  return codes.toSorted().flatMap((code, index): FundFact[] => {
    const fact = (asOf: string, event: FundEvent, capital: number | null): FundFact => ({
      code,
      asOf,
      event,
      capital,
      source: SOURCE,
    });
    if (WITHOUT.includes(code)) {
      const day = ESTABLISHED[code];
      return [
        fact('2017-12-31', 'none', null),
        ...(day === undefined ? [] : [fact(day, 'established', 20 * BILLION)]),
      ];
    }
    const capital = (8 + ((index * 7) % 33)) * BILLION;
    return [
      fact('2017-12-31', 'held', capital),
      ...(index % 3 === 0 ? [fact('2018-06-30', 'capital-changed', capital + 6 * BILLION)] : []),
    ];
  });
}
