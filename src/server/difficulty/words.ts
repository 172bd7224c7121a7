// Lời của một khó khăn: who has it, how it was learnt, what an event says; masked for those who may not see numbers of people.
import type { Course } from '#domain/difficulty/course.ts';
import { HOLDERS, type Holder } from '#domain/difficulty/state.ts';
import { DIFFICULTY_SOURCES, type DifficultySource } from '#domain/difficulty/subject.ts';
import { roleMay } from '#domain/permission/permission.ts';
import { maskText } from '#domain/privacy/mask-text.ts';
import type { EventContent } from '#server/difficulty/store.ts';
import type { EventRecord } from '#server/difficulty/store-read.ts';
import type { SignedIn } from '#server/platform/access.ts';

/** Who has it in hand, by name. */
export function holderName({ holder, body }: Pick<Course, 'holder' | 'body'>): string {
  return body ?? HOLDERS[holder];
}

/** Whether telephone and identity numbers in a text are masked for a person: not for its own organisation, nor for roles that see them. */
export function isMasked({ role, organisationId }: Pick<SignedIn, 'role' | 'organisationId'>): boolean {
  return organisationId === null && !roleMay(role, 'personal-data.read');
}

export function shownText(text: string | undefined, masked: boolean): string {
  return masked ? maskText(text ?? '') : (text ?? '');
}

/** "ghi thay theo văn bản 12/HTX" ; empty for what a co-operative raised itself. */
export function sourceWords({ source }: EventContent): string {
  if (!source) return '';
  const kind = DIFFICULTY_SOURCES[source.kind as DifficultySource] ?? source.kind;
  return `${[kind, source.number].filter(Boolean).join(' ')}${source.note ? ` (${source.note})` : ''}`;
}

/** Whom an event went to or came from. */
export function partyOf({ type, content, office }: EventRecord): string | null {
  if (type === 'transferred') return content.body ?? (content.to ? HOLDERS[content.to as Holder] : null);
  if (type === 'petitioned') return HOLDERS.nation;
  return type === 'answered' ? (content.by ?? office) : null;
}
