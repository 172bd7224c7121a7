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
  readonly text: string;
  readonly facts: readonly GoldFact[];
  readonly checks: readonly GoldCheck[];
}

interface LabelledFile {
  readonly text?: string | null;
  readonly seed_file?: string;
  readonly text_kind?: string;
  readonly gold?: { readonly facts: readonly GoldFact[]; readonly checks: readonly GoldCheck[] };
}

async function readText(file: LabelledFile, seeds: string): Promise<string | null> {
  if (typeof file.text === 'string') return file.text;
  if (file.seed_file === undefined) return null;
  try {
    return await readFile(path.join(seeds, file.seed_file), 'utf8');
  } catch {
    return null;
  }
}

/** Labelled texts of a folder in name order; a seed whose text is not in `seeds` is reported in `missing`. */
export async function loadLabelledTexts(
  folder: string,
  seeds: string,
): Promise<{ readonly texts: readonly LabelledText[]; readonly missing: readonly string[] }> {
  const texts: LabelledText[] = [];
  const missing: string[] = [];
  for (const name of (await readdir(folder)).filter((entry) => entry.endsWith('.json')).sort()) {
    // Parse boundary: files outside the package, in the corpus format.
    const file = JSON.parse(await readFile(path.join(folder, name), 'utf8')) as LabelledFile;
    if (file.gold === undefined) continue;
    const text = await readText(file, seeds);
    if (text === null) missing.push(name);
    else
      texts.push({
        name,
        kind: file.text_kind ?? 'text',
        text,
        facts: file.gold.facts,
        checks: file.gold.checks,
      });
  }
  return { texts, missing };
}
