// Việc của cơ quan: receive, transfer, answer.

import type { Course } from '#domain/difficulty/course.ts';
import { mayHandle } from '#domain/difficulty/next-step.ts';
import { HOLDERS, type Holder } from '#domain/difficulty/state.ts';
import { addEvent, requireCourse, requireStep, subjectOf } from '#server/difficulty/add-event.ts';
import type { StepBody } from '#server/difficulty/contract-shapes.ts';
import type { DifficultyDeps } from '#server/difficulty/deps.ts';
import { handlingLevel } from '#server/difficulty/handling-level.ts';
import { requireFresh } from '#server/difficulty/known.ts';
import { requireOwnFiles } from '#server/difficulty/raise.ts';
import { type EventContent, listOwnOffices, lockDifficulty } from '#server/difficulty/store.ts';
import { tellHandlers, tellRaiser } from '#server/difficulty/told.ts';
import { shareFile } from '#server/files/service.ts';
import type { SignedIn } from '#server/platform/access.ts';
import { requireDate } from '#server/platform/dates.ts';
import { type RequestKey, write } from '#server/platform/journal.ts';
import { Refused } from '#server/platform/refused.ts';
import type { Viewer } from '#server/unit/viewer.ts';

/** @throws Refused 'difficulty-not-in-hand' | 'difficulty-answer-by-petition' */
function requireInHand(person: SignedIn, course: Course): void {
  const level = handlingLevel(person);
  if (level === undefined || !mayHandle(level, course.holder))
    throw new Refused('difficulty-not-in-hand', { holder: course.body ?? HOLDERS[course.holder] });
  if (course.state === 'petitioned') throw new Refused('difficulty-answer-by-petition');
}

/** @throws Refused 'difficulty-transfer-nowhere' | 'difficulty-transfer-same' */
function transferContent(step: StepBody & { type: 'transferred' }, course: Course): EventContent {
  const { to, body, number, note } = step;
  if (to === 'outside' && (body === '' || number === '')) throw new Refused('difficulty-transfer-nowhere');
  if (to !== 'outside' && to === course.holder)
    throw new Refused('difficulty-transfer-same', { holder: HOLDERS[to] });
  return {
    to,
    ...(to === 'outside' ? { body } : {}),
    ...(number === '' ? {} : { number }),
    ...(note === '' ? {} : { text: note }),
  };
}

function contentOf(step: StepBody, course: Course): EventContent {
  switch (step.type) {
    case 'received':
      return {};
    case 'transferred':
      return transferContent(step, course);
    case 'answered':
      return {
        text: step.text,
        files: step.files,
        ...(step.by === '' ? {} : { by: step.by }),
        ...(step.number === '' ? {} : { number: step.number }),
      };
  }
}

interface Asked {
  readonly id: number;
  readonly base: number;
  readonly body: StepBody;
}

/** An office's step. @throws Refused as requireFresh, requireInHand and requireStep do */
export async function takeStep(
  deps: DifficultyDeps,
  person: SignedIn,
  viewer: Viewer,
  asked: Asked,
  request: RequestKey,
): Promise<{ id: number; version: number }> {
  const { id, body: step } = asked;
  const on = requireDate(step.on);
  const { seq, reply } = await write(deps.db, person, request, async (trx, number) => {
    await lockDifficulty(trx, id);
    const known = await requireFresh(deps, trx, person, viewer, asked);
    const course = requireCourse(known);
    requireInHand(person, course);
    requireStep(deps.clock.today(), course, step.type, on);
    const content = contentOf(step, course);
    const { difficulty } = known;
    if (step.type === 'answered') {
      await requireOwnFiles(trx, person, step.files);
      const offices = await listOwnOffices(trx, difficulty.organisation_id);
      for (const file of step.files) await shareFile(trx, deps, viewer, file, offices);
    }
    const event = await addEvent(trx, person, known, { type: step.type, on, content }, number);
    const about = {
      id,
      unit: difficulty.unit_id,
      organisation: difficulty.organisation_id,
      name: difficulty.organisation,
      subject: subjectOf(known),
    };
    if (step.type === 'answered')
      await tellRaiser(deps, trx, about, { key: `answered:${event}`, words: 'Đã có trả lời' });
    if (step.type === 'transferred')
      await tellHandlers(deps, trx, about, {
        holder: step.to as Holder,
        key: `transferred:${event}`,
        words: 'Khó khăn chuyển đến',
        dueOn: course.dueOn,
      });
    return {
      act: {
        act: `difficulty.${step.type}`,
        subjectKind: 'difficulty',
        subjectId: String(id),
        note: { event, on, ...(content.to === undefined ? {} : { to: content.to }) },
      },
      reply: id,
    };
  });
  return { id: reply, version: seq };
}
