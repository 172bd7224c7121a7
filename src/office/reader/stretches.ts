// Văn bản chia quãng: runs of paragraphs drawn together, so that of a very long text only what is near the eye carries its claims.
import type { Paragraph, Piece } from './segments.ts';

export interface Stretch {
  readonly start: number;
  readonly paragraphs: readonly Paragraph[];
}

const CHARACTERS = 6000;

function lengthOf(paragraph: Paragraph): number {
  return paragraph.pieces.reduce((sum, piece) => sum + piece.text.length, 0);
}

/** A plain piece longer than a stretch is cut after a space. */
function cutPiece(piece: Piece): readonly Piece[] {
  if (piece.claim || piece.text.length <= CHARACTERS) return [piece];
  const parts: Piece[] = [];
  for (let from = 0; from < piece.text.length; ) {
    const space = piece.text.lastIndexOf(' ', from + CHARACTERS);
    const to =
      from + CHARACTERS >= piece.text.length
        ? piece.text.length
        : space > from
          ? space + 1
          : from + CHARACTERS;
    parts.push({ start: piece.start + from, text: piece.text.slice(from, to) });
    from = to;
  }
  return parts;
}

/** A paragraph as long as a book becomes several, one under the other. */
function cutParagraph(paragraph: Paragraph): readonly Paragraph[] {
  if (lengthOf(paragraph) <= CHARACTERS * 2) return [paragraph];
  const parts: Paragraph[] = [];
  let pieces: Piece[] = [];
  let length = 0;
  for (const piece of paragraph.pieces.flatMap(cutPiece)) {
    if (length > 0 && length + piece.text.length > CHARACTERS) {
      parts.push({ start: pieces[0]?.start ?? paragraph.start, pieces });
      pieces = [];
      length = 0;
    }
    pieces.push(piece);
    length += piece.text.length;
  }
  return [...parts, { start: pieces[0]?.start ?? paragraph.start, pieces }];
}

/** Stretches of about 6.000 characters; a short text is one stretch. */
export function cutStretches(paragraphs: readonly Paragraph[]): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let run: Paragraph[] = [];
  let length = 0;
  for (const paragraph of paragraphs.flatMap(cutParagraph)) {
    run.push(paragraph);
    length += lengthOf(paragraph) + 40;
    if (length < CHARACTERS) continue;
    stretches.push({ start: run[0]?.start ?? 0, paragraphs: run });
    run = [];
    length = 0;
  }
  return run.length === 0 ? stretches : [...stretches, { start: run[0]?.start ?? 0, paragraphs: run }];
}
