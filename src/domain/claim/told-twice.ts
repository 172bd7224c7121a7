// Is a finding of kind `sum` no addition, but one figure told in two ways?

interface ToldFinding {
  readonly kind: string;
  readonly claims: readonly string[];
  readonly target: string | null;
  readonly message: string;
}

/** How the reader begins the sentence on a figure repeated otherwise, in the headline or further on. */
const TOLD_TWICE = /^(?:Cùng một số liệu|Nhắc lại|Tít ghi)/;

/**
 * A headline against its body and a figure told again have the contract's kind `sum`, the body being the sum of itself
 * alone; a person is better told what is compared.
 */
export function isToldTwice({ kind, claims, target, message }: ToldFinding): boolean {
  const others = new Set(claims.filter((id) => id !== target));
  return kind === 'sum' && target !== null && others.size === 1 && TOLD_TWICE.test(message);
}
