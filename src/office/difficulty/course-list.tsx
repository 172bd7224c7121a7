// Diễn biến: every event of a difficulty by its day, what was taken back greyed; the last own one may be taken back.
import type { DifficultyEventView, DifficultyView } from '#server/difficulty/contract-shapes.ts';
import { t } from '../messages/translate.ts';
import { capitalise } from '../ui/capitalise.ts';
import { printDate } from '../ui/print-date.ts';
import { UndoEvent } from './undo-event.tsx';

function headOf({ typeName, by, number, dueOn }: DifficultyEventView): string {
  return [
    `${capitalise(typeName)}${by ? `: ${by}` : ''}`,
    number ?? '',
    dueOn ? `${t('difficulties.due')} ${printDate(dueOn)}` : '',
  ]
    .filter(Boolean)
    .join(' · ');
}

function noteOf({ state, reason, revised }: DifficultyEventView): string {
  if (state === 'withdrawn') return t('difficulties.taken', { reason: reason ?? '' });
  return revised ? t('difficulties.revised', { reason: reason ?? '' }) : '';
}

interface CourseProps {
  readonly difficulty: DifficultyView;
  readonly mayUndo: boolean;
  readonly onDone: (words: string) => void;
}

export function CourseList({ difficulty, mayUndo, onDone }: CourseProps) {
  const standing = difficulty.events.filter(({ state }) => state === 'recorded');
  const last = standing.at(-1);
  return (
    <ol className="difficulty-course plain-list">
      {difficulty.events.map((event) => (
        <li key={event.id} className={event.state === 'withdrawn' ? 'difficulty-out' : undefined}>
          <span className="difficulty-day">{printDate(event.on)}</span>
          <div>
            <strong>{headOf(event)}</strong>
            {event.text ? <p className="difficulty-said">{event.text}</p> : null}
            {event.files.map(({ id, name }) => (
              <a key={id} className="difficulty-file" href={`/api/files/${id}/content`} download>
                {name}
              </a>
            ))}
            <span className="head-note">
              {[event.office, event.madeBy ?? t('difficulties.invented'), noteOf(event)]
                .filter(Boolean)
                .join(' · ')}
            </span>
            {mayUndo && event === last && event.mine && event.petition === null ? (
              <UndoEvent difficulty={difficulty} event={event} onDone={onDone} />
            ) : null}
          </div>
        </li>
      ))}
    </ol>
  );
}
