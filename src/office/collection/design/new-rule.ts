// Luật mới: the kinds that the designer writes, each empty to start with.
import type { Rule, Severity } from '#domain/rule/rule.ts';

export const WRITABLE_RULES = ['sum', 'balance', 'share', 'range', 'change', 'scale'] as const;
export type WritableRule = (typeof WRITABLE_RULES)[number];

/** A rule of a kind, to be filled in. */
export function newRule(code: string, kind: WritableRule): Rule {
  const base = { code, severity: 'error' as Severity };
  switch (kind) {
    case 'sum':
      return { ...base, kind, whole: [], parts: [] };
    case 'balance':
      return { ...base, kind, closing: [], opening: [], flow: [] };
    case 'share':
      return { ...base, kind, severity: 'warning', part: [], whole: [] };
    case 'range':
      return { ...base, kind, of: [] };
    case 'change':
      return { ...base, kind, severity: 'warning', of: '', against: 'last', percent: 50 };
    case 'scale':
      return { ...base, kind, severity: 'warning', of: '', against: 'last' };
  }
}
