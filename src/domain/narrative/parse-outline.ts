// Đọc đề cương: refuses, by name, a measure that nobody knows and a slot that nobody can fill.
import { parseSummaryRows } from '#domain/indicator/summary-outline.ts';
import type {
  Outline,
  OutlineAnnex,
  OutlineBlock,
  OutlineSection,
  Sentence,
} from '#domain/narrative/outline.ts';
import { blockWords, fieldWords } from '#domain/narrative/outline-fields.ts';
import { labelsOf } from '#domain/narrative/outline-labels.ts';
import { measuresOf, type Piece, readTemplate } from '#domain/narrative/slot.ts';
import { UNIT_LEVELS, type UnitLevel } from '#domain/unit/unit.ts';

export type ParsedOutline =
  | { readonly ok: true; readonly value: Outline }
  | { readonly ok: false; readonly message: string };

/** Thrown inside this file only; parseOutline turns it into a value. */
class Unreadable extends Error {}

// Numbers are those of the screen, which counts from one; whoever writes an outline sees titles, never codes.
const sectionAt = (file: string, index: number, title: string | undefined) =>
  `${file}: mục ${index + 1}${title === undefined ? '' : ` (${title})`}`;
const blockAt = (section: string, index: number, kind: unknown) =>
  `${section}, đoạn ${index + 1}${blockWords(kind)}`;

type Json = Readonly<Record<string, unknown>>;
type Knows = (measure: string) => boolean;

function recordOf(value: unknown, where: string): Json {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new Unreadable(`${where}: không đúng mẫu`);
  return value as Json;
}

function textAt(record: Json, field: string, where: string): string {
  const value = record[field];
  if (typeof value !== 'string' || value.trim() === '')
    throw new Unreadable(`${where}: thiếu ${fieldWords(field)}`);
  return value.normalize('NFC');
}

function listAt(record: Json, field: string, where: string): readonly unknown[] {
  const value = record[field] ?? [];
  if (!Array.isArray(value)) throw new Unreadable(`${where}: ${fieldWords(field)} phải là một danh sách`);
  return value;
}

/** The name by which sentences point at a table, a chart or an annex; it becomes a bookmark, so its letters are few. */
function keyAt(record: Json, where: string): string | undefined {
  const { key } = record;
  if (key === undefined) return undefined;
  if (typeof key !== 'string' || !/^[a-z][a-z0-9-]{0,30}$/.test(key))
    throw new Unreadable(`${where}: tên chỗ "${String(key)}" chỉ gồm chữ thường không dấu, số và gạch nối`);
  return key;
}

/** Every reference leads somewhere, and no two places share a name. */
function checkReferences(
  sections: readonly OutlineSection[],
  annexes: readonly OutlineAnnex[],
  file: string,
) {
  const keys = [
    ...sections.flatMap(({ blocks }) => blocks.flatMap((each) => ('title' in each ? (each.key ?? []) : []))),
    ...annexes.flatMap(({ key }) => key ?? []),
  ];
  const twice = keys.find((key, index) => keys.indexOf(key) !== index);
  if (twice !== undefined) throw new Unreadable(`${file}: hai chỗ cùng mang tên "${twice}"`);
  const known = labelsOf({ sections, annexes });
  for (const [section, { title, blocks }] of sections.entries())
    for (const [at, block] of blocks.entries()) {
      const pieces = block.kind === 'sentences' ? block.sentences.flat(2) : [];
      const lost = pieces.find(
        (piece) => typeof piece === 'object' && piece.verb === 'see' && !known.has(piece.key),
      );
      if (typeof lost === 'object' && lost.verb === 'see')
        throw new Unreadable(
          `${blockAt(sectionAt(file, section, title), at, block.kind)}: không có bảng, biểu đồ hay phụ lục tên "${lost.key}"`,
        );
    }
}

function templateOf(text: unknown, where: string, knows: Knows): readonly Piece[] {
  if (typeof text !== 'string') throw new Unreadable(`${where}: phải là chữ`);
  const read = readTemplate(text.normalize('NFC'));
  if (!read.ok) throw new Unreadable(`${where}: ${read.message}`);
  for (const piece of read.pieces) {
    const unknown = typeof piece === 'string' ? undefined : measuresOf(piece).find((code) => !knows(code));
    if (unknown !== undefined) throw new Unreadable(`${where}: không có chỉ tiêu "${unknown}"`);
  }
  return read.pieces;
}

function blockOf(value: unknown, section: string, index: number, knows: Knows): OutlineBlock {
  const record = recordOf(value, blockAt(section, index, undefined));
  const where = blockAt(section, index, record.kind);
  switch (record.kind) {
    case 'sentences': {
      const sentences = listAt(record, 'sentences', where).map((sentence, at): Sentence => {
        const which = `${where}, câu ${at + 1}`;
        if (!Array.isArray(sentence) || sentence.length === 0)
          throw new Unreadable(`${which}: không có vế nào`);
        return sentence.map((clause, part) =>
          templateOf(clause, sentence.length === 1 ? which : `${which}, vế ${part + 1}`, knows),
        );
      });
      return { kind: 'sentences', sentences };
    }
    case 'table': {
      const title = textAt(record, 'title', where);
      const rows = parseSummaryRows(listAt(record, 'rows', where), knows);
      if ('wrong' in rows) throw new Unreadable(`${where}, ${rows.wrong}`);
      return { kind: 'table', key: keyAt(record, where), title, rows: rows.value };
    }
    case 'chart': {
      const measure = textAt(record, 'measure', where);
      if (!knows(measure)) throw new Unreadable(`${where}: không có chỉ tiêu "${measure}"`);
      const title = textAt(record, 'title', where);
      return { kind: 'chart', key: keyAt(record, where), title, measure, by: textAt(record, 'by', where) };
    }
    case 'text':
      return { kind: 'text', key: textAt(record, 'key', where), prompt: textAt(record, 'prompt', where) };
    case 'tasks':
    case 'directives':
    case 'petitions':
      return { kind: record.kind };
    default:
      throw new Unreadable(`${where}: không có loại đoạn "${String(record.kind)}"`);
  }
}

function sectionOf(value: unknown, index: number, file: string, knows: Knows): OutlineSection {
  const unnamed = sectionAt(file, index, undefined);
  const record = recordOf(value, unnamed);
  const title = textAt(record, 'title', unnamed);
  const where = sectionAt(file, index, title);
  const code = textAt(record, 'code', where);
  const blocks = listAt(record, 'blocks', where).map((each, at) => blockOf(each, where, at, knows));
  return { code, title, blocks };
}

function annexOf(value: unknown, index: number, file: string, knows: Knows): OutlineAnnex {
  const where = `${file}: phụ lục ${index + 1}`;
  const record = recordOf(value, where);
  const measure = textAt(record, 'measure', where);
  if (!knows(measure)) throw new Unreadable(`${where}: không có chỉ tiêu "${measure}"`);
  return {
    key: keyAt(record, where),
    title: textAt(record, 'title', where),
    measure,
    empty: textAt(record, 'empty', where),
  };
}

function levelsOf(record: Json, file: string): readonly UnitLevel[] {
  return listAt(record, 'levels', file).map((value) => {
    const level = UNIT_LEVELS.find((each) => each === value);
    if (!level) throw new Unreadable(`${file}: không có cấp "${String(value)}"`);
    return level;
  });
}

/** Reads an outline; the message names the outline, the section, the paragraph and the field in the words of the screen. */
export function parseOutline(value: unknown, knows: Knows, file: string): ParsedOutline {
  try {
    const record = recordOf(value, file);
    const sections = listAt(record, 'sections', file).map((each, index) =>
      sectionOf(each, index, file, knows),
    );
    if (sections.length === 0) throw new Unreadable(`${file}: đề cương không có mục nào`);
    const keys = sections.flatMap(({ blocks }) =>
      blocks.flatMap((each) => (each.kind === 'text' ? [each.key] : [])),
    );
    const twice = keys.find((key, index) => keys.indexOf(key) !== index);
    if (twice !== undefined) throw new Unreadable(`${file}: hai đoạn tự viết cùng mang tên "${twice}"`);
    const annexes = listAt(record, 'annexes', file).map((each, index) => annexOf(each, index, file, knows));
    checkReferences(sections, annexes, file);
    return {
      ok: true,
      value: {
        code: textAt(record, 'code', file),
        version: typeof record.version === 'number' ? record.version : 1,
        levels: levelsOf(record, file),
        name: textAt(record, 'name', file),
        type: textAt(record, 'type', file),
        subject: templateOf(record.subject, `${file}: trích yếu`, knows),
        sections,
        annexes,
        written: value,
      },
    };
  } catch (error) {
    if (error instanceof Unreadable) return { ok: false, message: `${error.message}.` };
    throw error;
  }
}
