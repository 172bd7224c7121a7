// Between which two levels may a rise, a fall or a multiple be told?
import { type CheckRun, say } from '../checks/report.ts';
import { alike, type Figure } from './figure.ts';
import { askLinear } from './linear.ts';
import { isRough, nearOf } from './near.ts';
import { askRate } from './ratio.ts';
import type { Tie, TieGroup } from './tie.ts';

/** "so với năm 2015": the year a change is told against. */
const YEAR = /(?:^| )((?:19|20)\d\d)(?: |$)/;
/** "so với kế hoạch", "so với năm ngoái": told again at the level it is of. */
const TIMES = [
  /(?:^| )(?:kế hoạch|chỉ tiêu|mục tiêu|dự toán)(?: |$)/,
  /(?:^| )(?:cùng kỳ|năm ngoái|năm trước|vụ trước|vụ rồi|trước đây|trước đó)(?: |$)/,
];
/** "tăng 431 HTX so với cùng kỳ năm 2009 (khi đó chưa có)": over nothing, no level is printed. */
const NOTHING = /(?:^| )chưa có(?: |$)/;
const AGAINST = /(?:^| )(?:so với|so|cùng kỳ|năm|đầu|cuối|trước|từ)(?: |$)/;

function changeTie(now: Figure, base: Figure, change: Figure, evidence: string): Tie {
  const times = change.role === 'times';
  const sign = times ? 0 : change.role === 'fall' ? -1 : 1;
  const rated = (change.level.q.kind === 'percent' && now.role !== 'percent') || times;
  const words = `từ ${say(base.value, base.unit)} đến ${say(now.value, now.unit)}`;
  const figures = [base, now, change];
  if (!rated) {
    const terms = [
      [base, 1],
      [change, sign],
      [now, -1],
    ] as const;
    return {
      kind: 'growth',
      figures,
      evidence,
      words,
      whole: change,
      base,
      ask: askLinear(terms),
    };
  }
  const ratio = now.value / base.value;
  const gives = times ? ratio : (ratio - 1) * sign * 100;
  const of = { now, base, rate: change, sign, unit: times ? 1 : 100 } as const;
  return {
    kind: 'growth',
    figures,
    evidence,
    words,
    whole: change,
    gives,
    base,
    ask: (figure, asPrinted) => askRate(of, figure, asPrinted),
  };
}

/** "; thu nhập lao động tăng 25%": the clause of a change names what changed. */
function namesSubject({ lead }: Figure): boolean {
  const clause = lead.split(/(?:^| )[,;.():](?: |$)/).at(-1) ?? '';
  return clause.trim().split(' ').length > 3;
}

/** "song số HTX có lãi lại tăng thêm 6": of some of them. */
const OF_SOME = /(?:^| )số \S+ (?:\S+ )?(?:có|đạt|hoạt động|được|tham gia|mới|giải thể|ngừng|làm ăn) /;

/** A rise told right behind a percentage: "đạt 58,5%, tăng 6,5%" are points. */
function isPoints(figures: readonly Figure[], change: Figure): boolean {
  const before = figures[change.index - 1];
  return before?.role === 'percent' && before.s === change.s;
}

/** Words that say of what an amount is. */
function topicOf(words: string): string[] {
  return words
    .split(' ')
    .filter(
      (word) => word !== '' && !/^(?:và|có|là|của|năm|đã|còn|đạt|với|các|từ|,|;|:|\(|\)|\d.*)$/.test(word),
    );
}

/** "doanh thu bình quân đạt 1,86 tỷ đồng, gấp 3 lần" of the "doanh thu bình quân" told sentences before: a level whose words are the same. */
function isOfTopic(now: Figure, base: Figure): boolean {
  const own = topicOf(now.lead.split(' ').slice(-8).join(' '));
  return topicOf(base.lead.split(' ').slice(-10).join(' ')).filter((word) => own.includes(word)).length > 1;
}

/** "Nhìn lại năm 2016, … 34 HTX với 266 thành viên": the year is said before the first figure of the sentence. */
function isToldOf(figures: readonly Figure[], base: Figure, year: string): boolean {
  let first = base;
  for (let i = base.index - 1; figures[i]?.s === base.s; i--) first = figures[i] as Figure;
  return ` ${first.lead} `.includes(` ${year} `);
}

/** "52 hộ góp vốn … nay 121 thành viên": members are told by their households too. */
function isKin(a: Figure, b: Figure): boolean {
  const named = a.unit !== '' && b.unit !== '' && alike(a.unit, b.unit);
  return a.unit === b.unit || named || (/^(?:nguoi|ho)$/.test(a.unit) && /^(?:nguoi|ho)$/.test(b.unit));
}

function groupOf(figures: readonly Figure[], change: Figure): Tie[] {
  const near = nearOf(figures, change);
  if (isRough(near.before, change) || (near.before.length > 0 && OF_SOME.test(change.lead))) return [];
  const { kind } = change.level.q;
  const beside = kind === 'percent' && isPoints(figures, change);
  const [last] = near.before.length > 0 ? [] : near.earlier;
  // "… 46,2%. Như vậy, sau 3 năm giảm 15,6 điểm": points too.
  const points =
    beside || (kind === 'percent' && /^(?:percent)$/.test(last?.role ?? '') && last?.s === change.s - 1);
  const name = points
    ? 'points'
    : kind === 'percent'
      ? 'percent'
      : change.role === 'times'
        ? 'times'
        : 'amount';
  const isLevel = (other: Figure): boolean =>
    other.exact &&
    (name === 'points'
      ? other.role === 'percent'
      : /^(?:level|each)$/.test(other.role) &&
        (name !== 'amount' || alike(other.unit, change.unit) || isKin(other, change)));
  const nows: (readonly [Figure, string])[] = [
    ...near.before
      .filter((now) => isLevel(now) && now.depth <= change.depth && !now.aside)
      .slice(0, 2)
      .map((now, k) => [now, `before${k}`] as const),
    ...near.before
      .filter((now) => isLevel(now) && now.depth > change.depth && !now.aside)
      .slice(0, 1)
      .map((now) => [now, 'deep'] as const),
    ...near.after
      .filter(isLevel)
      .slice(0, 1)
      .map((now) => [now, 'after'] as const),
    ...near.earlier
      .filter(isLevel)
      .slice(0, 3)
      .map((now, k) => [now, `earlier${k}`] as const),
    // "Tổng doanh thu đạt 214,5 tỷ đồng … tổng doanh thu vẫn tăng 10% so với cùng kỳ (195 tỷ đồng)"
    ...near.earlier
      .filter((now, k) => k > 2 && isLevel(now) && isOfTopic(change, now))
      .slice(0, 1)
      .map((now) => [now, 'said'] as const),
  ];
  const ties: Tie[] = [];
  const [, year] = AGAINST.test(change.tail) ? (YEAR.exec(change.tail) ?? []) : [];
  const isOfYear = (base: Figure): boolean =>
    (year !== undefined &&
      (` ${base.lead} ${base.tail} `.includes(` ${year} `) || isToldOf(figures, base, year))) ||
    TIMES.some((time) => time.test(change.tail.slice(0, 40)) && time.test(base.lead));
  // "Năm 2021 … tăng 20% so với năm ngoái": of which year is not told.
  const isDated = (base: Figure): boolean =>
    /năm (?:ngoái|trước)/.test(change.tail.slice(0, 30)) &&
    near.before.some(({ lead }) => /(?:^| )(?:nay|hiện)(?: |$)/.test(lead)) &&
    YEAR.test(base.lead) &&
    !TIMES[1]?.test(base.lead);
  // "doanh thu tăng từ 1,9 lên 2,6 tỷ đồng; thu nhập lao động tăng 25%": of what the clause names.
  const apart = /;/.test(change.lead) && namesSubject(change);
  for (const [now, place] of nows) {
    if (apart && place.startsWith('before') && !isOfTopic(change, now)) continue;
    const fit = (base: Figure): boolean =>
      base !== now &&
      isLevel(base) &&
      isKin(base, now) &&
      (base.role === now.role || (base.unit === 'dong' && base.aside)) &&
      !isDated(base);
    const add = (bases: readonly Figure[], where: string, most: number): void => {
      for (const [k, base] of bases.filter(fit).slice(0, most).entries())
        ties.push(
          changeTie(
            now,
            base,
            change,
            `change ${name} ${place} ${where}${base.aside ? 'Aside' : base.depth > change.depth ? 'Deep' : ''}${Math.min(k, 2)}${isOfYear(base) ? ' year' : year === undefined ? '' : ' other'}${namesSubject(change) ? ` subject${/;/.test(change.lead) ? ' cut' : ''}` : ''}${base.unit === now.unit ? '' : ' kin'}`,
          ),
        );
    };
    const tied = AGAINST.test(change.tail) ? 'against' : 'after';
    // "2,8 triệu đồng, tăng 2,4 lần; ở HTX phi nông nghiệp 3,5 triệu đồng": told of something else.
    const cut = /[;:]/.test(change.tail);
    add(cut && points ? [] : near.after, cut ? `${tied}Cut` : tied, 2);
    add(near.before, 'before', 3);
    // "gấp 1,65 lần" of a level told long before: of which, only its year can tell.
    if (name !== 'times') add(near.earlier, 'earlier', 4);
    // "chỉ có 12 thành viên. Sau 8 năm, số thành viên đã lên tới 60 người, gấp 5 lần"
    if (name === 'times' && now.unit !== 'dong' && /(?:^| )số /.test(now.lead))
      add(
        near.earlier.filter((base) => base.unit === now.unit && !isOfTopic(now, base)),
        'unit',
        1,
      );
    add(
      near.earlier.filter((base, k) => (name === 'times' || k > 3) && fit(base) && isOfTopic(now, base)),
      'topic',
      2,
    );
    if (TIMES[1]?.test(change.tail.slice(0, 40)) && name === 'amount')
      add(
        near.later.filter((base) => isOfTopic(now, base)),
        'behind',
        2,
      );
    if (year !== undefined || TIMES.some((time) => time.test(change.tail.slice(0, 40)))) {
      add(
        near.earlier.filter(isOfYear).filter((_, k) => name === 'times' || k > 3),
        'long',
        2,
      );
      add(near.later.filter(isOfYear), 'later', 2);
    }
  }
  // "So với năm 2008 (… 19.600 thành viên), số thành viên tăng 20%": what it is now was told sentences before.
  for (const [k, base] of near.before
    .filter((one) => isLevel(one) && one.unit !== '')
    .slice(0, 2)
    .entries())
    for (const [i, now] of near.earlier
      .filter(
        (one) =>
          isLevel(one) &&
          one.unit === base.unit &&
          one.role === base.role &&
          !nows.some(([known]) => known === one),
      )
      .slice(0, 2)
      .entries())
      if (name !== 'points')
        ties.push(
          changeTie(now, base, change, `change ${name} long unit ${k}${i}${base.depth > 0 ? ' open' : ''}`),
        );
  // "80 triệu đồng. … trồng sắn lãi 16 triệu đồng. … Lãi gấp 5 lần": two levels told one after the other.
  if (name === 'times' && near.before.every((one) => !isLevel(one))) {
    const told = near.earlier.filter(isLevel).slice(0, 4);
    for (const [k, one] of told.entries()) {
      const other = told[k + 1];
      if (other === undefined || other.unit !== one.unit || other.value === one.value) continue;
      const [base, now] = other.value < one.value ? [other, one] : [one, other];
      ties.push(changeTie(now, base, change, `change times pair ${k} ${now === one ? 'on' : 'back'}`));
    }
  }
  const more = change.role === 'times' && /(?:^| )tăng(?: [^\s]+){0,2}$/.test(change.lead);
  // "tăng 2 lần" of what became three times as much: by how much it grew.
  const grew = ties.some(({ gives }) => Math.abs((gives ?? 0) - 1 - change.value) < 0.5 * change.step);
  return more && grew ? [] : ties;
}

/** Every rise, fall and multiple with the levels it may be told of. */
export function changeTies(_run: CheckRun, figures: readonly Figure[]): TieGroup[] {
  return figures
    .filter(
      ({ role, exact, tail }) =>
        exact && (role === 'rise' || role === 'fall' || role === 'times') && !NOTHING.test(tail),
    )
    .map((change) => groupOf(figures, change));
}
