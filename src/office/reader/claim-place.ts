// Chỗ của một khẳng định: under which id its underlined words stand in the page.

/** Id of the element that holds a claim's first words. */
export function claimPlace(id: string): string {
  return `claim-${id}`;
}
