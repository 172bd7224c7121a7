// Of which two amounts may a percentage be a share, or the part of a plan that was reached?
import { type CheckRun, say } from '../checks/report.ts';
import { alike, type Figure } from './figure.ts';
import { isRough, type Near, nearOf } from './near.ts';
import { askRate } from './ratio.ts';
import type { Tie, TieGroup } from './tie.ts';

const SHARE =
  /(?:^| )(?:chiếm|đạt|bằng|tỷ lệ|tỉ lệ|đạt tỷ lệ|tương đương|tương ứng|hoàn thành)(?: [^\s,;:]+){0,3}$/;
const PLAN = /(?:^| )(?:kế hoạch|chỉ tiêu|dự toán|mục tiêu|nghị quyết|tổng số|tổng)(?: |$)/;
const PLANNED = /(?:^| )(?:kế hoạch|chỉ tiêu|dự toán|mục tiêu|nghị quyết|giao)(?: |$)/;
const PAST =
  /^(?:so với |so |của |mức )*(?:cùng kỳ|năm (?:trước|ngoái|\d{4})|đầu năm|kỳ trước|vụ trước)(?: |$)/;
/** "65% số HTX đang hoạt động": of a whole with a name of its own. */
const NAMED =
  /^(?:của |trong |trên )*(?:tổng )?số (?:\S+ ){1,3}?(?:đang|được|đã|có|còn|nông|phi|tham gia|mới|vay|chưa|thuộc|ở|tại)(?: |$)/;
const WORKING = /^(?:của |trong |trên )*(?:tổng )?số (?:\S+ ){1,3}?(?:đang|còn|được|bị|đã) (\S+)/;
/** "84,9% kế hoạch năm 2022": of the plan of a year, not of what stands before. */
const OF_YEAR = /^(?:so với )?(?:kế hoạch|mục tiêu|chỉ tiêu|dự toán) năm \d{4}(?: |$)/;
const TOTAL = /(?:^| )(?:tổng|tổng số|toàn)(?: [^\s,;:]+){0,8}$/;
/** "3/10 huyện chưa đạt 50% kế hoạch": a bound, no share of them. */
const BOUND =
  /(?:^| )(?:chưa đạt|không đạt|chưa đến|chưa tới|dưới|trên|ít nhất|tối thiểu|từ)$|(?:^| )(?:trong khi|bình quân|mặt bằng)(?: |$)/;
const CLAUSE = /[;:]/;
const DULL =
  /^(?:số|tổng|của|được|đã|đang|có|các|các|trong|trên|kế|hoạch|htx|tht|hợp|tác|xã|tổ|năm|so|với|là|và|,|;|\.|:|\(|\)|\d.*)$/;

/** "25% số HTX được khảo sát" of the "220 HTX" that were "khảo sát": words of the whole told again behind the rate. */
function isNamed(rate: Figure, whole: Figure): boolean {
  const told = ` ${whole.lead
    .replace(/(?:ngày )?\d[\d /.-]*/g, '')
    .split(' ')
    .slice(-9)
    .join(' ')} ${whole.tail.split(' ').slice(0, 6).join(' ')} `;
  return rate.tail
    .split(' ')
    .slice(0, 9)
    .some(
      (word) =>
        word !== '' &&
        word !== whole.unit &&
        word !== whole.level.noun &&
        !DULL.test(word) &&
        told.includes(` ${word} `),
    );
}

function isAmount(figure: Figure): boolean {
  return (
    figure.exact && figure.role !== 'percent' && figure.role !== 'times' && !/^(?:%|\?)$/.test(figure.unit)
  );
}

function shareTie(part: Figure, whole: Figure, rate: Figure, evidence: string): Tie {
  const of = { now: part, base: whole, rate, sign: 0, unit: 100 } as const;
  return {
    kind: PLAN.test(rate.tail.slice(0, 40)) && whole.index > rate.index ? 'plan' : 'share',
    figures: [part, whole, rate],
    evidence,
    ask: (figure, asPrinted) => askRate(of, figure, asPrinted),
    get words() {
      return `${say(part.value, part.unit)} / ${say(whole.value, whole.unit)}`;
    },
    whole: rate,
    gives: (part.value / whole.value) * 100,
    base: whole,
  };
}

function sameThing(a: Figure, b: Figure): boolean {
  return alike(a.unit, b.unit);
}

/** Whether what the whole of a rate does or is ("đang hoạt động", "được khảo sát") is said of an amount. */
function isOf(rate: Figure, whole: Figure): boolean {
  const [, deed = ''] = WORKING.exec(rate.tail) ?? [];
  return ` ${whole.lead} ${whole.tail} `.includes(` ${deed} `);
}

/** Words of a clause that say of what it is. */
function topicOf(words: string): string[] {
  return words.split(' ').filter((word) => word !== '' && !DULL.test(word));
}

/** "… Nhân dân đóng góp: 14,3 tỷ đồng … phần đóng góp của nhân dân chiếm 16,3%"; "80,5% số HTX có lãi" of the "198 trong tổng số 246" told behind. */
function toldElsewhere(near: Near, rate: Figure, evidence: string, known: readonly Tie[]): Tie[] {
  const isLevel = (figure: Figure): boolean => isAmount(figure) && /^(?:level|each)$/.test(figure.role);
  const ties: Tie[] = [];
  const add = (part: Figure, whole: Figure, name: string): void => {
    if (
      whole === part ||
      !sameThing(part, whole) ||
      known.some(({ figures }) => figures.includes(part) && figures.includes(whole))
    )
      return;
    ties.push(shareTie(part, whole, rate, `${evidence} ${name}`));
  };
  const before = [...near.before, ...near.earlier].filter(isLevel);
  const topic = topicOf(rate.lead.split(' ').slice(-12).join(' '));
  const named = before
    .slice(0, 24)
    .filter((part) => topicOf(`${part.lead} ${part.tail}`).filter((word) => topic.includes(word)).length > 1);
  for (const [k, part] of named.slice(0, 2).entries())
    for (const whole of [...before.slice(0, 16), ...near.after.filter(isLevel).slice(0, 1)].filter(
      (figure) => figure.value > part.value,
    ))
      if (isNamed(rate, whole) || TOTAL.test(whole.lead)) add(part, whole, `topic ${k}`);
  // "kế hoạch tỉnh giao là 40 sản phẩm … 62 sản phẩm … đạt 155% kế hoạch năm"
  if (PLAN.test(rate.tail.slice(0, 40)))
    for (const whole of before.filter(({ lead }) => PLANNED.test(lead)).slice(0, 4))
      for (const [k, part] of before
        .filter((figure) => !figure.aside && figure.unit === whole.unit)
        .slice(0, 3)
        .entries())
        add(part, whole, `planned ${k}`);
  const later = PAST.test(rate.tail) ? [] : [...near.after, ...near.later].filter(isLevel).slice(0, 8);
  for (const [k, one] of later.entries()) {
    const other = later[k + 1];
    if (other !== undefined && other.index - one.index < 3)
      add(
        ...(one.value < other.value ? ([one, other] as const) : ([other, one] as const)),
        `behind ${Math.min(k, 2)}`,
      );
  }
  return ties;
}

function isPlanned({ aside, lead, tail }: Figure): boolean {
  return aside || PLANNED.test(lead) || PLANNED.test(tail.split(' ').slice(0, 3).join(' '));
}

/** "chiếm 1,1% tổng dư nợ 33,1 tỷ đồng": the whole is told right behind its share. */
function isItsWhole(rate: Figure, whole: Figure): boolean {
  return (
    whole.index === rate.index + 1 &&
    /^(?:\) )?(?:của |trong |so với |trên )?tổng [^,;:.()]+$/.test(rate.tail)
  );
}

function groupOf(figures: readonly Figure[], rate: Figure): Tie[] {
  const near = nearOf(figures, rate);
  if (isRough(near.before, rate)) return [];
  const opened = rate.lead.endsWith('(');
  const cue = `${rate.value === 100 ? 'full ' : ''}${SHARE.test(rate.lead) ? 'said' : opened ? 'open' : 'bare'}`;
  const of = NAMED.test(rate.tail)
    ? 'named'
    : PAST.test(rate.tail)
      ? 'past'
      : PLAN.test(rate.tail.slice(0, 40))
        ? 'plan'
        : 'own';
  const isPart = (figure: Figure): boolean =>
    isAmount(figure) &&
    /^(?:level|each)$/.test(figure.role) &&
    !figure.isWhole &&
    !figure.aside &&
    !(/(?:^| )vắng$/.test(figure.lead) && /đạt$/.test(rate.lead));
  const told = near.before.filter(isPart);
  const level = told.filter(({ depth }) => depth <= rate.depth);
  // "những quỹ tỷ lệ thấp như Hợp Thành (61%)": the share of what is named in between.
  const apart = opened && rate.lead.split(' ').length > 6;
  const parts: (readonly [Figure, string])[] = (apart ? [] : level)
    .slice(0, 2)
    .map((part, k) => [part, `${CLAUSE.test(rate.lead) && k === 0 ? 'cut' : 'near'}${k}`] as const);
  const [deep] = told.filter(({ depth }) => depth > rate.depth);
  if (deep !== undefined) parts.push([deep, 'deep']);
  const [said] = near.earlier.filter((figure) => isPart(figure) && figure.depth === 0);
  if (level.length === 0 && said !== undefined) parts.push([said, 'said']);
  const [behind] = near.after.filter(isAmount);
  if (behind !== undefined && (behind.depth > rate.depth || /^(?:[^\s;:.]+ ){0,9}$/.test(`${rate.tail} `)))
    parts.push([behind, 'behind']);
  // "480 lượt người, trong đó 5 lớp …, 3 lớp …, đạt 48% kế hoạch năm (1.000 lượt người)": what the plan is of.
  const plan = of === 'plan' ? near.after.find((whole) => isAmount(whole) && isPlanned(whole)) : undefined;
  const planned = plan?.index === rate.index + 1 ? level.find(({ unit }) => unit === plan.unit) : undefined;
  if (planned !== undefined && !parts.some(([part]) => part === planned)) parts.push([planned, 'planned']);
  const ties: Tie[] = [];
  for (const [part, place] of parts) {
    const fit = (whole: Figure): boolean =>
      whole !== part &&
      isAmount(whole) &&
      sameThing(part, whole) &&
      (whole.role === part.role || whole.aside) &&
      // "65% số HTX đang hoạt động" is of these alone.
      (!WORKING.test(rate.tail) || isOf(rate, whole)) &&
      // "đạt 106,4% kế hoạch năm": of less than what was reached.
      (rate.value <= 100 || whole.value < part.value) &&
      (of !== 'past' || whole.aside) &&
      (!OF_YEAR.test(rate.tail) || whole.aside);
    const fraction = near.before.find((whole) => whole.isWhole && whole.level === part.level);
    if (fraction !== undefined && of !== 'past')
      ties.push(shareTie(part, fraction, rate, `share ${cue} ${place} fraction`));
    const add = (wholes: readonly Figure[], name: string, most: number): void => {
      for (const [k, whole] of wholes.filter(fit).slice(0, most).entries())
        if (whole !== fraction)
          ties.push(
            shareTie(
              part,
              whole,
              rate,
              `share ${cue} ${of} ${place} ${name}${whole.aside ? 'Aside' : ''}${whole.value > part.value ? '' : 'Less'} ${Math.min(k, 2)}${isNamed(rate, whole) ? ' match' : ''}${of === 'plan' && !isPlanned(whole) ? ' unplanned' : ''}`,
            ),
          );
    };
    // Behind a share of a plan only a plan is its whole: "đạt 94,7% kế hoạch; tổng số HTX ước 418".
    add(
      near.after.filter(
        (whole) => of !== 'plan' || isPlanned(whole) || whole.depth > rate.depth || isItsWhole(rate, whole),
      ),
      'after',
      2,
    );
    add(
      near.before.filter((whole) => whole.value > part.value || of === 'plan' || whole.aside),
      'before',
      6,
    );
    add(
      near.later.filter((whole) => (of === 'plan' ? PLANNED.test(whole.lead) : whole.value > part.value)),
      'later',
      2,
    );
    add(
      near.earlier.filter((whole) => whole.value > part.value || of === 'plan' || whole.aside),
      'earlier',
      8,
    );
  }
  ties.push(...toldElsewhere(near, rate, `share ${cue} ${of}`, ties));
  // "202 đại biểu trên tổng số 205 … Tỷ lệ có mặt đạt 98,5%": part and whole told together before.
  const told2 = [...near.before, ...near.earlier].filter(
    (figure) => isAmount(figure) && /^(?:level|each)$/.test(figure.role),
  );
  for (const [k, one] of told2.slice(0, 8).entries()) {
    const other = told2[k + 1];
    if (
      other === undefined ||
      ties.some(({ figures: known }) => known.includes(one) && known.includes(other))
    )
      continue;
    const [small, big] = one.value < other.value ? [one, other] : [other, one];
    if (
      of === 'past' ||
      OF_YEAR.test(rate.tail) ||
      !sameThing(small, big) ||
      small.role !== big.role ||
      Math.abs(one.index - other.index) > 3
    )
      continue;
    const place = one.level === other.level ? 'fraction' : one.s === other.s ? 'pair' : 'apart';
    ties.push(
      shareTie(
        small,
        big,
        rate,
        `share ${cue} ${of} told ${place} ${rate.s - one.s > 1 ? 'far' : rate.s - one.s} ${Math.min(k, 2)}`,
      ),
    );
  }
  return ties;
}

/** Every percentage that is no rise and no fall, with the shares it may be. */
export function shareTies(_run: CheckRun, figures: readonly Figure[]): TieGroup[] {
  return figures
    .filter(
      (figure) =>
        figure.role === 'percent' &&
        figure.value !== 100 &&
        figure.exact &&
        !figure.aside &&
        !BOUND.test(figure.lead),
    )
    .map((rate) => groupOf(figures, rate));
}
