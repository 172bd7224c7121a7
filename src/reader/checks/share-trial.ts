// Is a share that no other check has explained that of a part and a whole the text tells?
import { type Fact, isAhead, isLevel } from '../read/fact.ts';
import { canBePart } from '../read/lists.ts';
import { entryOf } from '../read/marks.ts';
import { wordsOf } from '../read/window.ts';
import { combine, meets, operandInterval, statedInterval } from './interval.ts';
import { type CheckRun, likelySlip, report, say, sayFact } from './report.ts';
import { ofBoth, ofOwnSum, outliersOfOwnSum } from './share-consensus.ts';
import { hasShare, isCompared } from './share-figures.ts';
import { isWhole } from './wholes.ts';

const BACK = 60;
const AHEAD = 6;

/** What the words after a percentage say it is of. */
interface Named {
  /** Money by its measure; goods and land by their unit; organisations by their unit and sector. */
  readonly measure?: string;
  readonly unit?: string;
  readonly sector?: string;
  readonly subject?: string;
  /** "tổng số": of all that the part is counted among. */
  readonly total: boolean;
}

const GOODS: Readonly<Record<string, string>> = { 'diện tích': 'ha', 'sản lượng': 'tan' };
const LINKS = /^(?:trên|trong|của|so|với|\/|tổng|số|toàn|bộ|các)$/;

/** What a share is of by the words after it; null when they name a state or a place we cannot tell. */
function namedAfter(run: CheckRun, share: Fact): Named | null | undefined {
  const { context } = run.read;
  const words = wordsOf(context, share.to, share.to + 9);
  const goods = /^(?:trên |trong |của |so với )?(?:tổng )?(diện tích|sản lượng)(?: |$)/.exec(words)?.[1];
  if (goods !== undefined) return { unit: GOODS[goods] ?? '', total: false };
  let at = share.to;
  while (LINKS.test(context.tokens[at]?.key ?? '') && at < share.to + 5) at++;
  const mark = context.markAt.get(at);
  const money = entryOf(mark, 'money');
  if (money?.measure !== undefined) return { measure: money.measure, total: false };
  const org = entryOf(mark, 'org');
  const total = /^(?:trên |trong |của |so với )?(?:tổng số|toàn bộ|tổng)(?: |$)/.test(words);
  if (org?.unit !== undefined && mark !== undefined) {
    const sector = org.breakdown ?? entryOf(context.markAt.get(mark.to), 'kind')?.breakdown;
    const after = wordsOf(context, mark.to, mark.to + 3);
    if (/^(?:đang|đã|được|còn|phải|có|tham|hoạt|thành|vay|mới)(?: |$)/.test(after)) return null;
    if (/^(?:của |ở |trong |trên )?(?:vùng|huyện|xã|nhóm|ngành|lĩnh)/.test(after)) return null;
    if (sector !== undefined && sector[0] !== 'linh_vuc') return null;
    return { unit: org.unit, total: true, ...(sector === undefined ? {} : { sector: sector[1] }) };
  }
  const noun = entryOf(mark, 'noun');
  if (total && noun?.unit !== undefined && noun.subject !== undefined)
    return { unit: noun.unit, subject: noun.subject, total: true };
  if (total) return mark === undefined ? { total: true } : null;
  return share.shareOf === undefined && /^(?:[,;.):]|và|với|cho|phân|$)/.test(words) ? undefined : null;
}

function isAmount(fact: Fact): boolean {
  return (
    isLevel(fact) &&
    fact.unit !== 'percent' &&
    fact.role !== 'base' &&
    fact.role !== 'plan' &&
    fact.valueTo === undefined &&
    fact.value > 0
  );
}

/** A mean and a yearly mean per HTX are told alike. */
function perOf(fact: Fact): string {
  return (fact.per ?? '').replace(/\/?năm$/, '');
}

function isMean(run: CheckRun, fact: Fact): boolean {
  return (
    perOf(fact) !== '' || /bình quân|trung bình/.test(wordsOf(run.read.context, fact.from - 9, fact.from))
  );
}

/** The part: what the share is told of; the money of the sentence when money is what it is of. */
function partOf(run: CheckRun, share: Fact, named: Named | null | undefined): Fact | undefined {
  const at = run.indexOf.get(share) ?? 0;
  const before = run.facts
    .slice(Math.max(0, at - 4), at)
    .filter((fact) => fact.sentence === share.sentence && isAmount(fact));
  const own = share.anchor ?? before.at(-1);
  if (own === undefined || !isAmount(own) || own.sentence !== share.sentence) return undefined;
  if (own.from > share.from || share.from - own.to > 24) return undefined;
  // "…; phần còn lại, trung bình và yếu kém, chiếm 60,76%": of something told after the part.
  if (/;|còn lại|trong đó/.test(wordsOf(run.read.context, own.to, share.from))) return undefined;
  if (share.list !== undefined && share.list.parent === own) return undefined;
  if (share.anchor === undefined && share.from - own.to > 2) return undefined;
  const unit = named?.measure === undefined ? named?.unit : 'dong';
  if (unit === undefined || own.unit === unit || canBePart({ ...own, unit }, own.unit)) return own;
  return before.findLast((fact) => fact.unit === unit);
}

function canHold(run: CheckRun, part: Fact, whole: Fact): boolean {
  if (whole === part || !isAmount(whole) || !canBePart(whole, part.unit) || whole.value < part.value)
    return false;
  const [own, sector] = [part, whole].map((fact) => fact.breakdown?.linh_vuc);
  if (own !== undefined && sector !== undefined && own !== sector && part.measure === 'total') return false;
  return part.unit !== 'dong' || isMean(run, part) === isMean(run, whole);
}

function sameSector(whole: Fact, sector: string | undefined): boolean {
  if (sector !== undefined) return whole.breakdown?.linh_vuc === sector;
  return whole.breakdown === null;
}

/** The whole the words name, told last before the share. */
function wholeNamed(run: CheckRun, named: Named, part: Fact, around: readonly Fact[]): Fact | undefined {
  const told = around.filter((fact) => {
    if (fact.from > part.from || fact.role !== 'plain' || !canHold(run, part, fact) || isAhead(fact))
      return false;
    if (fact.place !== part.place && fact.place !== undefined && part.place !== undefined) return false;
    if (named.measure !== undefined) {
      const beside = fact.sentence === part.sentence && fact.list === undefined;
      return (
        fact.measure === named.measure &&
        (fact.breakdown === null || beside) &&
        !fact.rest &&
        fact.depth <= part.depth
      );
    }
    if (named.unit === 'ha' || named.unit === 'tan')
      return fact.unit === named.unit && fact.list === undefined;
    if (named.subject !== undefined) return fact.subject === named.subject && fact.list === undefined;
    return fact.measure === 'total' && fact.unit === (named.unit ?? part.unit) && !fact.heading;
  });
  if (named.measure !== undefined) return told.at(-1);
  if (named.unit === 'ha' || named.unit === 'tan')
    return told.every((fact) => fact.value === told[0]?.value) ? told[0] : undefined;
  const own = told.filter((fact) => sameSector(fact, named.sector));
  if (own.length > 0) return own.at(-1);
  // A text on one sector counts no others: "186 HTX nông nghiệp … chiếm 50% tổng số".
  return named.sector === undefined && new Set(told.map((fact) => fact.value)).size === 1
    ? told[0]
    : undefined;
}

/** The only amount near the part that can hold it, when no words say what the share is of. */
function wholeBeside(run: CheckRun, part: Fact, around: readonly Fact[]): Fact | undefined {
  const told = around.filter(
    (fact) =>
      fact.from < part.from &&
      fact.role === 'plain' &&
      fact.unit === part.unit &&
      canHold(run, part, fact) &&
      isAhead(fact) === isAhead(part) &&
      fact.place === part.place &&
      fact.sentence >= 0 &&
      part.sentence - fact.sentence <= 2 &&
      fact.approx === undefined &&
      (fact.breakdown === null ||
        (part.breakdown === null && fact.sentence === part.sentence) ||
        fact.breakdown.linh_vuc === part.breakdown?.linh_vuc) &&
      !hasShare(run, fact) &&
      fact.per === part.per,
  );
  if (new Set(told.map((fact) => fact.value)).size !== 1) return undefined;
  const [whole] = told;
  const moved = /^(?:new|dissolved|converted|borrowers|supported)$/;
  if (whole === undefined || moved.test(part.measure) || moved.test(whole.measure)) return undefined;
  const alike = part.unit === 'dong' ? whole.measure === part.measure : whole.subject === part.subject;
  return alike ? whole : undefined;
}

/** The whole that the shares told before this one were found to be of, when it can hold this part too. */
function runningWhole(run: CheckRun, part: Fact, share: Fact, around: readonly Fact[]): Fact | undefined {
  const last = run.found.findLast(
    ({ finding, at }) =>
      finding.kind === 'share' &&
      finding.verdict === 'consistent' &&
      finding.claims.length === 2 &&
      at < share.from,
  );
  const whole = around.find((fact) => run.ids.get(fact) === last?.finding.claims[1]);
  const sibling = around.find((fact) => run.ids.get(fact) === last?.finding.claims[0]);
  if (whole === undefined || sibling === undefined || share.sentence - sibling.sentence > 3) return undefined;
  const alike = whole.unit === part.unit && whole.subject === part.subject && whole.place === part.place;
  return alike && sibling.from < part.from && canHold(run, part, whole) ? whole : undefined;
}

const STATED = /^(?:active|effective|stopped|value_chain|high_tech|rated|total)$/;

/** "có 121 HTX nông nghiệp tham gia chuỗi, chiếm 51,3%": of the only total of their sector the text tells. */
function onlyTotal(run: CheckRun, part: Fact, around: readonly Fact[]): Fact | undefined {
  if (!/^(?:htx|tht|qtdnd)$/.test(part.unit) || !STATED.test(part.measure) || part.list !== undefined)
    return undefined;
  const sector = part.breakdown?.linh_vuc;
  if (part.measure === 'total' && sector !== undefined) return undefined;
  const told = around.filter(
    (fact) =>
      fact.from < part.from &&
      fact.unit === part.unit &&
      fact.measure === 'total' &&
      fact.role === 'plain' &&
      canHold(run, part, fact) &&
      fact.place === part.place &&
      !isAhead(fact) &&
      fact.approx === undefined &&
      !hasShare(run, fact) &&
      Object.keys(fact.breakdown ?? {}).every((key) => key === 'linh_vuc'),
  );
  const own = told.filter((fact) => fact.breakdown?.linh_vuc === sector);
  // A text on one sector counts no others: "469 HTX nông nghiệp … loại giỏi có 41 HTX, chiếm 8,74%".
  const wholes = own.length > 0 ? own : told;
  const [whole] = wholes;
  return wholes.every((fact) => fact.value === whole?.value) ? whole : undefined;
}

function fits(part: Fact, whole: Fact, share: Fact): boolean {
  return meets(
    combine(operandInterval(part), operandInterval(whole), (a, b) => (a / b) * 100),
    statedInterval(share),
  );
}

/** Whether an amount may be the whole the words name: money of that name, a total for "tổng số", else any. */
function isCandidate(named: Named | undefined, whole: Fact): boolean {
  if (named?.measure !== undefined) return whole.measure === named.measure;
  return named?.total !== true || whole.measure === 'total' || whole.role === 'denominator';
}

function isTold(run: CheckRun, fact: Fact): boolean {
  return (
    run.judged.has(fact) ||
    run.targets.has(run.ids.get(fact) ?? '') ||
    run.operands.has(run.ids.get(fact) ?? '')
  );
}

function checkShareApart(run: CheckRun, share: Fact): void {
  if (share.unit !== 'percent' || share.relation !== 'share_of' || share.sentence < 0 || isTold(run, share))
    return;
  if (share.rest || share.valueTo !== undefined || isAhead(share) || share.value > 100 || share.value <= 0)
    return;
  const named = namedAfter(run, share);
  if (named === null) return;
  const part = partOf(run, share, named);
  if (part === undefined) return;
  const at = run.indexOf.get(share) ?? 0;
  const around = run.facts.slice(Math.max(0, at - BACK), at + AHEAD);
  const parts = around.filter((fact) => fact.sentence === share.sentence && isAmount(fact));
  const near = share.step >= 1 ? parts.filter((own) => own === part) : parts;
  const known = near.some((own) =>
    around.some((whole) => isCandidate(named, whole) && canHold(run, own, whole) && fits(own, whole, share)),
  );
  if (known) return;
  const whole =
    named === undefined
      ? (runningWhole(run, part, share, around) ??
        wholeBeside(run, part, around) ??
        onlyTotal(run, part, around))
      : wholeNamed(run, named, part, around);
  if (whole === undefined) return;
  const expected = (part.value / whole.value) * 100;
  const ratio = share.value / expected;
  const open = [part, whole, share].some((fact) => fact.approx !== undefined);
  if (ratio > 2.5 || ratio < 0.4 || Math.abs(ratio - 1) < (open ? 0.15 : 0.005)) return;
  if (Math.abs(expected - share.value) < share.step) return;
  run.judged.add(share);
  report(run, {
    kind: 'share',
    operands: [part, whole],
    target: share,
    expected,
    stated: share.value,
    severity: 'hard',
    message: `${sayFact(part)} / ${sayFact(whole)} = ${say(expected, 'percent')}, văn bản ghi ${say(share.value, 'percent')}.${likelySlip(Math.round(expected * 10) / 10, share.value)}`,
  });
}

/** Shares left over: of what their words name, or of the one amount beside them. */
export function checkSharesApart(run: CheckRun): void {
  const compared = run.facts.filter(isCompared);
  const alone = new Set([...ofOwnSum(compared, () => true), ...ofBoth(run, compared, isWhole)]);
  for (const { share, parts, sum } of outliersOfOwnSum(compared)) {
    if (isTold(run, share)) continue;
    const expected = ((share.anchor?.value ?? 0) / sum) * 100;
    run.judged.add(share);
    report(run, {
      kind: 'share',
      operands: parts,
      target: share,
      expected,
      stated: share.value,
      severity: 'hard',
      message: `${say(share.anchor?.value ?? 0, parts[0]?.unit ?? 'htx')} trong tổng ${say(sum, parts[0]?.unit ?? 'htx')} của các phần là ${say(expected, 'percent')}, văn bản ghi ${sayFact(share)}; các tỷ lệ khác đều khớp.`,
    });
  }
  for (const fact of run.facts) if (!alone.has(fact)) checkShareApart(run, fact);
}
