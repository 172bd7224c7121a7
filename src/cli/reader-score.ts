// The command `reader-score`: how well does the reader read a folder of labelled texts?
import { stat } from 'node:fs/promises';
import path from 'node:path';
import type { CliStreams } from './check-options.ts';
import { loadLabelledTexts } from './reader-score/labelled-text.ts';
import { createTally, scoreText, type Tally } from './reader-score/score-texts.ts';

function rate(right: number, of: number): string {
  return of === 0 ? '—' : (right / of).toFixed(3);
}

function describe(title: string, tally: Tally): string {
  const precision = tally.read === 0 ? 1 : tally.hits / tally.read;
  const recall = tally.gold === 0 ? 1 : tally.hits / tally.gold;
  const f1 = (2 * precision * recall) / Math.max(1e-9, precision + recall);
  const attributes = Object.entries(tally.attributes).map(
    ([name, value]) => `${name} ${rate(value.right, value.of)}`,
  );
  return [
    `${title}: ${tally.gold} nhãn, đọc ${tally.read}`,
    `  số liệu (giá trị, đơn vị, chủ thể)  P ${precision.toFixed(3)}  R ${recall.toFixed(3)}  F1 ${f1.toFixed(3)}`,
    `  thuộc tính của số đọc đúng  ${attributes.join('  ')}`,
    `  phát hiện  P ${rate(tally.goodFindings, tally.findings)}  R ${rate(tally.hitFindings, tally.goldFindings)}  (${tally.goldFindings} nhãn không khớp)`,
    '',
  ].join('\n');
}

function describeDetails(tally: Tally): string {
  const kinds = Object.entries(tally.checksByKind).map(
    ([kind, value]) => `  ${kind}: ${value.found}/${value.gold}`,
  );
  const confusion = Object.entries(tally.confusion).map(([pair, count]) => `  ${pair}: ${count}`);
  return [
    'Phép kiểm theo loại:',
    ...kinds,
    'Nhầm chủ thể:',
    ...(confusion.length === 0 ? ['  không'] : confusion),
    'Chỗ chưa đúng:',
    ...tally.misses.map((miss) => `  ${miss}`),
    '',
  ].join('\n');
}

interface ScoreArguments {
  readonly folder: string;
  readonly seeds: string;
  readonly json: boolean;
}

function parseArguments(argv: readonly string[]): ScoreArguments | string {
  let folder: string | undefined;
  let seeds: string | undefined;
  let json = false;
  for (let i = 0; i < argv.length; i++) {
    const arg = argv[i] ?? '';
    if (arg === '--json') json = true;
    else if (arg === '--seeds') {
      seeds = argv[++i];
      if (seeds === undefined) return 'Tham số --seeds thiếu giá trị.';
    } else if (arg.startsWith('-')) return `Không hiểu tùy chọn ${arg} của lệnh reader-score.`;
    else if (folder !== undefined) return `Thừa "${arg}": lệnh reader-score nhận một thư mục.`;
    else folder = arg;
  }
  if (folder === undefined)
    return 'Hãy cho biết thư mục văn bản có nhãn: reader-score THƯ-MỤC [--seeds THƯ-MỤC] [--json].';
  return { folder, seeds: seeds ?? path.join('..', 'shared', 'seeds'), json };
}

/** Run `reader-score DIR [--seeds DIR] [--json]`. Exit code: 0 scored, 2 bad input. */
export async function runReaderScore(argv: string[], io: CliStreams): Promise<number> {
  const options = parseArguments(argv);
  if (typeof options === 'string') {
    io.stderr.write(`${options}\n`);
    return 2;
  }
  try {
    if (!(await stat(options.folder)).isDirectory()) throw new Error('not a folder');
  } catch {
    io.stderr.write(`Không tìm thấy thư mục ${path.basename(options.folder)}.\n`);
    return 2;
  }
  const { texts, skipped } = await loadLabelledTexts(options.folder, options.seeds);
  for (const reason of skipped) io.stderr.write(`Bỏ qua ${reason}.\n`);
  if (texts.length === 0) {
    io.stderr.write(`Thư mục ${path.basename(options.folder)} không có văn bản có nhãn nào chấm được.\n`);
    return 2;
  }
  const all = createTally();
  const byKind = new Map<string, Tally>();
  for (const text of texts) {
    const tally = byKind.get(text.kind) ?? createTally();
    byKind.set(text.kind, tally);
    scoreText(tally, text);
    scoreText(all, text);
  }
  if (options.json) io.stdout.write(`${JSON.stringify({ all, byKind: Object.fromEntries(byKind) })}\n`);
  else {
    io.stdout.write(describe('Tất cả', all));
    for (const [kind, tally] of byKind) io.stdout.write(describe(kind, tally));
    io.stdout.write(describeDetails(all));
  }
  return 0;
}
