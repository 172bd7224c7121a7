// Which two figures tell the same thing, in a heading and below it, or in two places?
import { type CheckRun, say } from '../checks/report.ts';
import { signOf } from '../checks/story-words.ts';
import type { Figure } from './figure.ts';
import { ownWords } from './own-words.ts';
import type { Tie, TieGroup } from './tie.ts';

const DULL =
  /^(?:và|có|là|thuộc|trong|tại|ở|do|của|được|đã|đang|với|các|những|toàn|tỉnh|huyện|xã|số|cả|nay|đến|hiện|này|năm|ngày|tháng|trên|địa|bàn|cho|từ|để|một|,|;|\.|:|\(|\)|\d.*)$/;

function topicOf({ lead, tail }: Figure): string[] {
  const words = [...lead.split(' ').slice(-7), ...tail.split(' ').slice(0, 6)];
  // "có thêm 25 HTX" is told again as "thành lập mới 25 HTX".
  const said = words.map((word) => (/^(?:thêm|mới)$/.test(word) ? 'mới' : word));
  return [...new Set(said.filter((word) => word !== '' && !DULL.test(word)))];
}

function againTie(a: Figure, b: Figure, evidence: string): Tie {
  return {
    kind: 'sum',
    figures: [a, b],
    evidence,
    ask: (of) => {
      const other = of === a ? b : a;
      return { low: other.value, high: other.value };
    },
    get words() {
      return `nơi khác ghi ${say(a.value, a.unit)}`;
    },
    whole: b,
  };
}

/** "đặt mục tiêu nâng lên 75 HTX": no telling again of what there is. */
function isPlanned({ lead }: Figure): boolean {
  return /(?:^| )(?:mục tiêu|kế hoạch|phấn đấu|dự kiến|nâng|lên)(?: |$)/.test(lead);
}

/** "573 HTX thành lập mới" and "574 HTX giải thể" are two things. */
function way(figure: Figure): number {
  return signOf(ownWords(figure));
}

/** "cả 86 thành viên", "59 HTX nói trên": told as known already. */
function isKnown({ lead, tail }: Figure): boolean {
  return (
    /(?:^| )(?:cả|cả thảy|toàn bộ)$/.test(lead) ||
    /^(?:[^\s,;:.()]+ ){0,6}?(?:nói trên|nêu trên|kể trên|này)(?: |$)/.test(`${tail} `)
  );
}

/** Every figure with the figures of the same unit further on, whose words are its own. */
export function againTies(run: CheckRun, figures: readonly Figure[]): TieGroup[] {
  const { sentences } = run.read.context.layout;
  const isHead = ({ s }: Figure): boolean => sentences[s]?.kind === 'heading' || s === 0;
  const topics = figures.map(topicOf);
  const byUnit = new Map<string, Figure[]>();
  const groups: TieGroup[] = [];
  for (const figure of figures) {
    if (!figure.exact || figure.role !== 'level' || /^(?:|%|\?)$/.test(figure.unit)) continue;
    const seen = byUnit.get(figure.unit) ?? [];
    const own = topics[figure.index] ?? [];
    const last = seen.slice(-6);
    // "63 HTX ngừng hoạt động, đã xử lý 27 HTX … 36 HTX nêu trên": those left.
    const left = last.some((one) => last.some((other) => one.value - other.value === figure.value));
    const known = isKnown(figure) && !left;
    const scored = [...seen.slice(0, 3), ...seen.slice(3).slice(-25)]
      .filter(
        (other) =>
          other.s !== figure.s && isPlanned(other) === isPlanned(figure) && way(other) * way(figure) !== -1,
      )
      .map((other) => {
        const theirs = topics[other.index] ?? [];
        const shared = own.filter((word) => theirs.includes(word)).length;
        return { other, shared, ratio: shared / Math.max(1, Math.min(own.length, theirs.length)) };
      })
      .filter(({ shared }) => shared > (known ? -1 : 1))
      .sort((a, b) => b.ratio - a.ratio || b.shared - a.shared)
      .slice(0, known ? 4 : 2);
    const ties = scored.map(({ other, shared, ratio }, k) => {
      const where = isHead(other) ? 'head' : 'body';
      return againTie(
        other,
        figure,
        `again ${where}${known ? ' known' : ''} ${k} ${Math.min(5, shared)} ${ratio > 0.79 ? 'all' : ratio > 0.49 ? 'half' : 'few'}${way(other) === way(figure) ? '' : ' ways'}`,
      );
    });
    if (ties.length > 0) groups.push(ties);
    seen.push(figure);
    byUnit.set(figure.unit, seen);
  }
  return groups;
}
