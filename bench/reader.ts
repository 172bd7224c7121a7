// How many characters a second does the reader take against a plain tokenizer pass, in how much memory, in how large a bundle?
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { checkText } from '#reader/check-text.ts';
import { tokenize } from '#reader/token.ts';
import type { Report } from '#test/support/bench-compare.ts';
import { generateReport } from '#test/support/reader-stress/measure-reader.ts';

/** The labelled texts, where they are at hand. */
const CORPUS = path.join('..', 'shared', 'corpus');

function buildText(length: number): string {
  let text = '';
  for (let seed = 1; text.length < length; seed++) {
    text += generateReport(
      seed,
      seed % 5 === 0 ? 'table' : seed % 2 === 0 ? 'tuning' : 'heldOut',
      false,
    ).text;
    text += '\n\n';
  }
  return text.slice(0, length);
}

function corpusTexts(): string[] {
  if (!existsSync(CORPUS)) return [];
  return readdirSync(CORPUS)
    .filter((name) => name.endsWith('.json'))
    .map((name): unknown => JSON.parse(readFileSync(path.join(CORPUS, name), 'utf8')))
    .flatMap((file) =>
      typeof file === 'object' && file !== null && 'text' in file && typeof file.text === 'string'
        ? [file.text]
        : [],
    );
}

function bestSeconds(run: () => void, rounds: number): number {
  let best = Number.POSITIVE_INFINITY;
  for (let i = 0; i < rounds; i++) {
    const from = performance.now();
    run();
    best = Math.min(best, (performance.now() - from) / 1000);
  }
  return best;
}

function measure(report: Report, name: string, texts: readonly string[], rounds: number): void {
  const length = texts.reduce((sum, text) => sum + text.length, 0);
  const each = (read: (text: string) => unknown): number =>
    Math.round(
      length /
        bestSeconds(() => {
          for (const text of texts) read(text);
        }, rounds),
    );
  const figure = each(checkText);
  const baseline = each(tokenize);
  report({ name, figure, unit: 'ký tự/giây', baseline, ratio: Number((figure / baseline).toFixed(3)) });
}

/** Memory held by the result of one reading once the rest is collected, against the text itself. */
function measureMemory(report: Report, text: string): void {
  setFlagsFromString('--expose-gc');
  const collect: unknown = runInNewContext('gc');
  const held = (): number => {
    if (typeof collect === 'function') collect();
    return process.memoryUsage().heapUsed / 1e6;
  };
  const before = held();
  const result = checkText(text);
  const figure = Number((held() - before).toFixed(1));
  report({
    name: 'rà soát 1 MB: bộ nhớ kết quả giữ',
    figure,
    unit: `MB (${result.claims.length} số liệu)`,
    baseline: Number((text.length / 1e6).toFixed(1)),
    ratio: Number((figure / (text.length / 1e6)).toFixed(1)),
  });
}

/** What a browser loads to read a text: the reader alone, minified. */
async function measureBundle(report: Report): Promise<void> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      minify: true,
      lib: { entry: path.resolve('src', 'reader', 'check-text.ts'), formats: ['es'] },
    },
  });
  const outputs = (Array.isArray(built) ? built : [built]).flatMap((one) =>
    'output' in one ? one.output : [],
  );
  const code = outputs.map((chunk) => (chunk.type === 'chunk' ? chunk.code : '')).join('');
  const figure = Number((gzipSync(code).length / 1024).toFixed(1));
  const baseline = Number((Buffer.byteLength(code) / 1024).toFixed(1));
  report({
    name: 'rà soát: gói cho trình duyệt',
    figure,
    unit: 'KB nén (đối chứng: chưa nén)',
    baseline,
    ratio: Number((figure / baseline).toFixed(3)),
  });
}

/** Measure the corpus, a report of 20.000 characters, a document of 1 MB; the baseline is the tokenizer alone. */
export async function bench(report: Report): Promise<void> {
  const corpus = corpusTexts();
  if (corpus.length > 0) measure(report, 'rà soát: các văn bản có nhãn', corpus, 5);
  measure(report, 'rà soát: báo cáo 20.000 ký tự', [buildText(20_000)], 5);
  const long = buildText(1_000_000);
  measure(report, 'rà soát: văn bản 1 MB', [long], 2);
  measureMemory(report, long);
  await measureBundle(report);
}
