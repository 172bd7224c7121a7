// Cái nhìn đi cùng tin mở của một lần ghi.

/**
 * A question that the opening message asks as well: one that needs no lock, for a write that many people do at once.
 * Its words are a store's own; whatever somebody typed goes through `literal`.
 */
export interface Look<L> {
  words(literal: (text: string) => string): string;
  /** What its first row says. */
  read(row: unknown): L;
}
