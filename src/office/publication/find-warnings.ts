// Việc phải xem lại: what is unwritten, what has no figures, what is not covered — read off the composed document.
import type { OfficialDocument } from '#domain/report/official-document.ts';
import type { OutlineLayout } from '#server/report/contract.ts';

/** The own places without a word in them. */
export function unwrittenPlaces(
  outline: OutlineLayout | undefined,
  texts: Readonly<Record<string, string>>,
): readonly { readonly key: string; readonly prompt: string }[] {
  return (outline?.sections ?? []).flatMap(({ blocks }) =>
    blocks.flatMap(({ kind, key, prompt }) =>
      kind === 'text' && key !== undefined && !texts[key]?.trim() ? [{ key, prompt: prompt ?? key }] : [],
    ),
  );
}

const LACKING = /Chưa có số liệu về ([^.]*)/gu;

/** What the sentences say that no figures exist about. */
export function lackingFigures(document: OfficialDocument): readonly string[] {
  const found = (document.parts[0]?.blocks ?? []).flatMap((block) =>
    block.kind === 'paragraph' ? [...block.text.matchAll(LACKING)].map((match) => match[1] ?? '') : [],
  );
  return [...new Set(found)];
}

const COVERAGE = /gộp từ \d+\/\d+|^Sổ về .* chưa đầy đủ/u;

/** Notes that say from how many units a figure was gathered. */
export function coverageNotes(document: OfficialDocument): readonly string[] {
  return (document.parts[0]?.blocks ?? []).flatMap((block) =>
    block.kind === 'note' && COVERAGE.test(block.text) ? [block.text] : [],
  );
}
