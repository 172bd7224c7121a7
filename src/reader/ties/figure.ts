// Which figures does a text print, in order, with what the words before each say it is?
import type { CheckRun } from '../checks/report.ts';
import { between } from '../checks/told-amounts.ts';
import { type Level, levelsOf } from '../checks/told-levels.ts';

/** What a figure is by the words before it: an amount of its own, how much it rose or fell, a mean, a share, so many times. */
export type Role = 'level' | 'rise' | 'fall' | 'mean' | 'percent' | 'times';

/** One printed number; a fraction "31/40 HTX" gives two. */
export interface Figure {
  readonly level: Level;
  /** Place among the figures of the text. */
  readonly index: number;
  /** Token of its number, sentence, and how many brackets are open there. */
  readonly at: number;
  readonly s: number;
  readonly block: number;
  readonly depth: number;
  readonly unit: string;
  readonly value: number;
  readonly step: number;
  readonly role: Role;
  /** Told to the digit: no "hơn", no range. */
  readonly exact: boolean;
  /** Words before it back to the figure before, and behind it up to the next. */
  readonly lead: string;
  readonly tail: string;
  /** The whole of a printed fraction. */
  readonly isWhole: boolean;
}

const RISE =
  /(?:^| )(?:tăng|vượt|hơn|thêm|tăng thêm|cao hơn|nhiều hơn)(?: (?:được|là|có|khoảng|ròng|thêm|tới|đến|so \S+))?$/;
const FALL = /(?:^| )(?:giảm|kém|hụt|thiếu|thấp hơn|ít hơn)(?: (?:được|là|có|khoảng|đi|tới|còn))?$/;
const MEAN =
  /(?:^| )(?:bình quân|trung bình|tính ra|đơn giá|giá)(?: [^\s,;:]+){0,5}$|(?:^| )mỗi [^\s,;:]+(?: [^\s,;:]+){0,5}$|(?:^| )(?:một|1) (?:htx|hộ|người|lớp|ha|thành viên|tổ|lao động)(?: [^\s,;:]+){0,3}$/;

function roleOf(level: Level): Role {
  if (level.q.kind === 'times') return 'times';
  if (RISE.test(level.lead)) return 'rise';
  if (FALL.test(level.lead)) return 'fall';
  if (level.q.kind === 'percent') return 'percent';
  return level.q.per !== undefined || MEAN.test(level.lead) ? 'mean' : 'level';
}

/** All figures of the prose of a text, headings too, in order. */
export function figuresOf(run: CheckRun): Figure[] {
  const { tokens, layout } = run.read.context;
  const figures: Figure[] = [];
  for (const [s, levels] of levelsOf(run).entries()) {
    const sentence = layout.sentences[s];
    if (sentence === undefined) continue;
    let depth = 0;
    let at = sentence.from;
    for (const [k, level] of levels.entries()) {
      for (; at < level.q.numberFrom; at++) {
        const mark = tokens[at]?.text;
        if (mark === '(') depth++;
        if (mark === ')') depth = Math.max(0, depth - 1);
      }
      const end = levels[k + 1]?.q.from ?? sentence.to;
      const common = {
        level,
        s,
        block: sentence.block,
        depth,
        unit: level.unit,
        step: level.step,
        exact: level.q.approx === undefined && level.q.valueTo === undefined && level.value > 0,
        lead: level.lead,
        tail: between(run, level.q.to, end),
      };
      const { denominator } = level.q;
      const of = level.value;
      if (denominator !== undefined && denominator.value > 0)
        figures.push({
          ...common,
          index: figures.length,
          at: denominator.token,
          value: denominator.value,
          role: 'level',
          isWhole: true,
        });
      figures.push({
        ...common,
        index: figures.length,
        at: level.q.numberFrom,
        value: of,
        role: roleOf(level),
        isWhole: false,
      });
    }
  }
  return figures;
}
