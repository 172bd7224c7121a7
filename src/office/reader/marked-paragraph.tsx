// Một đoạn có gạch chân: plain pieces and claims as buttons in the line; text nodes only, never markup.
import { type KeyboardEvent, memo } from 'react';
import { t } from '../messages/translate.ts';
import type { ClaimMark } from './claim-marks.ts';
import { claimPlace } from './claim-place.ts';
import { stateWord } from './finding-look.ts';
import type { Paragraph, Piece } from './segments.ts';
import type { TextPlace } from './views.ts';

interface ParagraphProps {
  readonly paragraph: Paragraph;
  readonly marks: ReadonlyMap<string, ClaimMark>;
  /** Ids of this paragraph's claims, as one text: a paragraph that nothing concerns is not drawn again. */
  readonly lit: string;
  readonly stop: string;
  readonly chosen: string;
  readonly onChoose: (claim: TextPlace) => void;
}

/** Which of the ids stand in this paragraph, as one text. */
export function idsIn({ pieces }: Paragraph, ids: ReadonlySet<string>): string {
  if (ids.size === 0) return '';
  return pieces.flatMap(({ claim }) => (claim && ids.has(claim.id) ? [claim.id] : [])).join(' ');
}

export const MarkedParagraph = memo(({ paragraph, marks, lit, stop, chosen, onChoose }: ParagraphProps) => {
  const [litIds, stopIds, chosenIds] = [lit, stop, chosen].map((ids) => ids.split(' '));
  return (
    <p>
      {paragraph.pieces.map((piece) =>
        piece.claim ? (
          <ClaimPiece
            key={piece.start}
            piece={piece}
            claim={piece.claim}
            mark={marks.get(piece.claim.id)}
            lit={litIds?.includes(piece.claim.id) ?? false}
            stop={stopIds?.includes(piece.claim.id) ?? false}
            chosen={chosenIds?.includes(piece.claim.id) ?? false}
            onChoose={onChoose}
          />
        ) : (
          piece.text
        ),
      )}
    </p>
  );
});

interface PieceProps {
  readonly piece: Piece;
  readonly claim: TextPlace;
  readonly mark: ClaimMark | undefined;
  readonly lit: boolean;
  readonly stop: boolean;
  readonly chosen: boolean;
  readonly onChoose: (claim: TextPlace) => void;
}

function ClaimPiece({ piece, claim, mark, lit, stop, chosen, onChoose }: PieceProps) {
  const state = mark ? stateWord(mark.state) : undefined;
  const classes = [
    'claim',
    mark ? `claim-${mark.state}` : '',
    lit ? 'claim-lit' : '',
    chosen ? 'claim-chosen' : '',
  ];
  const open = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    onChoose(claim);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a button element cannot break across the lines of a paragraph
    <span
      role="button"
      {...(piece.first ? { id: claimPlace(claim.id), 'data-claim': claim.id } : {})}
      className={classes.filter(Boolean).join(' ')}
      tabIndex={piece.first && stop ? 0 : -1}
      aria-pressed={chosen}
      {...(state ? { 'aria-label': t('reader.claimState', { quote: piece.text, state }) } : {})}
      // The sign is set by the style sheet, so that copying the text copies the text.
      {...(state && mark?.stated && piece.last ? { 'data-sign': state } : {})}
      onClick={() => onChoose(claim)}
      onKeyDown={open}
    >
      <span className="claim-words">{piece.text}</span>
    </span>
  );
}
