// Nhóm đang xem: what the reconciliation page reads from the address.
const PILES = ['same', 'differs', 'only-register', 'only-list', 'suspected', 'explained'] as const;

/** Reads the pile; an unknown one is none. */
export function readPile(search: Readonly<Record<string, unknown>>): { pile?: (typeof PILES)[number] } {
  const pile = PILES.find((each) => each === search.pile);
  return pile ? { pile } : {};
}
