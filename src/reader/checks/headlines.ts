// Does a headline tell the figure that the body tells?
import { type Fact, isLevel } from '../read/fact.ts';
import { entryOf } from '../read/marks.ts';
import { wordsOf } from '../read/window.ts';
import { isClose, meets, operandInterval } from './interval.ts';
import { areSwapped, differInOneDigit, printedLength } from './printed.ts';
import { type CheckRun, differsByOneDigit, hasSwappedDigits, report, say, sayFact } from './report.ts';

/** How much of a text a headline speaks of. */
const BODY = 60;

function isPrinted(fact: Fact): boolean {
  return (
    fact.role === 'plain' &&
    fact.approx === undefined &&
    fact.valueTo === undefined &&
    (fact.value >= 10 || printedLength(fact) > 1)
  );
}

const SAID = new Set<Fact['measureSource']>(['left', 'right']);

/** "Tính đến nay, thành phố có 66 sản phẩm": a whole as it stands, no part of one. */
function isStanding(run: CheckRun, fact: Fact): boolean {
  const words = wordsOf(run.read.context, fact.from - 10, fact.from);
  return (
    fact.list === undefined &&
    /(?:đến|hiện) nay|hiện có|tính đến|toàn (?:tỉnh|huyện|thành phố|quốc)|cả nước/.test(words) &&
    /(?:^| )có(?: \S+)?$/.test(words)
  );
}

/** Whether two figures differ as a slip of the pen does and tell of one thing. */
function isSlipOf(run: CheckRun, head: Fact, fact: Fact): boolean {
  const alike = head.relation === fact.relation && (head.measure === fact.measure || !isLevel(head));
  const standing = /^(?:total|active)$/;
  const held =
    standing.test(head.measure) && standing.test(fact.measure) && head.unit !== 'dong' && head.value >= 100;
  if (areSwapped(head, fact))
    return (
      alike ||
      (held && isLevel(head) && head.breakdown === fact.breakdown) ||
      (head.value >= 1000 && head.unit !== 'percent')
    );
  // "Vốn huy động tăng 117%" over "tăng 177%".
  if (alike && head.unit === 'percent' && head.relation !== 'none' && printedLength(head) > 1)
    return head.relation !== 'share_of' && differInOneDigit(head, fact);
  // "1.225 hợp tác xã nông nghiệp của Hà Nội" over "số lượng HTX nông nghiệp đang hoạt động là 1.225 đơn vị".
  const kinds = [head, fact].map((told) => JSON.stringify(told.breakdown));
  if (held && isLevel(fact) && kinds[0] === kinds[1] && head.breakdown !== null && fact.list === undefined)
    return head.value >= 1000 && differsByOneDigit(head.value, fact.value);
  if (!isLevel(head) || !alike || JSON.stringify(head.breakdown) !== JSON.stringify(fact.breakdown))
    return false;
  // "Thành lập mới 17 HTX" over "có 11 HTX được thành lập mới": both say outright what they count.
  const outright = SAID.has(head.measureSource) && SAID.has(fact.measureSource);
  if (head.unit !== 'dong' && head.value < 100 && head.measure === 'total')
    return differInOneDigit(head, fact) && head.place === fact.place && isStanding(run, fact);
  if (head.unit === 'dong' || head.value < 100)
    return (
      outright &&
      head.status === fact.status &&
      head.measure !== 'total' &&
      head.per === fact.per &&
      (head.unit !== 'dong' || head.per !== undefined) &&
      differInOneDigit(head, fact)
    );
  return (
    alike &&
    isLevel(head) &&
    head.unit !== 'dong' &&
    head.measure === fact.measure &&
    head.value >= 100 &&
    JSON.stringify(head.breakdown) === JSON.stringify(fact.breakdown) &&
    differsByOneDigit(head.value, fact.value)
  );
}

/** "254 tổ hợp tác, hợp tác xã": a headline that counts two kinds together. */
function isJoined(run: CheckRun, head: Fact): boolean {
  const { context } = run.read;
  if (!/^(?:,|và)$/.test(context.tokens[head.to]?.key ?? '')) return false;
  return entryOf(context.markAt.get(head.to + 1), 'org') !== undefined;
}

function checkJoined(run: CheckRun, head: Fact, body: readonly Fact[]): void {
  const standing = body.filter((fact) => isPrinted(fact) && isLevel(fact) && fact.measure === 'total');
  const groups = standing.filter((fact) => fact.unit === 'tht');
  const coops = standing.filter((fact) => fact.unit === 'htx');
  const [group] = groups;
  const [coop] = coops;
  if (group === undefined || coop === undefined || groups.length > 1 || coops.length > 1) return;
  const expected = group.value + coop.value;
  const slip = hasSwappedDigits(expected, head.value) || differsByOneDigit(expected, head.value);
  if (expected !== head.value && !slip) return;
  report(run, {
    kind: 'sum',
    operands: [coop, group],
    target: head,
    expected,
    stated: head.value,
    ...(slip ? { severity: 'hard' as const } : {}),
    message: slip
      ? `Tít ghi ${say(head.value, '')}, thân bài ${sayFact(coop)} + ${sayFact(group)} = ${say(expected, '')}.`
      : `${sayFact(coop)} + ${sayFact(group)} = ${say(expected, '')}, khớp với tít.`,
  });
}

/** "gần 600 HTX" over a body of 479: what the word before the figure allows, and a little more. */
function allows(head: Fact, fact: Fact): boolean {
  const { low, high } = operandInterval(head);
  const upward = head.approx === 'hon' || head.approx === 'tren';
  const room = Math.max(high - low, 0.05 * head.value);
  return meets(operandInterval(fact), upward ? { low, high: high + room } : { low: low - room, high });
}

/** A headline that rounds ("gần", "hơn", "trên") a figure the body tells exactly. */
function checkRounded(run: CheckRun, head: Fact): void {
  if (head.approx !== 'gan' && head.approx !== 'hon' && head.approx !== 'tren') return;
  if (!isLevel(head) || head.unit === 'percent' || head.role !== 'plain' || head.value < 10) return;
  const body = run.facts
    .slice(0, BODY)
    .filter(
      (fact) =>
        !fact.heading &&
        fact.sentence > head.sentence &&
        isLevel(fact) &&
        fact.role === 'plain' &&
        fact.unit === head.unit &&
        fact.subject === head.subject &&
        fact.measure === head.measure &&
        fact.per === head.per &&
        fact.list === undefined &&
        (fact.place === head.place || fact.place === undefined || head.place === undefined) &&
        JSON.stringify(fact.breakdown) === JSON.stringify(head.breakdown),
    );
  if (body.length === 0 || body.some((fact) => allows(head, fact))) return;
  // Counted outright ("thành lập mới gần 3.000 HTX"), a figure may be further off and still be the same.
  const [low, high] = SAID.has(head.measureSource) && head.measure !== 'total' ? [0.5, 2] : [0.7, 1.4];
  const near = body.filter(
    (fact) => fact.value > head.value * low && fact.value < head.value * high && isClose(fact),
  );
  const [only] = near;
  if (only === undefined || near.some((fact) => fact.value !== only.value)) return;
  run.judged.add(head);
  report(run, {
    kind: 'sum',
    operands: [head],
    target: only,
    expected: head.value,
    stated: only.value,
    severity: 'hard',
    message: `Tít ghi ${head.approx === 'gan' ? 'gần' : 'hơn'} ${sayFact(head)}, thân bài ghi ${sayFact(only)}.`,
  });
}

/** Compare the figures of the headline with those of the body: the same figure, but for one digit or two swapped. */
export function checkHeadlines(run: CheckRun): void {
  for (const head of run.facts.slice(0, 12)) if (head.heading && head.sentence <= 1) checkRounded(run, head);
  const heads = run.facts
    .slice(0, 12)
    .filter((fact) => fact.heading && fact.sentence <= 1 && isPrinted(fact));
  for (const head of heads) {
    const body = run.facts.slice(0, BODY).filter((fact) => !fact.heading && fact.sentence > head.sentence);
    if (isJoined(run, head)) {
      checkJoined(run, head, body);
      continue;
    }
    const same = body.filter(
      (fact) => fact.unit === head.unit && fact.subject === head.subject && fact.per === head.per,
    );
    // A part of something else may happen to be as many.
    const kindOf = (fact: Fact): string => JSON.stringify(fact.breakdown);
    const isToldAgain = (fact: Fact): boolean =>
      fact.value === head.value &&
      (fact.measure === head.measure || (fact.list === undefined && kindOf(fact) === kindOf(head)));
    if (same.some(isToldAgain)) continue;
    const slips = same.filter((fact) => isPrinted(fact) && isSlipOf(run, head, fact));
    const [slip] = slips;
    if (slip === undefined || slips.some((fact) => fact.value !== slip.value)) continue;
    run.judged.add(head);
    run.judged.add(slip);
    report(run, {
      kind: 'sum',
      operands: [head],
      target: slip,
      expected: head.value,
      stated: slip.value,
      severity: 'hard',
      message: `Cùng một số liệu nhưng tít ghi ${sayFact(head)}, thân bài ghi ${sayFact(slip)}.${areSwapped(head, slip) ? ' Có thể gõ đảo chữ số.' : ' Có thể gõ sai một chữ số.'}`,
    });
  }
}
