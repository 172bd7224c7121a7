// Figures and ties made by hand: what is weighed, not what a text says.
import { describe, expect, it } from 'vitest';
import type { Figure } from './figure.ts';
import type { Tie } from './tie.ts';
import { type Suspect, weigh as weighWith } from './weigh.ts';

const figure = (index: number, value: number, unit = 'htx', exact = true): Figure =>
  ({ index, value, unit, step: 1, exact }) as Figure;

/** How often each tie made here holds; weighed by it. */
const TRUST = new WeakMap<Tie, number>();

function trusted(tie: Tie, trust: number): Tie {
  TRUST.set(tie, trust);
  return tie;
}

function weigh(figures: Figure[], groups: Tie[][]): Suspect[] {
  return weighWith(figures, groups, (tie) => {
    const trust = TRUST.get(tie) ?? 0.5;
    return Math.log(trust / (1 - trust));
  });
}

/** Parts that make a whole. */
function sum(parts: readonly Figure[], whole: Figure, trust = 0.9, base: Figure = whole): Tie {
  const total = parts.reduce((all, { value }) => all + value, 0);
  const ask = (of: Figure) => {
    const value = of === whole ? total : whole.value - total + of.value;
    return { low: value, high: value };
  };
  return trusted(
    { kind: 'sum', figures: [...parts, whole], evidence: '', ask, words: '', whole, base },
    trust,
  );
}

/** A tie that asks one number of a figure and nothing of the other. */
function asks(of: Figure, value: number, other: Figure, role: 'base' | 'whole' | 'part', trust = 0.9): Tie {
  const tie: Tie = {
    kind: 'share',
    figures: [of, other],
    evidence: '',
    ask: (one) => (one === of ? { low: value, high: value } : undefined),
    words: '',
    whole: role === 'whole' ? of : other,
    ...(role === 'base' ? { base: of } : {}),
  };
  return trusted(tie, trust);
}

const oddsOf = (figures: Figure[], groups: Tie[][], of: Figure, meant: number): number | undefined =>
  weigh(figures, groups).find((suspect) => suspect.figure === of && suspect.meant === meant)?.odds;

describe('một quan hệ bị phá', () => {
  const [a, b, c] = [figure(0, 128), figure(1, 113), figure(2, 214)];

  it('số đảo chữ số đứng đầu, kèm số đúng và quan hệ nó sửa', () => {
    const tie = sum([a, b], c);
    const [first] = weigh([a, b, c], [[tie]]);
    expect(first).toMatchObject({ meant: 241, ties: [tie] });
    expect(first?.figure).toBe(c);
    // ln(0,9/0,1) + ln(900) + ln(0,175/100)
    expect(first?.odds).toBeCloseTo(2.651, 2);
  });

  it('tin ít thì khả năng thấp đi đúng chừng ấy; tin quá ít thì không nghi ai', () => {
    // ln(0,5/0,5) thay cho ln(0,9/0,1)
    expect(oddsOf([a, b, c], [[sum([a, b], c, 0.5)]], c, 241)).toBeCloseTo(0.454, 2);
    expect(weigh([a, b, c], [[sum([a, b], c, 0.01)]])).toEqual([]);
  });

  it('quan hệ khác trong nhóm đã đúng thì giải thích hết; đúng mà ít đáng tin thì chỉ đỡ được ít', () => {
    const other = figure(3, 241);
    const odds = (trust: number) =>
      oddsOf([a, b, c, other], [[sum([a, b], c), sum([a, b], other, trust)]], c, 241);
    // ln((1 + 9 × 900 + 9 × 900) / (1 + 9 × 900)) + ln(0,175 / 100)
    expect(odds(0.9)).toBeCloseTo(-5.655, 2);
    expect(odds(0.1)).toBeGreaterThan(-3.5);
  });

  it('số nói áng chừng không bị nghi', () => {
    const rough = figure(2, 214, 'htx', false);
    expect(weigh([a, b, rough], [[sum([a, b], rough)]]).map(({ figure: one }) => one)).not.toContain(rough);
  });
});

describe('nhiều quan hệ', () => {
  const c = figure(2, 214);
  const [x, y] = [figure(0, 50), figure(1, 60)];
  const one = oddsOf([x, c], [[asks(c, 241, x, 'whole')]], c, 241) ?? 0;

  it('hai quan hệ độc lập cùng đòi một số thì cộng lại', () => {
    const [first] = weigh([x, y, c], [[asks(c, 241, x, 'whole')], [asks(c, 241, y, 'base')]]);
    expect(first?.ties).toHaveLength(2);
    // ln(9) + ln(900)
    expect((first?.odds ?? 0) - one).toBeCloseTo(9, 1);
  });

  it('hai tỷ lệ của cùng một tổng chỉ tính một lần', () => {
    const groups = [[asks(c, 241, x, 'base')], [asks(c, 241, y, 'base')]];
    expect(oddsOf([x, y, c], groups, c, 241)).toBeCloseTo(one, 6);
  });

  it('hai quan hệ chung một số khác chỉ tính một lần', () => {
    const groups = [[asks(c, 241, x, 'whole')], [asks(c, 241, x, 'base')]];
    expect(oddsOf([x, c], groups, c, 241)).toBeCloseTo(one, 6);
  });

  it('hai quan hệ trong một nhóm là hai cách hiểu một điều: cộng khả năng, không nhân', () => {
    const groups = [[asks(c, 241, x, 'whole', 0.5), asks(c, 241, y, 'base', 0.9)]];
    // (9 + 1) lần thay cho 9 lần
    expect((oddsOf([x, y, c], groups, c, 241) ?? 0) - one).toBeCloseTo(Math.log(10 / 9), 3);
  });

  it('quan hệ đang đúng che chở cho số ấy: số kia mới là số sai', () => {
    const [p, q, r] = [figure(0, 140), figure(1, 74), figure(3, 241)];
    const [right, wrong] = [[sum([p, q], c)], [sum([c], r)]];
    const meant = (groups: Tie[][]) =>
      weigh([p, q, c, r], groups)
        .filter(({ odds }) => odds > 0)
        .map((suspect) => [suspect.figure.value, suspect.meant]);
    expect(meant([wrong])).toEqual([
      [214, 241],
      [241, 214],
    ]);
    expect(meant([right, wrong])).toEqual([[241, 214]]);
  });
});

describe('số đã nêu ở nơi khác', () => {
  const [x, c] = [figure(0, 50), figure(1, 214)];
  const groups = [[asks(c, 683, x, 'whole')]];

  it('số bất kỳ có thể là gõ nhầm, nhưng không nếu gần đó có nêu', () => {
    expect(oddsOf([x, c], groups, c, 683)).toBeDefined();
    expect(oddsOf([x, c, figure(2, 683)], groups, c, 683)).toBeUndefined();
    expect(oddsOf([x, c, figure(2, 683, '')], groups, c, 683)).toBeUndefined();
  });

  it('nêu cho thứ khác, hay ở xa, thì không che chở', () => {
    expect(oddsOf([x, c, figure(2, 683, 'ho')], groups, c, 683)).toBeDefined();
    expect(oddsOf([x, c, figure(60, 683)], groups, c, 683)).toBeDefined();
  });

  it('số đảo chữ số vẫn bị nghi', () => {
    expect(oddsOf([x, c, figure(2, 241)], [[asks(c, 241, x, 'whole')]], c, 241)).toBeDefined();
  });
});

describe('quan hệ đúng che chở cho số đã in', () => {
  it('quan hệ đúng của nhóm khác trên gần hết các số ấy: số kia bớt bị nghi', () => {
    const [w, a, b, c, d] = [figure(0, 96), figure(1, 14), figure(2, 39), figure(3, 43), figure(4, 35)];
    const broken = sum([a, b], d);
    const alone = oddsOf([w, a, b, c, d], [[broken]], d, 53);
    const explained = oddsOf([w, a, b, c, d], [[broken], [sum([a, b, c], w, 0.99)]], d, 53);
    expect(explained).toBeLessThan(alone ?? 0);
    // Chỉ chung một số thì không giải thích gì.
    expect(oddsOf([w, a, b, c, d], [[broken], [sum([a, c], figure(5, 57), 0.99)]], d, 53)).toBe(alone);
  });

  it('các số đều đứng vững ở chỗ khác thì quan hệ chung bị phá không phải là của chúng', () => {
    const [a, b, c] = [figure(0, 128), figure(1, 113), figure(2, 214)];
    const own = [a, b, c].map((of, i) => [asks(of, of.value, figure(10 + i, 5), 'whole', 0.99)]);
    expect(oddsOf([a, b, c], [[sum([a, b], c)]], c, 241)).toBeDefined();
    expect(oddsOf([a, b, c], [[sum([a, b], c)], ...own], c, 241)).toBeUndefined();
  });

  it('số tròn khớp trong phạm vi làm tròn không bị nghi là một số lẻ khớp hơn', () => {
    const [x, round] = [figure(0, 50), figure(1, 4000)];
    const tie: Tie = {
      ...asks(round, 4000, x, 'whole', 0.95),
      ask: (one, asPrinted) =>
        one !== round ? undefined : asPrinted ? { low: 4002, high: 4002 } : { low: 3990, high: 4010 },
    };
    TRUST.set(tie, 0.95);
    expect(weigh([x, round], [[tie]])).toEqual([]);
  });
});

it('tỷ lệ khác hẳn phép chia không làm chứng rằng tổng kể trước là tổng khác', () => {
  const [whole, part, rate, other] = [figure(0, 412), figure(1, 358), figure(2, 69, '%'), figure(3, 4, '%')];
  const share = (of: Figure, gives: number): Tie =>
    trusted(
      {
        kind: 'share',
        figures: [part, whole, of],
        evidence: '',
        ask: (one) => (one === of ? { low: gives, high: gives } : undefined),
        words: '',
        whole: of,
        gives,
        base: whole,
      },
      0.9,
    );
  const figures = [whole, part, rate, other];
  expect(oddsOf(figures, [[share(rate, 96)], [share(other, 87)]], rate, 96)).toBeDefined();
  expect(oddsOf(figures, [[share(rate, 96)], [share(other, 5)]], rate, 96)).toBeUndefined();
});
