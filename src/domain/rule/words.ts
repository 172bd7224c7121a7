// Câu báo của luật: one Vietnamese sentence that names the cells and both numbers.
import type { Rule } from '#domain/rule/rule.ts';

/** How cells and numbers are written: labels and units belong to the form. */
export interface Say {
  readonly label: (cell: string) => string;
  readonly number: (value: number, cell: string) => string;
}

interface Said {
  readonly cells: readonly string[];
  readonly expected: number | null;
  readonly stated: number | null;
  readonly detail?: string;
}

function parts(said: Said, say: Say) {
  const [first = ''] = said.cells;
  return {
    first: say.label(first),
    others: said.cells.slice(1).map(say.label).join(', '),
    stated: said.stated === null ? '' : say.number(said.stated, first),
    expected: said.expected === null ? '' : say.number(said.expected, first),
  };
}

const against = (rule: Rule) =>
  'against' in rule && rule.against === 'peers' ? 'các đơn vị tương tự' : 'kỳ trước';

type Words = (said: Said, say: Say, rule: Rule) => string;

export const RULE_WORDS: Readonly<Record<Rule['kind'], Words>> = {
  sum: (said, say, rule) => {
    const { first, others, stated, expected } = parts(said, say);
    const relation = 'relation' in rule ? rule.relation : undefined;
    if (relation === 'at-most') return `${first} (${stated}) phải không nhỏ hơn ${others} (${expected}).`;
    if (relation === 'at-least') return `${first} (${stated}) phải không lớn hơn ${others} (${expected}).`;
    return `${first} ghi ${stated}, cộng các phần (${others}) được ${expected}.`;
  },
  balance: (said, say) => {
    const { first, stated, expected } = parts(said, say);
    return `${first} ghi ${stated}; đầu kỳ cộng tăng trừ giảm được ${expected}.`;
  },
  share: (said, say) => {
    const { first, others, stated, expected } = parts(said, say);
    return `${first} (${stated}) không hợp với ${others}; mức giới hạn là ${expected}.`;
  },
  range: (said, say) => {
    const { first, stated, expected } = parts(said, say);
    return `${first} ghi ${stated}, ngoài khoảng cho phép (giới hạn ${expected}).`;
  },
  change: (said, say, rule) => {
    const { first, stated, expected } = parts(said, say);
    return `${first} ghi ${stated}, lệch quá ${said.detail ?? ''} % so với ${against(rule)} (${expected}).`;
  },
  scale: (said, say, rule) => {
    const { first, stated, expected } = parts(said, say);
    return `${first} ghi ${stated}, ${powerWords(Number(said.detail))} so với ${against(rule)} (${expected}); có thể nhầm đơn vị tính.`;
  },
  'cross-form': (said, say) => {
    const { first, stated, expected } = parts(said, say);
    return `${first} ghi ${stated}, biểu khác cùng kỳ ghi ${expected}.`;
  },
  'cross-level': (said, say) => {
    const { first, stated, expected } = parts(said, say);
    return `${first} ghi ${stated}, cộng từ cấp dưới được ${expected}.`;
  },
};

/** "gấp khoảng 1.000 lần", "chỉ bằng khoảng 1/1.000". */
function powerWords(factor: number): string {
  const large: Readonly<Record<number, string>> = { 1e3: '1.000', 1e6: '1.000.000', 1e9: '1.000.000.000' };
  const times = large[factor];
  return times ? `gấp khoảng ${times} lần` : `chỉ bằng khoảng 1/${large[Math.round(1 / factor)] ?? ''}`;
}
