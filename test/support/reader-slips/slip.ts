// What is a passage with a planted slip?

/** One passage: «printed|right» marks the slip; the recomputation gives `expected`, the slip states `stated`. */
export interface Slip {
  readonly kind: string;
  readonly expected: number;
  readonly stated: number;
  /** Another recomputation that names the same slip. */
  readonly or?: readonly [expected: number, stated: number];
  readonly text: string;
  /** A slip that has no right form to print (a region left out). */
  readonly always?: true;
}

/** The passage with its slip, or as it should read. */
export function passageOf(slip: Slip, wrong: boolean): string {
  return slip.text.replace(/«([^|]*)\|([^»]*)»/g, wrong ? '$1' : '$2');
}
