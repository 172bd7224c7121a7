// Nói số không: nobody writes "có 0 HTX"; a nought is said in words, and what follows it names the other figure instead of a fall or a share.
import { type Spoken, together, words } from '#domain/narrative/said.ts';
import { planNotes } from '#domain/narrative/say-share.ts';
import type { Piece } from '#domain/narrative/slot.ts';
import {
  baseWords,
  claimOf,
  numberOf,
  plainSource,
  type Speaker,
  termIn,
} from '#domain/narrative/speaker.ts';
import { writeValue } from '#domain/narrative/write-value.ts';

/** The verbs that can be denied; the figure follows at once. */
const DENIABLE =
  /(^|\s)(có|còn|kết nạp|nhân rộng mô hình mẫu tại|giải ngân cho|gia hạn cho|tổ chức, tham gia|tổ chức) $/u;

/** "toàn tỉnh có " + 0 HTX → "toàn tỉnh không có HTX nào"; undefined where the figure is no nought or follows no such verb. */
export function sayNone(speaker: Speaker, before: string, piece: Piece): Spoken | undefined {
  if (typeof piece === 'string' || piece.verb !== 'n') return undefined;
  const cell = speaker.figures.cell(piece.measure, piece.moment);
  const verb = DENIABLE.exec(before)?.[2];
  if (verb === undefined || numberOf(cell) !== 0n) return undefined;
  const term = termIn(speaker, piece.measure);
  const kind = term.kind === '' ? '' : ` ${term.kind}`;
  return together(
    words(before.replace(DENIABLE, '$1')),
    claimOf(speaker, `không ${verb} ${term.noun}${kind} nào`, term, {
      value: 0,
      relation: 'none',
      source: plainSource(piece.measure, piece.moment, cell),
    }),
  );
}

/** After "không gia hạn cho khách hàng nào" nobody goes on "với số tiền 0 đồng": words that lead to another nought are left with it. */
export function isFurtherNought(speaker: Speaker, between: Piece, next: Piece | undefined): boolean {
  if (typeof between !== 'string' || typeof next !== 'object' || next.verb !== 'n') return false;
  return numberOf(speaker.figures.cell(next.measure, next.moment)) === 0n;
}

/** After a nought: "(số HTX giải thể năm 2021 là 5 HTX)", "(kế hoạch năm 2022 là 15 HTX)"; undefined where the clause is of another kind. */
export function sayBesideNone(speaker: Speaker, clause: readonly Piece[]): Spoken | undefined {
  const [slot, ...others] = clause;
  if (slot === undefined || typeof slot === 'string' || others.length > 0) return undefined;
  if (slot.verb !== 'change' && slot.verb !== 'growth' && slot.verb !== 'plan') return undefined;
  const term = termIn(speaker, slot.measure);
  if (numberOf(speaker.figures.cell(slot.measure, 'now')) !== 0n) return undefined;
  if (slot.verb === 'plan') {
    const plan = speaker.figures.plan(slot.measure);
    if (!plan || plan.value === 0n) return undefined;
    const stated = claimOf(speaker, writeValue(plan.value, term), term, {
      value: Number(plan.value),
      relation: 'none',
      status: 'plan',
      source: { measure: slot.measure, moment: 'now', by: null, how: 'plan', operands: [] },
    });
    const said = together(words(` (kế hoạch ${plan.horizon} là `), stated, words(')'));
    return { ...said, notes: planNotes(term.name, plan) };
  }
  const old = speaker.figures.cell(slot.measure, slot.base);
  const value = numberOf(old);
  if (value === undefined || value === 0n) return undefined;
  const stated = claimOf(speaker, writeValue(value, term), term, {
    value: Number(value),
    relation: 'none',
    source: plainSource(slot.measure, slot.base, old),
  });
  return together(words(` (${term.name} ${baseWords(speaker, slot.base)} là `), stated, words(')'));
}
