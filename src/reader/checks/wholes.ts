// Of which whole may a share be taken, most likely first?
import { type Fact, isAhead, isLevel, type ListFrame } from '../read/fact.ts';
import { canBePart } from '../read/lists.ts';
import { entryOf } from '../read/marks.ts';
import { wordsOf } from '../read/window.ts';
import { type CheckRun, factsAround } from './report.ts';
import { hasShare } from './share-figures.ts';
import { namedAfter } from './share-named.ts';

/** Amounts whose share is taken of another amount: bad debt of loans, deposits of capital. */
const WHOLE_OF: Readonly<Record<string, string>> = {
  npl: 'loans_outstanding',
  overdue_debt: 'loans_outstanding',
  deposits: 'operating_capital',
};

/** Whether an amount can be what `part` is a part of. */
export function isWhole(part: Fact, fact: Fact): boolean {
  return (
    fact !== part &&
    isLevel(fact) &&
    canBePart(fact, part.unit) &&
    fact.value >= part.value &&
    (isAhead(fact) === isAhead(part) || (fact.asOf !== undefined && fact.measure === 'total')) &&
    fact.role !== 'base' &&
    fact.role !== 'plan' &&
    fact.per === undefined &&
    (part.unit !== 'dong' || fact.measure === part.measure || fact.measure === WHOLE_OF[part.measure])
  );
}

/** Wholes a share may be taken of, most likely first; `sure` when the text ties the two together. */
export function wholesOf(run: CheckRun, share: Fact, part: Fact): { whole: Fact; sure: boolean }[] {
  const found: { whole: Fact; sure: boolean }[] = [];
  const add = (whole: Fact | undefined, sure: boolean): void => {
    if (whole !== undefined && whole !== part && !found.some((item) => item.whole === whole))
      found.push({ whole, sure });
  };
  const vague =
    share.shareOf !== undefined &&
    /vùng|huyện|nhóm|xã|khu vực|ngành|lĩnh vực/.test(share.shareOf.replace(/hợp tác xã/g, 'htx'));
  if (part.against?.role === 'denominator') add(part.against, true);
  if (part.list !== undefined && isWhole(part, part.list.parent))
    add(part.list.parent, !vague && part.list.kind !== 'open' && !isSibling(run, part.list.parent, part));
  // "Dư nợ 1.470 tỷ đồng, trong đó cho vay ngắn hạn 1.029 tỷ đồng (70%)": what the list divides, by whatever name its parts go.
  const divided = part.list === undefined && share.depth > part.depth ? share.list?.parent : undefined;
  if (divided !== undefined && divided.unit === part.unit && divided.value >= part.value && isLevel(divided))
    add(divided, share.list?.kind !== 'open');
  const amount = amountNamed(run, share, part);
  add(amount, true);
  const total = totalNamed(run, share, part);
  add(total, true);
  add(stateNamed(run, share, part), true);
  // "chiếm 65% số HTX đang hoạt động": of those alone, whatever total stands nearby.
  const ofState = isOfState(run, share);
  const around = factsAround(run, part, 0);
  let steps = 0;
  for (let i = (run.indexOf.get(part) ?? 0) - 1; i >= 0 && steps < 150; i--, steps++) {
    const fact = run.facts[i];
    if (fact === undefined || !isWhole(part, fact)) continue;
    // "bằng 4% tổng số HTX": of a total, not of what happens to give as much.
    if (total !== undefined && fact.measure !== 'total') continue;
    if (part.list !== undefined && fact.list === part.list && isDivided(part.list, part)) continue;
    const near =
      fact.sentence === part.sentence || (part.sentence - fact.sentence <= 2 && fact.block === part.block);
    const only =
      fact.sentence === part.sentence &&
      !around.some((other) => other !== fact && other !== part && isWhole(part, other));
    const ofKind =
      fact.measure === WHOLE_OF[part.measure] &&
      (share.shareOf === undefined
        ? fact.sentence === part.sentence && fact.breakdown === null
        : /dư nợ|nguồn vốn/.test(share.shareOf));
    const plainTotal =
      fact.measure === 'total' &&
      fact.breakdown === null &&
      part.measure !== 'new' &&
      part.measure !== 'dissolved';
    add(
      fact,
      !vague &&
        // Directors are no part of the union members told before them.
        (part.unit !== 'nguoi' || fact.subject === part.subject || fact.sentence === part.sentence) &&
        !(ofState && fact.measure === 'total') &&
        near &&
        // A part told with its own share stands beside this one.
        !(fact.sentence === part.sentence && part.list === undefined && !ofKind && hasShare(run, fact)) &&
        found.length === 0 &&
        fact.approx === undefined &&
        (ofKind ||
          plainTotal ||
          (only &&
            share.shareOf === undefined &&
            fact.role === 'plain' &&
            (part.measure !== fact.measure || part.breakdown !== null) &&
            part.measure !== 'new' &&
            part.measure !== 'dissolved') ||
          (share.shareOf === undefined &&
            fact.measure === part.measure &&
            fact.breakdown === null &&
            part.breakdown !== null)),
    );
  }
  for (let i = (run.indexOf.get(part) ?? 0) + 1, n = 0; i < run.facts.length && n < 30; i++, n++) {
    const fact = run.facts[i];
    if (fact === undefined || !isWhole(part, fact)) continue;
    // A whole comes before its parts: what a list goes on with is another part.
    if (part.list !== undefined && fact.list === part.list) continue;
    const sure = isNamedWhole(run, share, fact);
    // The whole was told before and is named again: what comes after is of something else.
    if (sure || amount === undefined) add(fact, sure);
  }
  return found;
}

/** "44 HTX vay 13,53 tỷ (78%) và 21 THT vay 3,83 tỷ (22%)": told with its own share, and nothing says the next is a part of it. */
function isSibling(run: CheckRun, first: Fact, part: Fact): boolean {
  const between = wordsOf(run.read.context, first.to, part.from);
  return hasShare(run, first) && / và /.test(between) && !/trong (?:đó|số)|gồm|:/.test(between);
}

/** "150 đại biểu, gồm 33, 105 và 12; đại biểu nữ 36": the others divide the whole in full, so that this one is a part of it alone. */
function isDivided(list: ListFrame, part: Fact): boolean {
  const others = list.children.filter(
    (child) => child !== part && isLevel(child) && child.unit === part.unit,
  );
  return others.reduce((sum, child) => sum + child.value, 0) === list.parent.value;
}

/** "chiếm 62,2% tổng nguồn vốn huy động": the last amount told of the money named after the percentage. */
function amountNamed(run: CheckRun, share: Fact, part: Fact): Fact | undefined {
  if (part.unit !== 'dong') return undefined;
  const { context } = run.read;
  let at = share.to;
  while (/^(?:trên|trong|của|so|với|\/)$/.test(context.tokens[at]?.key ?? '') && at < share.to + 3) at++;
  const named = entryOf(context.markAt.get(at), 'money');
  if (named?.measure === undefined) return undefined;
  // "chiếm 60% tổng doanh thu năm 2020": of that year.
  const year = /(?:^| )năm (\d{4})(?: |$)/.exec(wordsOf(context, at, at + 6))?.[1];
  const i = run.indexOf.get(part) ?? 0;
  return run.facts
    .slice(Math.max(0, i - 24), i)
    .reverse()
    .find(
      (fact) =>
        isLevel(fact) &&
        fact.unit === 'dong' &&
        fact.role === 'plain' &&
        fact.per === undefined &&
        fact.measure === named.measure &&
        (year === undefined || (fact.periodCode ?? fact.asOf ?? year).startsWith(year)) &&
        !isAhead(fact) &&
        fact.place === part.place &&
        fact.value > part.value &&
        fact.breakdown === null &&
        fact.list === undefined &&
        // "… so với năm trước (7 tỷ đồng)": the amount in brackets is of another time; the rest of a list is no whole.
        fact.depth <= part.depth &&
        !fact.rest &&
        part.sentence - fact.sentence <= 6,
    );
}

/** "232 HTX đang hoạt động, chiếm 94,3% tổng số HTX": the total the text has told, a paragraph or two before. */
function totalNamed(run: CheckRun, share: Fact, part: Fact): Fact | undefined {
  if (!/^(?:trên |trong |của )?tổng số (?:htx|tht|hợp tác xã|tổ hợp tác|quỹ)/.test(share.shareOf ?? ''))
    return undefined;
  if (part.measure === 'new' || part.measure === 'dissolved') return undefined;
  const i = run.indexOf.get(part) ?? 0;
  const totals = run.facts
    .slice(Math.max(0, i - 40), i)
    .filter(
      (fact) =>
        isWhole(part, fact) &&
        fact.unit === part.unit &&
        fact.measure === 'total' &&
        fact.breakdown === null &&
        !fact.heading &&
        fact.list === undefined &&
        fact.place === part.place &&
        fact.approx === undefined &&
        part.sentence - fact.sentence <= 12,
    );
  const last = totals.at(-1);
  // "203 HTX giữa năm, 204 HTX cuối năm": days of one year tell almost the same total; a share that fits neither fits none.
  return last !== undefined && totals.every((fact) => Math.abs(fact.value / last.value - 1) < 0.03)
    ? last
    : undefined;
}

/** Whether the share names a state of the organisations it is of: "số HTX đang hoạt động", "số HTX được xếp loại". */
function isOfState(run: CheckRun, share: Fact): boolean {
  return /^(?:trên |trong |của )?(?:tổng )?số (?:htx|tht|hợp tác xã|tổ hợp tác|quỹ) (?:đang |đã |được |còn |có |phải )?(?:hoạt động|xếp loại|đánh giá|phân loại|khảo sát|báo cáo|chuyển đổi|đăng ký)/.test(
    wordsOf(run.read.context, share.to, share.to + 9),
  );
}

/** "23 HTX …, chiếm 42% số HTX ngừng hoạt động": the one figure told before of organisations in that state. */
export function stateNamed(run: CheckRun, share: Fact, part: Fact): Fact | undefined {
  const { context } = run.read;
  const said = /^(?:trên |trong |của )?(?:tổng )?số (?:htx|tht|hợp tác xã|tổ hợp tác|quỹ) /.exec(
    wordsOf(context, share.to, share.to + 8),
  );
  if (said === null) return undefined;
  let from = share.to + said[0].trim().split(' ').length;
  // "HTX nông nghiệp" is one name: its sector stands in it.
  let org = from - 1;
  while (org > share.to && context.markAt.get(org) === undefined) org--;
  const kind =
    entryOf(context.markAt.get(org), 'org')?.breakdown ??
    entryOf(context.markAt.get(from), 'kind')?.breakdown;
  while (/^(?:được|đang|đã)$/.test(context.tokens[from]?.key ?? '') && context.markAt.get(from) === undefined)
    from++;
  const state = entryOf(context.markAt.get(from), 'measure');
  const named =
    kind?.[0] === 'linh_vuc' || (state !== undefined && state.side !== 'left' && state.id !== part.measure);
  if (!named) return undefined;
  const i = run.indexOf.get(part) ?? 0;
  const told = run.facts
    .slice(Math.max(0, i - 24), i)
    .filter(
      (fact) =>
        isWhole(part, fact) &&
        fact.unit === part.unit &&
        (kind === undefined
          ? fact.measure === state?.id && fact.breakdown === null
          : fact.measure === 'total' && fact.breakdown?.linh_vuc === kind[1]) &&
        part.sentence - fact.sentence <= 12,
    );
  const [whole] = told;
  return told.every((fact) => fact.value === whole?.value) ? whole : undefined;
}

/** "bằng 73,3% trong tổng số 225 HTX phải chuyển đổi": the whole is named right after its share. */
function isNamedWhole(run: CheckRun, share: Fact, fact: Fact): boolean {
  if (fact.sentence !== share.sentence || fact.from - share.to > 14 || fact.from < share.to) return false;
  const words = wordsOf(run.read.context, share.to, fact.from);
  // "chiếm 1,42% so với tổng dư nợ cuối năm là 10.588 triệu đồng".
  if (/^(?:trong |trên |của |so với )?tổng [^,;.()]* (?:là|đạt|có)$/.test(words))
    return namedAfter(run, share)?.measure === fact.measure;
  return fact.from - share.to <= 5 && /^(?:trong |trên |của |so với )?tổng(?: số)?$/.test(words);
}
