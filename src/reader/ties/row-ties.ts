// Which amounts of one thing told in a row may be the parts of which whole?
import { itemRuns } from '../checks/item-levels.ts';
import { type LevelRun, levelRuns } from '../checks/level-runs.ts';
import { type CheckRun, say } from '../checks/report.ts';
import { type Level, levelsOf } from '../checks/told-levels.ts';
import type { Figure } from './figure.ts';
import { askLinear } from './linear.ts';
import type { Tie, TieGroup } from './tie.ts';
import { trustOf } from './trust.ts';

const CLOSED =
  /(?:^| )(?:gồm|bao gồm|cụ thể|chia ra|chia theo|phân theo|như sau|lần lượt|phân loại)(?: |$)|:|\($/;
const PARTLY = /(?:^| )(?:trong đó|trong số|đó có|số này|trong)(?: |$)/;
const SOME =
  /(?:^| )(?:nhất|chủ yếu|phần lớn|như(?! sau)|riêng|điển hình|tiêu biểu|nổi bật|ví dụ|đáng chú ý|dẫn đầu|đứng đầu|tập trung|ngoài|mục tiêu|phấn đấu)(?: |$)/;
const TOTAL =
  /(?:^| )(?:tổng|tổng cộng|cộng|tổng số|toàn|cả|nâng|như vậy|tất cả|chung)(?: [^\s,;:]+){0,8}$/;
/** How many figures of the same thing before and behind a row may be its whole. */
const WHOLES = 6;

function alike(figure: Figure, unit: string): boolean {
  if (figure.unit === unit) return true;
  return figure.unit === '' && unit !== 'dong' && unit !== '';
}

function rowTie(row: readonly Figure[], whole: Figure, evidence: string): Tie {
  const terms = [[whole, -1] as const, ...row.map((part) => [part, 1] as const)];
  return {
    kind: 'sum',
    figures: [...row, whole],
    trust: trustOf(evidence),
    evidence,
    ask: (of) => askLinear(terms, of),
    words: `${row.map((part) => say(part.value, part.unit)).join(' + ')} so với ${say(whole.value, whole.unit)}`,
  };
}

function groupsOf(row: readonly Figure[], lead: string, figures: readonly Figure[]): Tie[] {
  const [first] = row;
  const last = row[row.length - 1];
  if (first === undefined || last === undefined) return [];
  const ties: Tie[] = [];
  const size = row.length > 2 ? 'many' : 'two';
  const cue = SOME.test(lead) ? 'some' : CLOSED.test(lead) ? 'closed' : PARTLY.test(lead) ? 'partly' : 'bare';
  const unit = first.unit;
  const isWhole = (figure: Figure): boolean =>
    alike(figure, unit) && figure.role === 'level' && !row.includes(figure) && figure.exact;
  const before = figures
    .slice(0, first.index)
    .filter(isWhole)
    .slice(-WHOLES)
    .reverse();
  for (const [k, whole] of before.entries()) {
    const where = whole.s === first.s ? 'same' : first.s - whole.s === 1 ? 'next' : 'far';
    const evidence = `row ${size} ${cue} ${where} ${Math.min(k, 2)}`;
    ties.push(rowTie(row, whole, evidence));
  }
  const behind = figures.slice(last.index + 1).filter(isWhole).slice(0, 3);
  for (const whole of behind) {
    const told = TOTAL.test(whole.lead) ? 'total' : 'plain';
    const where = whole.s === last.s ? 'same' : 'other';
    ties.push(rowTie(row, whole, `row ${size} behind ${told} ${where}`));
  }
  return ties;
}

/** A row, the row without its first part (which is then their whole), and all but its last. */
function stretches(row: readonly Figure[]): { parts: readonly Figure[]; whole?: Figure; name: string }[] {
  const [first] = row;
  const last = row[row.length - 1];
  if (row.length < 3 || first === undefined || last === undefined) return [];
  return [
    { parts: row.slice(1), whole: first, name: row.length > 3 ? 'head many' : 'head two' },
    { parts: row.slice(0, -1), whole: last, name: row.length > 3 ? 'tail many' : 'tail two' },
  ];
}

/** Rows of amounts, each a group: of some whole told near by the parts make up, or of their own first one. */
export function rowTies(run: CheckRun, figures: readonly Figure[]): TieGroup[] {
  const byLevel = new Map<Level, Figure>();
  for (const figure of figures) if (!figure.isWhole) byLevel.set(figure.level, figure);
  const { sentences } = run.read.context.layout;
  const levels = levelsOf(run);
  const rows: LevelRun[] = [
    ...itemRuns(run, levels),
    ...levels.flatMap((here, s) => {
      const sentence = sentences[s];
      return sentence === undefined ? [] : levelRuns(run, here, 2, sentence.to);
    }),
  ];
  return rows.flatMap(({ parts, lead }) => {
    const row = parts.flatMap((part) => byLevel.get(part) ?? []);
    if (row.length !== parts.length) return [];
    const own = stretches(row).map(({ parts: some, whole, name }) =>
      rowTie(some, whole as Figure, `row ${name}`),
    );
    return [[...own, ...groupsOf(row, lead, figures)]];
  });
}
