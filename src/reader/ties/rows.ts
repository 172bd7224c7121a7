// Which amounts of one thing are told in a row: in one sentence, one in each of several brackets, or one in each item of a list?
import type { CheckRun } from '../checks/report.ts';
import { signOf } from '../checks/story-words.ts';
import { between } from '../checks/told-amounts.ts';
import { alike, type Figure } from './figure.ts';
import { itemRows } from './item-rows.ts';
import { ownWords } from './own-words.ts';
import { unitsOf } from './units-of.ts';

/** Two or more amounts of one thing; how they are told together. */
export interface Row {
  readonly parts: readonly Figure[];
  readonly form: 'tight' | 'loose' | 'brackets' | 'items' | 'mixed' | 'run' | 'clause';
  /** Words before the first. */
  readonly lead: string;
}

/** Words between two amounts that begin something else. */
const STOPS =
  /(?:^| )(?:trong (?:đó|số)|gồm|bao gồm|cụ thể|ngoài ra|chưa kể|không kể|bên cạnh|đến nay|lũy kế|luỹ kế|so với|cùng kỳ|năm (?:trước|ngoái)|(?<!sở )kế hoạch(?! và đầu tư)|chỉ tiêu|(?<!chương trình )mục tiêu|như vậy|tổng(?! hợp)|nâng|phát hiện|thực hiện đến|giải ngân được|xử lý|(?<!(?:thống|hợp|duy|thứ|giải|thấp|ít) )nhất|còn lãi|(?<!(?:có|thua) )lãi(?! suất)|lợi nhuận|tiêu biểu|điển hình|nổi bật|ví dụ|chủ yếu|như(?! sau)(?= )|tương đương|tức|lên|xuống)(?: |$)/;
const LONG_GAP = 12;

/** "thành lập mới 17, giải thể 5": what came and what went make nothing together. */
function moves({ parts }: Row): boolean {
  const signs = new Set(parts.map(({ lead, tail }) => signOf(ownWords({ lead, tail }))));
  return signs.has(1) && signs.has(-1);
}

/** "nâng từ 20 tỷ đồng lên 35 tỷ đồng nhờ ngân sách cấp 12 tỷ đồng": what was reached is no part. */
const RAISED = /^(?:lên|xuống)(?: (?:tới|đến|thành|còn))?$/;

function gapOf(run: CheckRun, a: Figure, b: Figure): string {
  return between(run, a.level.q.to, b.level.q.from)
    .replace(/\([^()]*\)/g, ' ')
    .replace(/ +/g, ' ')
    .trim();
}

function runsOf(run: CheckRun, figures: readonly Figure[]): Row[] {
  const rows: Row[] = [];
  let parts: Figure[] = [];
  let loose = false;
  const close = (): void => {
    const [first] = parts;
    if (first !== undefined && parts.length > 1)
      rows.push({ parts, form: loose ? 'loose' : 'tight', lead: first.lead });
    parts = [];
    loose = false;
  };
  for (const figure of figures) {
    const last = parts[parts.length - 1];
    if (last !== undefined) {
      const gap = gapOf(run, last, figure);
      if (STOPS.test(gap)) close();
      else loose ||= gap.split(' ').length > LONG_GAP;
    }
    parts.push(figure);
  }
  close();
  return rows;
}

function inSentence(run: CheckRun, figures: readonly Figure[]): Row[] {
  return unitsOf(figures).flatMap((unit) => {
    const own = figures.filter((figure) =>
      unit === '' ? figure.unit === '' : figure.unit !== '' && alike(figure.unit, unit),
    );
    const rows: Row[] = [];
    const brackets = new Map<number, Figure[]>();
    for (const figure of own) brackets.set(figure.bracket, [...(brackets.get(figure.bracket) ?? []), figure]);
    for (const inside of brackets.values()) rows.push(...runsOf(run, inside));
    // "HTX nông nghiệp 620, phi nông nghiệp 245 và 35 quỹ": the unit is said once.
    const bare = figures.filter((figure) => alike(figure.unit, unit));
    if (unit !== '' && bare.length > own.length)
      rows.push(...runsOf(run, bare).filter(({ parts }) => parts.some((part) => part.unit === '')));
    const singles = [...brackets]
      .filter(([at, inside]) => at >= 0 && inside.length === 1)
      .flatMap(([, inside]) => inside);
    const [first] = singles;
    if (first !== undefined && singles.length > 1)
      rows.push({ parts: singles, form: 'brackets', lead: first.lead });
    return rows;
  });
}

/** Who may be counted together: "116 chủ thể, gồm 78 HTX, 6 doanh nghiệp, 23 hộ và 9 THT". */
const ACTORS =
  /^(?:htx|tht|lhhtx|qtdnd|doanh_nghiep|doanh|ho|don_vi|to|cơ|trang|nguoi|khen_thuong|cá|tập|chủ|công)$/;
const OPENS = /(?:^| )(?:gồm|bao gồm|trong đó|cụ thể)(?: |$)|[:(]/;

function mixed(run: CheckRun, figures: readonly Figure[]): Row[] {
  const rows: Row[] = [];
  for (const [k, first] of figures.entries()) {
    if (!OPENS.test(first.lead) || /^(?:dong|%|\?|)$/.test(first.unit)) continue;
    const fits = (figure: Figure): boolean =>
      ACTORS.test(first.unit)
        ? ACTORS.test(figure.unit)
        : !/^(?:dong|%|\?|ha|tan)$/.test(figure.unit) && !ACTORS.test(figure.unit);
    const rest = figures.slice(k).filter(({ depth }) => depth === first.depth);
    let to = 1;
    while (
      to < rest.length &&
      fits(rest[to] as Figure) &&
      !STOPS.test(gapOf(run, rest[to - 1] as Figure, rest[to] as Figure))
    )
      to++;
    const parts = rest.slice(0, to);
    if (parts.length > 1 && new Set(parts.map(({ unit }) => unit)).size > 1)
      rows.push({ parts, form: 'mixed', lead: first.lead });
  }
  return rows;
}

const RUN = 7;

/** "Tháng 1 … 10.240 con. Tháng 2 … 6.315 con. …": the amounts of one unit told over several sentences, three and more in a run. */
function overSentences(run: CheckRun, figures: readonly Figure[]): Row[] {
  const { sentences } = run.read.context.layout;
  const rows: Row[] = [];
  const told = figures.filter(
    ({ role, isWhole, nested, depth, aside, exact }) =>
      role === 'level' && !isWhole && !nested && depth === 0 && !aside && exact,
  );
  for (const unit of unitsOf(told)) {
    if (unit === '') continue;
    const own = told.filter((figure) => alike(figure.unit, unit) && figure.unit !== '');
    for (const [k, first] of own.entries())
      for (let many = 3; many <= RUN && k + many <= own.length; many++) {
        const parts = own.slice(k, k + many);
        const last = parts[many - 1] as Figure;
        const spread = new Set(parts.map(({ s }) => s)).size;
        if (
          spread > 1 &&
          last.s - first.s <= many + 1 &&
          parts.some(({ s }) => sentences[s]?.kind !== 'item')
        )
          rows.push({ parts, form: 'run', lead: first.lead });
      }
  }
  return rows;
}

/** "thạc sĩ 5 người, đại học 14, trung cấp 2; lý luận chính trị cao cấp 6, trung cấp 9": what stands between semicolons is a row of its own. */
function clausesOf(run: CheckRun, row: Row): Row[] {
  if (row.form === 'items' || row.form === 'run' || row.parts.length < 4) return [];
  const clauses: Figure[][] = [[]];
  for (const [k, part] of row.parts.entries()) {
    const last = row.parts[k - 1];
    if (last !== undefined && /(?:^| );(?: |$)/.test(gapOf(run, last, part))) clauses.push([]);
    clauses.at(-1)?.push(part);
  }
  if (clauses.length < 2) return [];
  return clauses.flatMap((parts) => {
    const [first] = parts;
    return first === undefined || parts.length < 2
      ? []
      : [{ parts, form: 'clause' as const, lead: parts === clauses[0] ? row.lead : first.lead }];
  });
}

/** "26 tập thể và 38 cá nhân": two kinds of those who are honoured, told in one breath. */
function honoured(figures: readonly Figure[]): Row[] {
  return figures.flatMap((figure, k): Row[] => {
    const next = figures[k + 1];
    const pair =
      next !== undefined &&
      figure.unit === 'khen_thuong' &&
      next.unit === 'nguoi' &&
      next.index === figure.index + 1 &&
      /^(?:[^\s,;:.()]+ ){0,3}?(?:và|,)(?: có)?$/.test(figure.tail);
    return pair ? [{ parts: [figure, next], form: 'mixed', lead: `${figure.lead}:` }] : [];
  });
}

/** All rows of a text. */
export function rowsOf(run: CheckRun, figures: readonly Figure[]): Row[] {
  const bySentence = new Map<number, Figure[]>();
  for (const figure of figures) {
    if (figure.role !== 'level' || figure.isWhole) continue;
    bySentence.set(figure.s, [...(bySentence.get(figure.s) ?? []), figure]);
  }
  const told = [...bySentence.values()].map((own) => [own, inSentence(run, own)] as const);
  return [
    ...told.flatMap(([own, rows]) => [...rows, ...mixed(run, own), ...honoured(own)]),
    ...told.flatMap(([, rows]) => rows.flatMap((row) => clausesOf(run, row))),
    ...itemRows(run, bySentence),
    ...overSentences(run, figures),
  ].filter((row) => !moves(row) && !RAISED.test(row.parts[0]?.lead ?? ''));
}
