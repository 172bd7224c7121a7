// Văn bản chia đoạn: paragraphs cut into plain pieces and claims, so that every character of the text is shown once.
import type { TextPlace } from './views.ts';

export interface Piece {
  readonly start: number;
  readonly text: string;
  /** The claim this piece belongs to; the shortest where several overlap. */
  readonly claim?: TextPlace;
  /** First and last piece of its claim: where the focus goes, and where the sign is set. */
  readonly first?: boolean;
  readonly last?: boolean;
}

export interface Paragraph {
  readonly start: number;
  readonly pieces: readonly Piece[];
}

/** Claims in text order, each cut to the text's own length. */
function inText(claims: readonly TextPlace[], length: number): readonly TextPlace[] {
  return claims
    .filter(({ start, end }) => start >= 0 && start < end && end <= length)
    .toSorted((a, b) => a.start - b.start || b.end - a.end);
}

/** Paragraphs of the text; line ends are the borders and are not shown. */
export function cutText(text: string, claims: readonly TextPlace[]): readonly Paragraph[] {
  const sorted = inText(claims, text.length);
  const paragraphs: Paragraph[] = [];
  const begun = new Set<string>();
  let next = 0;
  let open: TextPlace[] = [];
  for (const line of text.matchAll(/[^\n\r]*(?:\r\n|\n|\r|$)/g)) {
    const start = line.index;
    const shown = line[0].replace(/[\n\r]+$/, '');
    if (line[0] === '' && (start > 0 || text !== '')) break;
    const end = start + shown.length;
    while (next < sorted.length && (sorted[next]?.start ?? end) < end) {
      const claim = sorted[next];
      if (claim) open.push(claim);
      next += 1;
    }
    paragraphs.push({ start, pieces: cutLine(shown, start, open, begun) });
    open = open.filter((claim) => claim.end > end);
  }
  return paragraphs;
}

/** @param begun ids of the claims that have shown their first piece, this line's added */
function cutLine(
  shown: string,
  start: number,
  claims: readonly TextPlace[],
  begun: Set<string>,
): readonly Piece[] {
  const end = start + shown.length;
  const borders = new Set([start, end]);
  for (const claim of claims) {
    borders.add(Math.max(start, claim.start));
    borders.add(Math.min(end, claim.end));
  }
  const places = [...borders].sort((a, b) => a - b);
  const pieces: Piece[] = [];
  places.slice(0, -1).forEach((from, at) => {
    const to = places[at + 1] ?? end;
    const claim = claims
      .filter((each) => each.start <= from && to <= each.end)
      .reduce<TextPlace | undefined>(
        (best, each) => (best && best.end - best.start <= each.end - each.start ? best : each),
        undefined,
      );
    const text = shown.slice(from - start, to - start);
    // A passage that begins with a claim shows its own first words after it.
    const first = claim !== undefined && !begun.has(claim.id);
    if (claim) begun.add(claim.id);
    pieces.push(claim ? { start: from, text, claim, first, last: to === claim.end } : { start: from, text });
  });
  return pieces;
}
