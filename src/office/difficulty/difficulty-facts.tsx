import type { DifficultyView } from '#server/difficulty/contract-shapes.ts';
import { t } from '../messages/translate.ts';
import { capitalise } from '../ui/capitalise.ts';
import { printDate } from '../ui/print-date.ts';

export function Facts({ difficulty }: { readonly difficulty: DifficultyView }) {
  const facts = [
    [t('difficulties.subject'), capitalise(difficulty.subjectName)],
    [t('difficulties.raised'), printDate(difficulty.raisedOn)],
    [t('difficulties.due'), difficulty.dueOn ? printDate(difficulty.dueOn) : '–'],
    [t('difficulties.who'), capitalise(difficulty.holderName)],
    [t('difficulties.level'), capitalise(difficulty.levelName)],
  ] as const;
  return (
    <dl className="difficulty-facts">
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** The words as they were said. */
export function Said({ difficulty }: { readonly difficulty: DifficultyView }) {
  const { text, request, masked, onBehalf, sourceWords } = difficulty;
  return (
    <section>
      <h2>{t('difficulties.text')}</h2>
      <p className="difficulty-said">{text}</p>
      <h2>{t('difficulties.request')}</h2>
      <p className="difficulty-said">{request === '' ? t('difficulties.requestNone') : request}</p>
      <p className="quiet">
        {onBehalf ? t('difficulties.onBehalf', { source: sourceWords }) : t('difficulties.own')}
        {masked ? ` · ${t('difficulties.masked')}` : ''}
      </p>
    </section>
  );
}
