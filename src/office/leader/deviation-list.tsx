// Năm chênh lệch lớn nhất: one sentence each, its numbers open like any other.
import type { LeaderView } from '#server/leader/contract.ts';
import { type FigureReference, figureMark, filterText, sameFigure } from '../measure/figure-reference.ts';
import { t } from '../messages/translate.ts';
import { sentenceParts } from './sentence-parts.ts';

type Deviation = LeaderView['deviations'][number];
type RunFigure = NonNullable<Deviation['runs'][number]['figure']>;

interface ListProps {
  readonly deviations: readonly Deviation[];
  readonly open: FigureReference | undefined;
  readonly onOpen: (reference: FigureReference) => void;
}

function referenceOf({ measure, aspect, by }: RunFigure): FigureReference {
  const text = filterText(by);
  return { figure: measure, aspect, ...(text ? { by: text } : {}) };
}

/** What a number of the sentence is about: the words before its first number. */
function nameOf({ runs }: Deviation): string {
  const first = runs.findIndex(({ figure }) => figure !== null);
  return runs
    .slice(0, Math.max(first, 1))
    .map(({ text }) => text)
    .join('')
    .replace(/ là $/u, '');
}

/** The sentences in their order; a sign says whether the figure is above or below. */
export function DeviationList({ deviations, open, onOpen }: ListProps) {
  if (deviations.length === 0) return <p className="quiet">{t('leader.noDeviations')}</p>;
  return (
    <>
      <ol className="deviations">
        {deviations.map((each) => (
          <li key={`${each.measure} ${each.against} ${each.place ?? ''}`}>
            <span className="deviation-sign" aria-hidden="true">
              {each.above ? '▲' : '▼'}
            </span>
            <span className="hidden">{each.above ? t('leader.above') : t('leader.below')}: </span>
            <Sentence deviation={each} open={open} onOpen={onOpen} />
          </li>
        ))}
      </ol>
      <p className="leader-hint">{t('leader.deviationsHint')}</p>
    </>
  );
}

function Sentence({
  deviation,
  open,
  onOpen,
}: { readonly deviation: Deviation } & Omit<ListProps, 'deviations'>) {
  return (
    <span>
      {sentenceParts(deviation.runs).map(({ at, before, text, after, figure }) => {
        if (!figure) return <span key={at}>{text}</span>;
        const reference = referenceOf(figure);
        return (
          <span key={at} className="said-whole">
            {before}
            <button
              type="button"
              className="figure said-figure"
              data-figure={figureMark(reference)}
              aria-pressed={open !== undefined && sameFigure(open, reference)}
              aria-label={t('figure.open', { figure: text, name: nameOf(deviation) })}
              onClick={() => onOpen(reference)}
            >
              {text}
            </button>
            {after}
          </span>
        );
      })}
    </span>
  );
}
