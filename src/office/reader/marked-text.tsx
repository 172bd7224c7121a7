// Văn bản có gạch chân: the text as it was given, every claim underlined by its state; far from the eye it is plain text.
import { type KeyboardEvent, useMemo } from 'react';
import { t } from '../messages/translate.ts';
import type { ClaimMark } from './claim-marks.ts';
import { idsIn, MarkedParagraph } from './marked-paragraph.tsx';
import { cutText } from './segments.ts';
import { cutStretches, type Stretch } from './stretches.ts';
import { useNear } from './use-near.ts';
import type { TextPlace } from './views.ts';

interface MarkedTextProps {
  readonly text: string;
  readonly claims: readonly TextPlace[];
  readonly marks: ReadonlyMap<string, ClaimMark>;
  /** Claims of the finding in hand. */
  readonly lit: ReadonlySet<string>;
  /** The claim whose reading is open, where the focus also stands. */
  readonly chosen: string | undefined;
  readonly onChoose: (claim: TextPlace) => void;
}

/** The scrolling box; one stop of the Tab key, arrow keys go from claim to claim. */
export function MarkedText({ text, claims, marks, lit, chosen, onChoose }: MarkedTextProps) {
  const stretches = useMemo(() => cutStretches(cutText(text, claims)), [text, claims]);
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
      {stretches.map((stretch) => (
        <MarkedStretch
          key={stretch.start}
          stretch={stretch}
          alone={stretches.length <= 4}
          marks={marks}
          lit={lit}
          stop={stop}
          chosen={chosen}
          onChoose={onChoose}
        />
      ))}
    </section>
  );
}

interface StretchProps extends Omit<MarkedTextProps, 'text' | 'claims'> {
  readonly stretch: Stretch;
  /** The text is short: everything is drawn at once. */
  readonly alone: boolean;
  readonly stop: string | undefined;
}

function MarkedStretch({ stretch, alone, marks, lit, stop, chosen, onChoose }: StretchProps) {
  const { ref, near } = useNear(alone);
  const wanted = new Set([...lit, ...(chosen === undefined ? [] : [chosen])]);
  const drawn = near || stretch.paragraphs.some((paragraph) => idsIn(paragraph, wanted) !== '');
  return (
    <div ref={ref} data-start={stretch.start}>
      {stretch.paragraphs.map((paragraph) =>
        drawn ? (
          <MarkedParagraph
            key={paragraph.start}
            paragraph={paragraph}
            marks={marks}
            lit={idsIn(paragraph, lit)}
            stop={idsIn(paragraph, new Set(stop === undefined ? [] : [stop]))}
            chosen={idsIn(paragraph, new Set(chosen === undefined ? [] : [chosen]))}
            onChoose={onChoose}
          />
        ) : (
          <p key={paragraph.start}>{paragraph.pieces.map(({ text }) => text).join('')}</p>
        ),
      )}
    </div>
  );
}
