// Which percentages does a text tell one after the other, nothing but their names between them, and which of them closes the row as the rest?
import type { CheckRun } from './report.ts';
import { between } from './told-amounts.ts';
import type { Level } from './told-levels.ts';

export interface PercentRow {
  readonly parts: readonly Level[];
  /** Words before the first, and behind each up to the next (or the end of its sentence). */
  readonly lead: string;
  readonly labels: readonly string[];
  /** The last is said to be the rest. */
  readonly closed: boolean;
}

/** Words that begin something else, or measure by something else. */
const ELSE =
  /(?:^| )(?:trong đó|trong số|riêng|tăng|giảm|so với|năm trước|cùng kỳ|kế hoạch|chỉ tiêu|mục tiêu|lãi suất|vượt|trên tổng|còn nợ|lần|hỗ trợ|năm \d{4})(?: |$)/;
const REST_BEFORE = /(?:^| )còn lại(?: (?:là|chiếm|khoảng|với|gồm|chỉ|thuộc|\(|,))*$/;
const REST_BEHIND = /^(?:(?:số|phần) )?(?:[^\s,;:.()]+ ){0,2}còn lại(?= |$)(?! (?:của|ở) )/;
const LONGEST_GAP = 18;
/** How many sentences a row may go on over. */
const SENTENCES = 3;
const MOST = 7;

/** "chiếm 46%", "46% số HTX": exact, no change, no mean. */
function isShare(level: Level): boolean {
  return (
    level.q.kind === 'percent' &&
    level.plain &&
    level.value > 0 &&
    level.value < 100 &&
    (level.fact === undefined || level.fact.relation === 'share_of')
  );
}

function endOf(run: CheckRun, level: Level): number {
  return run.read.context.layout.sentences[level.s]?.to ?? level.q.to;
}

/** Whether the row goes on from one percentage to the next. */
function goesOn(run: CheckRun, last: Level, next: Level): boolean {
  if (next.s !== last.s) {
    const { sentences } = run.read.context.layout;
    const [one, other] = [sentences[last.s], sentences[next.s]];
    if (one === undefined || other === undefined || one.block !== other.block) return false;
    if (next.s - last.s > 1 || next.lead.split(' ').length > 6) return false;
  }
  const words = between(run, last.q.to, next.q.from);
  return !ELSE.test(words) && words.split(' ').length <= LONGEST_GAP;
}

function isRest(run: CheckRun, level: Level): boolean {
  const behind = between(run, level.q.to, Math.min(endOf(run, level), level.q.to + 6));
  return REST_BEFORE.test(level.lead) || REST_BEHIND.test(behind);
}

/** The rows of a text: the longest runs of shares; a rest ends its row. */
export function percentRows(run: CheckRun, told: readonly (readonly Level[])[]): PercentRow[] {
  const found: PercentRow[] = [];
  let parts: Level[] = [];
  const flush = (closed: boolean): void => {
    const [first] = parts;
    if (first !== undefined && parts.length > 1 && parts.length <= MOST) {
      const labels = parts.map((part, i) =>
        between(run, part.q.to, parts[i + 1]?.q.from ?? endOf(run, part)),
      );
      found.push({ parts, lead: first.lead, labels, closed });
    }
    parts = [];
  };
  for (const level of told.flat()) {
    const last = parts[parts.length - 1];
    const first = parts[0];
    if (!isShare(level)) {
      flush(false);
      continue;
    }
    if (last !== undefined && (!goesOn(run, last, level) || level.s - (first?.s ?? 0) >= SENTENCES))
      flush(false);
    parts.push(level);
    if (isRest(run, level)) flush(true);
  }
  flush(false);
  return found;
}
