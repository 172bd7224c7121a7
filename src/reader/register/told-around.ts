// Which words of its own sentence stand before and after a claim?

export interface ToldAround {
  /** From the start of the sentence to the claim. */
  readonly before: string;
  /** From the claim to the end of the sentence. */
  readonly after: string;
}

/** What is read on each side; a longer sentence is cut. */
const REACH = 500;
/** A full stop that ends no sentence: "TP. Bắc Ninh", "T.X Phổ Yên", "1.027". */
const ENDS = /\n|\r|(?<!(?:^|[^\p{L}])(?:TP|Tp|TX|Tx|T|H|Q|P))[.!?](?=\s|$)/gu;

/** Place where a sentence begins and a line, at most 500 characters back. */
function startOfSentence(text: string): number {
  let start = 0;
  for (const end of text.matchAll(ENDS)) start = end.index + 1;
  return start;
}

/** The sentence around a claim, composed (NFC), cut at line ends. */
export function toldAround(text: string, start: number, end: number): ToldAround {
  const before = text.slice(Math.max(0, start - REACH), start).normalize('NFC');
  const after = text.slice(end, end + REACH).normalize('NFC');
  return {
    before: before.slice(startOfSentence(before)),
    after: after.slice(0, after.search(ENDS) < 0 ? after.length : after.search(ENDS)),
  };
}
