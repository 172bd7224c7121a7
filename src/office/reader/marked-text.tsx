// Văn bản có gạch chân: the text as it was given, every claim underlined by its state; text nodes only, never markup.
import { type KeyboardEvent, memo, useMemo } from 'react';
import { t } from '../messages/translate.ts';
import type { ClaimMark } from './claim-marks.ts';
import { claimPlace } from './claim-place.ts';
import { stateWord } from './finding-look.ts';
import { cutText, type Paragraph, type Piece } from './segments.ts';
import type { ClaimView } from './views.ts';

interface MarkedTextProps {
  readonly text: string;
  readonly claims: readonly ClaimView[];
  readonly marks: ReadonlyMap<string, ClaimMark>;
  /** Claims of the finding in hand. */
  readonly lit: ReadonlySet<string>;
  /** The claim whose reading is open, where the focus also stands. */
  readonly chosen: string | undefined;
  readonly onChoose: (claim: ClaimView) => void;
}

/** The scrolling box; one stop of the Tab key, arrow keys go from claim to claim. */
export function MarkedText({ text, claims, marks, lit, chosen, onChoose }: MarkedTextProps) {
  const paragraphs = useMemo(() => cutText(text, claims), [text, claims]);
  const stop = chosen ?? claims[0]?.id;
  const walk = (event: KeyboardEvent<HTMLElement>) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step === undefined || !(event.target instanceof HTMLElement)) return;
    const places = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-claim]')];
    const next = places[places.indexOf(event.target) + step];
    if (!next) return;
    event.preventDefault();
    next.focus();
  };
  return (
    <section
      id="marked-text"
      className="marked-text"
      aria-label={t('reader.text')}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable with the keyboard
      tabIndex={0}
      onKeyDown={walk}
    >
      {paragraphs.map((paragraph) => (
        <MarkedParagraph
          key={paragraph.start}
          paragraph={paragraph}
          marks={marks}
          lit={only(paragraph, lit)}
          stop={only(paragraph, new Set(stop === undefined ? [] : [stop]))}
          chosen={only(paragraph, new Set(chosen === undefined ? [] : [chosen]))}
          onChoose={onChoose}
        />
      ))}
    </section>
  );
}

/** Which of the ids stand in this paragraph, as one text: a paragraph that nothing concerns is not drawn again. */
function only({ pieces }: Paragraph, ids: ReadonlySet<string>): string {
  if (ids.size === 0) return '';
  return pieces.flatMap(({ claim }) => (claim && ids.has(claim.id) ? [claim.id] : [])).join(' ');
}

interface ParagraphProps extends Pick<MarkedTextProps, 'marks' | 'onChoose'> {
  readonly paragraph: Paragraph;
  readonly lit: string;
  readonly stop: string;
  readonly chosen: string;
}

const MarkedParagraph = memo(({ paragraph, marks, lit, stop, chosen, onChoose }: ParagraphProps) => {
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
  readonly claim: ClaimView;
  readonly mark: ClaimMark | undefined;
  readonly lit: boolean;
  readonly stop: boolean;
  readonly chosen: boolean;
  readonly onChoose: (claim: ClaimView) => void;
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
