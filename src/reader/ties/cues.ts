// What about a calculation over figures speaks for it or against: the words around each figure, its unit and place, and how the figures stand to one another?
import type { Figure } from './figure.ts';
import type { Tie, TieGroup } from './tie.ts';

/** What a figure of a tie is to it: its result, what is divided or started from, the first and the last of the others. */
type Part = 'whole' | 'base' | 'first' | 'last';

/** Words before a number, by what they say of it. */
const LEADS: readonly (readonly [string, RegExp])[] = [
  ['total', /(?:^| )(?:tổng|tổng cộng|tổng số|cộng)(?: [^\s,;:]+){0,6}$/],
  ['left', /(?:^| )(?:còn|còn lại|dư)(?: [^\s,;:]+){0,4}$/],
  ['now', /(?:^| )(?:hiện|nay|đến nay|hiện nay|hiện có|tính đến)(?: [^,;:]+)?$/],
  ['reach', /(?:^| )(?:đạt|được|là|với|gồm|có|chiếm|bằng)$/],
  ['plan', /(?:^| )(?:kế hoạch|chỉ tiêu|mục tiêu|dự toán|nghị quyết)(?: |$)/],
  ['past', /(?:^| )(?:cùng kỳ|năm trước|năm ngoái|đầu năm|cuối năm)(?: |$)/],
  ['thus', /(?:^| )(?:như vậy|tương đương|tương ứng|tức|tính ra|vậy)(?: |$)/],
  ['among', /(?:^| )(?:trong đó|trong số|gồm|bao gồm|cụ thể|chia)(?: |$)/],
  ['income', /(?:^| )(?:tổng thu|doanh thu|thu)(?: |$)/],
  ['cost', /(?:^| )(?:chi|chi phí|trừ)(?: |$)/],
  ['and', /^(?:,|và|;)(?: |$)|(?:^| )và(?: [^\s]+){0,3}$/],
  ['colon', /:(?: |$)/],
  ['bracket', /\(/],
  ['each', /(?:^| )(?:mỗi|bình quân|trung bình)(?: |$)/],
  ['new', /(?:^| )(?:mới|thêm|thành lập|kết nạp)(?: |$)/],
  ['gone', /(?:^| )(?:giải thể|thu hồi|rút|ngừng)(?: |$)/],
  ['former', /(?:^| )(?:trước đây|trước kia|ngày trước|trước đó|hồi)(?: |$)/],
  ['not', /(?:^| )(?:vắng|chưa|không|thiếu)(?: |$)/],
  ['other', /(?:^| )(?:khác|ngoài ra|bên cạnh)(?: |$)/],
];

/** A figure stands in many ties: its cues are made once for each part it has. */
const KNOWN: Readonly<Record<Part, WeakMap<Figure, readonly string[]>>> = {
  whole: new WeakMap(),
  base: new WeakMap(),
  first: new WeakMap(),
  last: new WeakMap(),
};

function classOf(unit: string): string {
  if (unit === 'dong') return 'money';
  if (unit === '' || unit === '%') return unit === '' ? 'bare' : 'percent';
  if (/^(?:nguoi|luot_nguoi|người)$/.test(unit)) return 'people';
  return /^(?:htx|tht|qtdnd|lhhtx|don_vi|doanh_nghiep)$/.test(unit) ? 'coops' : 'things';
}

function figureCues(part: Part, figure: Figure | undefined): readonly string[] {
  if (figure === undefined) return [];
  const known = KNOWN[part].get(figure);
  if (known !== undefined) return known;
  const cues = [
    ...LEADS.filter(([, lead]) => lead.test(figure.lead)).map(([name]) => name),
    classOf(figure.unit),
    `depth ${figure.depth}`,
    figure.role,
    ...(figure.nested ? ['nested'] : []),
    ...(figure.aside ? ['aside'] : []),
    ...(figure.isWhole ? ['denominator'] : []),
  ].map((cue) => `${part} ${cue}`);
  KNOWN[part].set(figure, cues);
  return cues;
}

/** Few are told one by one, many by their size. */
function count(many: number): string {
  if (many < 3) return String(many);
  return String([3, 5, 9, 17].findLast((least) => many >= least));
}

function spread(values: readonly number[]): number {
  return Math.max(...values) - Math.min(...values);
}

function shapeOf({ figures, whole, base }: Tie, place: number, size: number): string[] {
  const gap = spread(figures.map(({ index }) => index)) - (figures.length - 1);
  const digits = Math.max(...figures.map(({ value, step }) => String(Math.round(value / step)).length));
  const units = new Set(figures.map(({ unit }) => unit));
  return [
    `gap ${count(gap)}`,
    `sentences ${count(spread(figures.map(({ s }) => s)))}`,
    `paragraphs ${count(spread(figures.map(({ block }) => block)))}`,
    ...(base === undefined || base === whole
      ? []
      : [
          `${base.index < whole.index ? 'base before' : 'base after'} ${count(Math.abs(base.index - whole.index))}`,
          `base sentence ${count(Math.abs(base.s - whole.s))}`,
        ]),
    `group ${count(size)}`,
    `place ${count(place)}`,
    `figures ${count(figures.length)}`,
    `units ${units.size}${units.has('') ? ' bare' : ''}`,
    `digits ${digits}`,
  ];
}

/** The kind of a tie, the first word of its evidence: "row". */
export function kindOf({ evidence }: Tie): string {
  return evidence.split(' ', 1)[0] ?? '';
}

/** The cues of one tie of a group: each beginning of its evidence ("is tight many") and each word of it, its figures, its shape. */
export function cuesOf(tie: Tie, group: TieGroup): string[] {
  const { whole, base, figures, evidence } = tie;
  const words = evidence.split(' ').slice(1);
  const others = figures.filter((figure) => figure !== whole && figure !== base);
  const [first] = others;
  const last = others[others.length - 1];
  return [
    ...words.map((_, i) => `is ${words.slice(0, i + 1).join(' ')}`),
    ...words.map((word) => `says ${word}`),
    ...figureCues('whole', whole),
    ...figureCues('base', base === whole ? undefined : base),
    ...figureCues('first', first),
    ...figureCues('last', last === first ? undefined : last),
    ...shapeOf(tie, group.indexOf(tie), group.length),
  ];
}
