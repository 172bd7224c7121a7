// What does a labelled file hold (corpus format: text or seed file, facts, checks)?
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

export interface GoldFact {
  readonly id: string;
  readonly quote: string;
  readonly start: number;
  readonly subject: string;
  readonly measure: string;
  readonly value: number;
  readonly unit: string;
  readonly period: string | null;
  readonly as_of: string | null;
  readonly place: string | null;
  readonly breakdown: Readonly<Record<string, string>> | null;
  readonly relation: string;
}

export interface GoldCheck {
  readonly kind: string;
  readonly expected: number;
  readonly stated: number;
  readonly verdict: string;
  readonly severity?: string;
}

export interface LabelledText {
  readonly name: string;
  readonly kind: string;
  /** Day, month or year of the document, when the file gives it. */
  readonly date?: string;
  readonly text: string;
  readonly facts: readonly GoldFact[];
  readonly checks: readonly GoldCheck[];
}

interface LabelledFile {
  readonly text?: unknown;
  readonly seed_file?: unknown;
  readonly text_kind?: unknown;
  readonly date?: unknown;
  readonly gold?: unknown;
}

interface Gold {
  readonly facts: readonly GoldFact[];
  readonly checks: readonly GoldCheck[];
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isFact(value: unknown): boolean {
  return (
    isRecord(value) &&
    typeof value.quote === 'string' &&
    typeof value.subject === 'string' &&
    typeof value.unit === 'string' &&
    Number.isFinite(value.start) &&
    Number.isFinite(value.value)
  );
}

function isCheck(value: unknown): boolean {
  return (
    isRecord(value) &&
    typeof value.kind === 'string' &&
    typeof value.verdict === 'string' &&
    Number.isFinite(value.expected) &&
    Number.isFinite(value.stated)
  );
}

/** The labels of a file, or in words what is wrong with them. */
function readGold(gold: unknown): Gold | string {
  if (!isRecord(gold)) return 'mục gold không phải một đối tượng';
  const facts = gold.facts ?? [];
  const checks = gold.checks ?? [];
  if (!Array.isArray(facts) || !Array.isArray(checks)) return 'gold.facts và gold.checks phải là danh sách';
  const fact = facts.findIndex((item) => !isFact(item));
  if (fact >= 0) return `nhãn thứ ${fact + 1} trong gold.facts thiếu quote, start, subject, value hoặc unit`;
  const check = checks.findIndex((item) => !isCheck(item));
  if (check >= 0) return `nhãn thứ ${check + 1} trong gold.checks thiếu kind, verdict, expected hoặc stated`;
  // Parse boundary: the fields the score needs were looked at one by one.
  return { facts: facts as GoldFact[], checks: checks as GoldCheck[] };
}

function parseFile(content: string): LabelledFile | null {
  try {
    const value: unknown = JSON.parse(content.replace(/^\uFEFF/, ''));
    return isRecord(value) ? value : null;
  } catch {
    return null;
  }
}

async function readText(file: LabelledFile, seeds: string): Promise<string | null> {
  if (typeof file.text === 'string') return file.text;
  if (typeof file.seed_file !== 'string') return null;
  try {
    return await readFile(path.join(seeds, file.seed_file), 'utf8');
  } catch {
    return null;
  }
}

/** Labelled texts of a folder in name order; a file that cannot be scored is named in `skipped` with the reason. */
export async function loadLabelledTexts(
  folder: string,
  seeds: string,
): Promise<{ readonly texts: readonly LabelledText[]; readonly skipped: readonly string[] }> {
  const texts: LabelledText[] = [];
  const skipped: string[] = [];
  for (const name of (await readdir(folder)).filter((entry) => entry.endsWith('.json')).sort()) {
    const file = parseFile(await readFile(path.join(folder, name), 'utf8'));
    if (file === null) {
      skipped.push(`${name}: không phải một đối tượng JSON đọc được`);
      continue;
    }
    if (file.gold === undefined) {
      skipped.push(`${name}: không có nhãn (gold)`);
      continue;
    }
    const gold = readGold(file.gold);
    const text = await readText(file, seeds);
    if (typeof gold === 'string') skipped.push(`${name}: ${gold}`);
    else if (text === null) skipped.push(`${name}: không có văn bản gốc`);
    else
      texts.push({
        name,
        kind: typeof file.text_kind === 'string' ? file.text_kind : 'text',
        ...(typeof file.date === 'string' && /^\d{4}(?:-\d{2}){0,2}$/.test(file.date)
          ? { date: file.date }
          : {}),
        text,
        facts: gold.facts,
        checks: gold.checks,
      });
  }
  return { texts, skipped };
}
