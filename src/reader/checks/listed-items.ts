// Are as many bodies or things listed as the number before the colon announces ("5 đơn vị: Hội Nông dân, …")?
import type { Fact } from '../read/fact.ts';
import { wordsOf } from '../read/window.ts';
import { isCapitalised } from '../token.ts';
import { countItems } from './counted-item-list.ts';
import { type CheckRun, report } from './report.ts';
import { toldFrom } from './told-at.ts';

const BODIES = /^(?:đơn vị|cơ quan|tổ chức|ngân hàng|sở|ngành|đoàn thể|doanh nghiệp|trường|hội)(?: |$)/;
const THINGS =
  /^(?:mô hình|chuỗi|sản phẩm|mặt hàng|nhóm|lĩnh vực|ngành nghề|ngành hàng|khâu|dịch vụ|loại hình|nghề|loại cây|loại sản phẩm)(?: |$)/;
/** Words that say the list is of something else than what is counted, or of some of it. */
const ASIDE =
  /(?:^| )(?:các|những|tại|ở|thuộc|như|theo|mỗi|trong|về|từ|qua|nhất là|điển hình|tiêu biểu|chủ yếu|gồm có)(?: |$)/;
/** Words before a number that make it no full count. */
const LOOSE = /^(?:hơn|gần|trên|khoảng|trong|số|các|những|ngoài|[,./-])$/;
const REACH = 8;

/** Token after the colon, bracket or "gồm" that opens the list; -1 when other marks or figures come first. */
function listFrom(run: CheckRun, at: number): number {
  const { tokens } = run.read.context;
  for (let i = at; i < at + REACH; i++) {
    const token = tokens[i];
    if (token?.text === ':' || token?.text === '(') return i + 1;
    if (token?.key === 'gồm' && isCapitalised(tokens[i + 1])) return i + 1;
    const comma = token?.text === ',' && /^(?:gồm|bao|cụ)$/.test(tokens[i + 1]?.key ?? '');
    if (token?.kind !== 'word' && !comma) return -1;
  }
  return -1;
}

/** A number of things announced at a token: a figure of the text, or one the reader takes for no statistic. */
interface Announced {
  readonly at: number;
  readonly value: number;
  readonly fact: Fact | undefined;
}

function checkList(run: CheckRun, { at, value, fact }: Announced): void {
  const { tokens } = run.read.context;
  const from = listFrom(run, at + 1);
  if (from < 0) return;
  const head = wordsOf(run.read.context, at + 1, from - 1);
  const bodies = BODIES.test(head);
  if ((!bodies && !THINGS.test(head)) || ASIDE.test(head)) return;
  const list = countItems(tokens, from, bodies);
  if (list === null || list.most < 3) return;
  const { least, most } = list;
  const missing = value - most;
  const wrong = bodies ? (value > most || value < least) && Math.abs(value - most) <= 2 : missing === 1;
  if (!wrong) return;
  const message = `Ghi ${value} nhưng kể ${most}: ${list.items.join(', ')}; có lẽ ${missing > 0 ? 'kể sót hoặc ' : ''}đếm sai.`;
  // What stands in brackets may be the foremost of them only.
  const severity = bodies && tokens[from - 1]?.text !== '(' ? 'hard' : 'ambiguous';
  const told = { kind: 'count', expected: most, stated: value, severity, message } as const;
  if (fact !== undefined) report(run, { ...told, operands: [fact], target: fact });
  else
    run.found.push({
      at,
      finding: {
        ...told,
        claims: [],
        target: null,
        verdict: 'inconsistent',
        where: toldFrom(run.read.context, at),
      },
    });
}

function announcedBy(fact: Fact): Announced | null {
  const plain = fact.approx === undefined && fact.valueTo === undefined && fact.relation === 'none';
  return plain && fact.sentence >= 0 && !fact.rest ? { at: fact.from, value: fact.value, fact } : null;
}

/** Lists of bodies that are longer or shorter than announced, and lists of things one short. */
export function checkListedItems(run: CheckRun): void {
  const { tokens, excluded } = run.read.context;
  const facts = new Map(run.facts.map((fact) => [fact.from, fact]));
  tokens.forEach((token, at) => {
    const fact = facts.get(at);
    const bare = token.kind === 'number' && /^\d{1,2}$/.test(token.text) && excluded[at] !== 1;
    const before = tokens[at - 1]?.key ?? '';
    const announced =
      fact !== undefined
        ? announcedBy(fact)
        : bare && !LOOSE.test(before)
          ? { at, value: Number(token.text), fact }
          : null;
    if (announced === null || !(announced.value >= 2 && announced.value <= 15)) return;
    if (Number.isInteger(announced.value)) checkList(run, announced);
  });
}
