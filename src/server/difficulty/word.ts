import { answerDue } from '#domain/difficulty/deadline.ts';
import { addEvent, requireCourse, requireStep, subjectOf } from '#server/difficulty/add-event.ts';
import type { WordBody } from '#server/difficulty/contract-shapes.ts';
import type { DifficultyDeps } from '#server/difficulty/deps.ts';
import { requireFresh } from '#server/difficulty/known.ts';
import { lockDifficulty } from '#server/difficulty/store.ts';
import { tellHandlers } from '#server/difficulty/told.ts';
import type { SignedIn } from '#server/platform/access.ts';
import { type RequestKey, write } from '#server/platform/journal.ts';
import type { Viewer } from '#server/unit/viewer.ts';

interface Asked {
  readonly id: number;
  readonly base: number;
  readonly body: WordBody;
}

/** The raiser's word, or an officer's on behalf. @throws Refused as requireFresh and requireStep do */
export async function takeWord(
  deps: DifficultyDeps,
  person: SignedIn,
  viewer: Viewer,
  asked: Asked,
  request: RequestKey,
): Promise<{ id: number; version: number }> {
  const { id, body: word } = asked;
  const today = deps.clock.today();
  const { seq, reply } = await write(deps.db, person, request, async (trx, number) => {
    await lockDifficulty(trx, id);
    const known = await requireFresh(deps, trx, person, viewer, asked);
    const course = requireCourse(known);
    requireStep(today, course, word.type, today);
    const dueOn = word.type === 'unresolved' ? answerDue(deps.calendar, today) : undefined;
    const content = word.type === 'accepted' ? {} : { text: word.text };
    const next = { type: word.type, on: today, content, ...(dueOn ? { dueOn } : {}) };
    const event = await addEvent(trx, person, known, next, number);
    const { unit_id: unit, organisation: name } = known.difficulty;
    if (word.type === 'unresolved')
      await tellHandlers(
        deps,
        trx,
        { id, unit, name, subject: subjectOf(known) },
        {
          holder: course.holder,
          key: `unresolved:${event}`,
          words: 'Báo chưa giải quyết khó khăn',
          dueOn: dueOn ?? null,
        },
      );
    return {
      act: {
        act: `difficulty.${word.type}`,
        subjectKind: 'difficulty',
        subjectId: String(id),
        note: { event },
      },
      reply: id,
    };
  });
  return { id: reply, version: seq };
}
