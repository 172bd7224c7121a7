// Which text does a Word file hold, tables told cell by cell?
import { unzipBounded } from './bounded-zip.ts';
import { cellsOfWord, type WordRow } from './docx-table.ts';
import { decodeEntities } from './entities.ts';
import { asNoteMark } from './note-marks.ts';
import { writeGrid } from './table-grid.ts';

/** What paragraphs are collected into: the body, a cell, a text box. */
interface Story {
  /** Finished paragraphs and tables. */
  readonly blocks: string[];
  paragraph: string;
  /** Text boxes anchored in the paragraph: they follow it. */
  readonly boxes: string[];
  readonly tables: WordRow[][];
}

interface Walk {
  readonly stories: Story[];
  /** Within text that is deleted, moved away, or no text. */
  skip: number;
  hidden: boolean;
  raised: boolean;
  inRun: boolean;
}

const SKIPPED: ReadonlySet<string> = new Set(['w:del', 'w:moveFrom', 'w:instrText', 'mc:Fallback']);

const newStory = (): Story => ({ blocks: [], paragraph: '', boxes: [], tables: [] });

function saidOf(tag: string): string | undefined {
  return /w:val="([^"]*)"/.exec(tag)?.[1];
}

const isOn = (tag: string): boolean => !/^(?:0|false|off|none)$/.test(saidOf(tag) ?? '');

function write(walk: Walk, text: string): void {
  const story = walk.stories.at(-1);
  if (story === undefined || walk.skip > 0 || walk.hidden) return;
  story.paragraph += walk.raised ? asNoteMark(text, story.paragraph) : text;
}

function endParagraph(story: Story): void {
  story.blocks.push(story.paragraph, ...story.boxes.splice(0));
  story.paragraph = '';
}

function openTag(walk: Walk, name: string, tag: string, selfClosing: boolean): void {
  const story = walk.stories.at(-1) ?? newStory();
  const row = story.tables.at(-1)?.at(-1);
  switch (name) {
    case 'w:tbl':
      story.tables.push([]);
      break;
    case 'w:tr':
      story.tables.at(-1)?.push({ cells: [], before: 0, deleted: false });
      break;
    case 'w:tc':
      walk.stories.push(newStory());
      row?.cells.push({ text: '', columns: 1, merge: undefined });
      break;
    case 'w:txbxContent':
      walk.stories.push(newStory());
      break;
    case 'w:gridBefore':
      if (row) row.before = Number(saidOf(tag) ?? 0);
      break;
    case 'w:gridSpan':
    case 'w:vMerge': {
      const cell = walk.stories.at(-2)?.tables.at(-1)?.at(-1)?.cells.at(-1);
      if (cell && name === 'w:gridSpan') cell.columns = Number(saidOf(tag) ?? 1);
      else if (cell) cell.merge = saidOf(tag) === 'restart' ? 'begins' : 'goes on';
      break;
    }
    case 'w:p':
      if (selfClosing) endParagraph(story);
      break;
    case 'w:r':
      walk.inRun = !selfClosing;
      walk.hidden = false;
      walk.raised = false;
      break;
    // Outside a run they are of the paragraph's mark.
    case 'w:vanish':
      if (walk.inRun) walk.hidden = isOn(tag);
      break;
    case 'w:vertAlign':
      if (walk.inRun) walk.raised = saidOf(tag) === 'superscript';
      break;
    case 'w:numId':
      if (walk.stories.length === 1 && saidOf(tag) !== '0') story.paragraph = `- ${story.paragraph}`;
      break;
    case 'w:tab':
      // Within the properties of a paragraph it is a stop of its ruler.
      if (walk.inRun) write(walk, walk.stories.length > 1 ? ' ' : '\t');
      break;
    case 'w:br':
    case 'w:cr':
      write(walk, '\n');
      break;
    case 'w:noBreakHyphen':
      write(walk, '-');
      break;
    default:
      if (!SKIPPED.has(name)) break;
      if (!selfClosing) walk.skip++;
      else if (name === 'w:del' && row && isRowProperty(walk)) row.deleted = true;
  }
}

/** A deletion told outside any cell and paragraph is of the row. */
function isRowProperty({ inRun, stories }: Walk): boolean {
  const story = stories.at(-1);
  return !inRun && story?.tables.at(-1)?.at(-1)?.cells.length === 0;
}

function closeTag(walk: Walk, name: string): void {
  const story = walk.stories.at(-1) ?? newStory();
  switch (name) {
    case 'w:p':
      endParagraph(story);
      break;
    case 'w:r':
      walk.inRun = false;
      walk.hidden = false;
      walk.raised = false;
      break;
    case 'w:tc': {
      if (walk.stories.length < 2) break;
      walk.stories.pop();
      const cell = walk.stories.at(-1)?.tables.at(-1)?.at(-1)?.cells.at(-1);
      if (cell) cell.text = story.blocks.join('\n');
      break;
    }
    case 'w:txbxContent':
      if (walk.stories.length < 2) break;
      walk.stories.pop();
      walk.stories.at(-1)?.boxes.push(...story.blocks);
      break;
    case 'w:tbl': {
      const table = story.tables.pop();
      if (table) story.blocks.push(writeGrid(cellsOfWord(table)), '');
      break;
    }
    default:
      if (SKIPPED.has(name)) walk.skip = Math.max(0, walk.skip - 1);
  }
}

/** Text of WordprocessingML: one line a paragraph or table row. */
function textOfWordXml(xml: string): string {
  const body = newStory();
  const walk: Walk = { stories: [body], skip: 0, hidden: false, raised: false, inRun: false };
  let inText = false;
  let i = 0;
  while (i < xml.length) {
    const open = xml.indexOf('<', i);
    if (open < 0) break;
    if (inText && open > i) write(walk, decodeEntities(xml.slice(i, open)));
    const close = xml.indexOf('>', open);
    if (close < 0) break;
    const tag = xml.slice(open + 1, close);
    const ends = tag.startsWith('/');
    const selfClosing = tag.endsWith('/');
    const name = /^\/?([^\s/]*)/.exec(tag)?.[1] ?? '';
    if (name === 'w:t') inText = !ends && !selfClosing;
    else if (ends) closeTag(walk, name);
    else openTag(walk, name, tag, selfClosing);
    i = close + 1;
  }
  return `${body.blocks.join('\n')}\n`;
}

/** Text of a .docx; null when the file is not one or is refused as a zip bomb. */
export function readDocx(bytes: Uint8Array): string | null {
  const zip = unzipBounded(bytes, (name) => name === 'word/document.xml');
  const xml = zip.ok ? zip.files['word/document.xml'] : undefined;
  return xml === undefined ? null : textOfWordXml(new TextDecoder('utf-8').decode(xml));
}
