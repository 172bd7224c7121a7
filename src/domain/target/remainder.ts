import type { Share, Whole } from '#domain/target/split.ts';

export interface Remainder {
  /** Parent's low minus the sum of the children's: positive = not yet handed down, negative = added on top. */
  readonly low: number;
  readonly high: number | null;
  readonly words: string;
}

/** What the children leave of their parent, or add to it. */
export function remainderOf(whole: Whole, shares: readonly Pick<Share, 'low' | 'high'>[]): Remainder {
  const low = whole.low - shares.reduce((sum, each) => sum + each.low, 0);
  const bounded = whole.high !== null && shares.every((each) => each.high !== null);
  const high = bounded ? (whole.high ?? 0) - shares.reduce((sum, each) => sum + (each.high ?? 0), 0) : null;
  const words =
    low > 0
      ? `còn ${low} chưa giao`
      : low < 0
        ? `giao cao hơn văn bản trên ${-low}`
        : high !== null && high < 0
          ? `mức thấp vừa đủ, mức cao vượt văn bản trên ${-high}`
          : 'giao vừa đủ';
  return { low, high, words };
}

/** What a document below asks on its own against the share it was given. */
export function addedWords(asked: number | null, own: number | null): string {
  if (asked === null || own === null) return '';
  return own > asked
    ? `đặt thêm ${own - asked}`
    : own < asked
      ? `thiếu ${asked - own}`
      : 'bằng mức được giao';
}
