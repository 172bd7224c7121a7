// Soạn bài: an outline and figures become the blocks of a report, with every claim it makes and every warning on it.
import { barChart } from '#domain/narrative/bar-chart.ts';
import { type Bindings, ownPieces } from '#domain/narrative/binding.ts';
import type { Figures } from '#domain/narrative/figure.ts';
import { type Marked, markFootnotes } from '#domain/narrative/footnotes.ts';
import type { Outline, OutlineBlock } from '#domain/narrative/outline.ts';
import { labelsOf } from '#domain/narrative/outline-labels.ts';
import { isLacking, type SaidClaim, type Spoken, textOf, together, words } from '#domain/narrative/said.ts';
import { saySentence } from '#domain/narrative/say.ts';
import { sayNumber } from '#domain/narrative/say-number.ts';
import { SHARES_MAY_NOT_REACH } from '#domain/narrative/shares.ts';
import { baseWords, newSpeaker, type Speaker } from '#domain/narrative/speaker.ts';
import { summaryTable } from '#domain/narrative/summary-table.ts';
import { FULL_NUMBER, ROUNDED } from '#domain/narrative/write-value.ts';
import type { Block } from '#domain/report/official-document.ts';
import { formatNumber } from '#domain/vietnamese/format-number.ts';

/** What the writer should look at before signing. */
export interface Warning {
  readonly kind: 'lacking' | 'coverage' | 'text-missing' | 'unbound';
  readonly section: string;
  readonly message: string;
}

/** An open task or target of the unit, already in words; "+ " in front puts it under the line before. */
export interface OpenTask {
  readonly text: string;
}

/** What stands behind the figures of a measure and a reader must know. */
export interface Footnote {
  readonly measure: string;
  readonly text: string;
}

export interface ComposedSection {
  readonly code: string;
  readonly title: string;
  readonly blocks: readonly Block[];
}

export interface Composed {
  readonly subject: string;
  readonly sections: readonly ComposedSection[];
  readonly claims: readonly SaidClaim[];
  readonly notes: readonly string[];
  readonly footnotes: Marked<ComposedSection>['notes'];
  readonly warnings: readonly Warning[];
}

export interface ComposeAsked {
  readonly outline: Outline;
  readonly figures: Figures;
  /** The writer's own words by the key of their place. */
  readonly texts: ReadonlyMap<string, string>;
  /** What the names in braces of those words stand for. */
  readonly bindings?: Bindings | undefined;
  /** Reasons that fillers gave and estimates behind figures, by the measure they bear on. */
  readonly footnotes?: readonly Footnote[] | undefined;
  /** Undefined where tasks and targets are not kept. */
  readonly tasks: readonly OpenTask[] | undefined;
  /** What was done on each document handed down, one line each; undefined in reports kept before these were written. */
  readonly directives?: readonly string[] | undefined;
  /** What was put to the level above, one line each. */
  readonly petitions?: readonly string[] | undefined;
}

const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'];

interface Collected {
  readonly claims: SaidClaim[];
  readonly notes: Set<string>;
  readonly warnings: Warning[];
  /** What the text has already owned to lack. */
  readonly told: Set<string>;
}

/** Where every sentence of a paragraph had nothing to count. */
const NOTHING_ARISEN = 'Trong kỳ không phát sinh nội dung này.';

function paragraphOf(said: Spoken): Block {
  return { kind: 'paragraph', text: textOf(said.runs), runs: said.runs };
}

function ownLine(
  speaker: Speaker,
  line: string,
  section: string,
  asked: ComposeAsked,
  into: Collected,
): Block {
  const parts = ownPieces(line, asked.bindings ?? {}).map(({ text, slot }): Spoken => {
    if (!slot) {
      if (text.startsWith('{'))
        into.warnings.push({
          kind: 'unbound',
          section,
          message: `Tên trong ngoặc chưa gắn với con số nào: ${text}.`,
        });
      return words(text);
    }
    const said = sayNumber(speaker, slot);
    if (!isLacking(said)) return said;
    into.warnings.push({ kind: 'lacking', section, message: `Chưa có số liệu về ${said.lacking}.` });
    return words(`(chưa có số liệu về ${said.lacking})`);
  });
  const said = together(...parts);
  into.claims.push(...said.claims);
  return said.claims.length === 0 ? { kind: 'paragraph', text: textOf(said.runs) } : paragraphOf(said);
}

function ownText(
  speaker: Speaker,
  text: string,
  section: string,
  asked: ComposeAsked,
  into: Collected,
): readonly Block[] {
  return text
    .split(/\n+/u)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => ownLine(speaker, line, section, asked, into));
}

function tasksOf(tasks: readonly OpenTask[] | undefined): readonly Block[] {
  if (tasks === undefined || tasks.length === 0)
    return [
      {
        kind: 'paragraph',
        text:
          tasks === undefined
            ? 'Hệ thống chưa ghi nhiệm vụ, chỉ tiêu được giao của đơn vị.'
            : 'Hệ thống không ghi nhận nhiệm vụ, chỉ tiêu nào do cấp trên giao mà đơn vị chưa hoàn thành.',
      },
    ];
  return tasks.map(({ text }) => ({ kind: 'paragraph', text: text.startsWith('+ ') ? text : `- ${text}` }));
}

function directivesOf(lines: readonly string[] | undefined): readonly Block[] {
  if (lines === undefined || lines.length === 0)
    return [
      { kind: 'paragraph', text: 'Trong năm, hệ thống không có văn bản nào giao nhiệm vụ cho đơn vị.' },
    ];
  return lines.map((text) => ({ kind: 'paragraph', text: `- ${text}` }));
}

function petitionsOf(lines: readonly string[]): readonly Block[] {
  if (lines.length === 0)
    return [{ kind: 'paragraph', text: 'Trong kỳ, hệ thống không ghi nhận kiến nghị nào gửi lên cấp trên.' }];
  return lines.map((text) => ({ kind: 'paragraph', text: `- ${text}` }));
}

function composeBlock(
  speaker: Speaker,
  block: OutlineBlock,
  section: string,
  asked: ComposeAsked,
  into: Collected,
): readonly Block[] {
  switch (block.kind) {
    case 'sentences': {
      const all = (told: Set<string>) =>
        block.sentences
          .map((sentence) => saySentence(speaker, sentence, told))
          .filter(({ runs }) => runs.length > 0);
      const fresh = all(into.told);
      const said = fresh.length > 0 ? fresh : all(new Set());
      if (said.length === 0) return [{ kind: 'paragraph', text: NOTHING_ARISEN }];
      for (const each of said) {
        into.claims.push(...each.claims);
        for (const note of each.notes) into.notes.add(note);
        for (const lacking of each.lacking)
          into.warnings.push({ kind: 'lacking', section, message: `Chưa có số liệu về ${lacking}.` });
      }
      const spaced = said.flatMap((each, index) => (index === 0 ? [each] : [words(' '), each]));
      return [paragraphOf(together(...spaced))];
    }
    case 'table': {
      const title = block.title.replaceAll('{period}', asked.figures.period.name);
      const table = summaryTable(speaker, { ...block, title });
      into.claims.push(...table.claims);
      for (const note of table.notes) into.notes.add(note);
      return [table.block];
    }
    case 'chart': {
      const chart = barChart(speaker, block);
      into.claims.push(...chart.claims);
      return [chart.block];
    }
    case 'text': {
      const text = asked.texts.get(block.key)?.trim() ?? '';
      if (text !== '') return ownText(speaker, text, section, asked, into);
      into.warnings.push({ kind: 'text-missing', section, message: `Chưa viết: ${block.prompt}.` });
      return [
        {
          kind: 'note',
          text: `Nội dung này chưa có bản ghi trong hệ thống và chưa được viết: ${block.prompt}.`,
        },
      ];
    }
    case 'tasks':
      return tasksOf(asked.tasks);
    case 'directives':
      return directivesOf(asked.directives);
    case 'petitions':
      return petitionsOf(asked.petitions ?? []);
  }
}

/** "Số liệu … gộp từ 62/63 tỉnh, thành phố" once for each extent of what is not whole. */
function coverageNotes(claims: readonly SaidClaim[]): readonly string[] {
  const notes = new Map<string, Set<string>>();
  for (const { source, subject } of claims) {
    const { coverage } = source;
    if (source.how !== 'value' || source.by !== null || !coverage || coverage.reported >= coverage.expected)
      continue;
    const extent = `${coverage.reported}/${coverage.expected}`;
    notes.set(extent, (notes.get(extent) ?? new Set()).add(subject));
  }
  return [...notes].map(([extent, subjects]) =>
    extent === '0/1'
      ? `Sổ về ${[...subjects].join(', ')} chưa đầy đủ.`
      : `Số liệu về ${[...subjects].join(', ')} gộp từ ${extent} tỉnh, thành phố có sổ đầy đủ.`,
  );
}

/** How percentages and rounded figures were made, where there are any. */
function roundingNotes({ claims, notes }: Collected): readonly string[] {
  const rule = claims.some(({ unit }) => unit === 'percent') ? [ROUNDED] : [];
  const rounded = claims.flatMap(({ approx, quote, source }) => {
    const full = source.operands.find(({ name }) => name === FULL_NUMBER)?.value;
    return approx === undefined || full === undefined
      ? []
      : [`Số làm tròn: ${quote}; số đầy đủ là ${formatNumber(BigInt(full))}.`];
  });
  return [...rule, ...(notes.has(SHARES_MAY_NOT_REACH) ? [SHARES_MAY_NOT_REACH] : []), ...new Set(rounded)];
}

/** Inside a year, what a stock grew by since the last one ended is not what the period alone brought. */
function yearEndNotes(speaker: Speaker, { claims }: Collected): readonly string[] {
  const { period, dataDate } = speaker.figures;
  if (period.from.endsWith('-01-01') || !claims.some(({ source }) => source.versus === 'year-end')) return [];
  const base = baseWords(speaker, 'year-end');
  return [
    `Mức tăng, giảm so với ${base} tính từ đầu năm ${dataDate.slice(0, 4)}, không riêng ${period.name}.`,
  ];
}

/** Composes a report. Pure: equal outline, figures and texts give an equal report. */
export function composeReport(asked: ComposeAsked): Composed {
  const speaker = newSpeaker(asked.figures, labelsOf(asked.outline));
  const into: Collected = { claims: [], notes: new Set(), warnings: [], told: new Set() };
  const subject = textOf(saySentence(speaker, [asked.outline.subject]).runs).replace(/\.$/u, '');
  const sections = asked.outline.sections.map((section, index): ComposedSection => {
    const numeral = asked.outline.sections.length === 1 ? '' : `${ROMAN[index] ?? index + 1}. `;
    const title = `${numeral}${section.title}`;
    const blocks = section.blocks.flatMap((block) => composeBlock(speaker, block, section.code, asked, into));
    return { code: section.code, title, blocks };
  });
  const marked = markFootnotes(sections, into.claims, asked.footnotes ?? []);
  const coverage = coverageNotes(into.claims);
  for (const message of coverage) into.warnings.push({ kind: 'coverage', section: '', message });
  return {
    subject,
    sections: marked.sections,
    claims: into.claims,
    notes: [
      ...[...into.notes].filter((note) => note !== SHARES_MAY_NOT_REACH),
      ...yearEndNotes(speaker, into),
      ...roundingNotes(into),
      ...coverage,
    ],
    footnotes: marked.notes,
    warnings: into.warnings,
  };
}
