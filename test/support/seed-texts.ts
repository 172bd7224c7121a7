// Năm văn bản nguồn: read from ../shared/seeds beside the project; where they are absent, tests that need them are skipped and say so.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

export const SEEDS = path.resolve(import.meta.dirname, '../../../shared/seeds');

/** Are the source documents at hand? */
export const seedsPresent = existsSync(SEEDS);
if (!seedsPresent)
  console.warn('Bỏ qua các kiểm thử trên văn bản nguồn: không có ../shared/seeds trên máy này.');

/** The text of a source document ("001"). @throws when the folder is there and the document is not */
export function seedText(number: string): string {
  const name = readdirSync(SEEDS).find((each) => each.startsWith(`${number}_`));
  if (!name) throw new Error(`thiếu văn bản nguồn ${number}`);
  return readFileSync(path.join(SEEDS, name), 'utf8');
}
