// The command `check`: which statistics does a report state and which do not agree?
import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { extractText, READABLE } from '#document/reading/extract-text.ts';
import { findingsSheet } from '#domain/claim/findings-sheet.ts';
import { checkText } from '#reader/check-text.ts';
import type { CheckResult } from '#reader/claim.ts';
import { type CheckArguments, type CliStreams, parseCheckArguments } from './check-options.ts';
import { describeCheck } from './check-words.ts';

interface Checked {
  readonly file: string;
  readonly result: CheckResult;
}

async function readStream(stream: NodeJS.ReadableStream): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(Buffer.from(chunk));
  return new Uint8Array(Buffer.concat(chunks));
}

/** Files a name stands for: itself, or every readable file of a folder in name order. */
async function listFiles(input: string): Promise<string[]> {
  if (input === '-' || !(await stat(input)).isDirectory()) return [input];
  const names = (await readdir(input)).filter((name) => READABLE.test(name)).sort();
  return names.map((name) => path.join(input, name));
}

async function checkFile(
  file: string,
  options: CheckArguments,
  stdin: NodeJS.ReadableStream,
): Promise<Checked | string> {
  const shown = file === '-' ? 'đầu vào chuẩn' : path.basename(file);
  let bytes: Uint8Array;
  try {
    bytes = file === '-' ? await readStream(stdin) : new Uint8Array(await readFile(file));
  } catch {
    return `Không mở được tệp ${shown}.`;
  }
  const extracted = await extractText(file, bytes);
  if (!extracted.ok) return `Không đọc được ${shown}: ${extracted.reason}.`;
  const result = checkText(extracted.text, {
    all: options.all,
    ...(options.date === undefined ? {} : { documentDate: options.date }),
  });
  return { file, result };
}

/** Write the sheet of findings of everything read; a string is the sentence that tells why it could not be. */
async function writeSheet(file: string, checked: readonly Checked[]): Promise<string | undefined> {
  const now = new Date();
  const sheet = findingsSheet(
    checked.map(({ file: name, result }) => ({
      name: name === '-' ? 'đầu vào chuẩn' : path.basename(name),
      ...result,
    })),
    now,
  );
  // The writers load a library: only who asks for a sheet waits for it.
  const bytes = /\.docx$/i.test(file)
    ? await (await import('#document/word/findings-word.ts')).writeFindingsWord(sheet, now.toISOString())
    : await (await import('#document/excel/findings-excel.ts')).writeFindingsExcel(sheet);
  try {
    await writeFile(file, bytes);
    return undefined;
  } catch {
    return `Không ghi được tệp ${path.basename(file)}.`;
  }
}

/**
 * Run `check FILE… [--all] [--json] [--jsonl] [--date DAY] [--sheet OUT]`. Exit code: 0 nothing to report, 1 findings, 2 bad input
 * (one Vietnamese sentence naming the file on stderr). A folder stands for the readable files in it.
 */
export async function runCheck(argv: string[], io: CliStreams): Promise<number> {
  const options = parseCheckArguments(argv);
  if (typeof options === 'string') {
    io.stderr.write(`${options}\n`);
    return 2;
  }
  const files: string[] = [];
  for (const input of options.inputs) {
    try {
      files.push(...(await listFiles(input)));
    } catch {
      io.stderr.write(`Không tìm thấy tệp ${path.basename(input)}.\n`);
      return 2;
    }
  }
  const batch = options.jsonl || files.length > 1;
  const collected: { file: string; claims: CheckResult['claims']; findings: CheckResult['findings'] }[] = [];
  const read: Checked[] = [];
  let findings = 0;
  let bad = 0;
  for (const file of files) {
    const checked = await checkFile(file, options, io.stdin);
    if (typeof checked === 'string') {
      io.stderr.write(`${checked}\n`);
      bad++;
      continue;
    }
    read.push(checked);
    findings += checked.result.findings.filter((finding) => finding.verdict === 'inconsistent').length;
    if (options.jsonl) io.stdout.write(`${JSON.stringify({ file, ...checked.result })}\n`);
    else if (options.json) collected.push({ file, ...checked.result });
    else io.stdout.write(describeCheck(batch ? file : null, checked.result));
  }
  if (options.json && !options.jsonl && (files.length > 1 || collected.length > 0)) {
    const only = collected[0];
    io.stdout.write(
      `${JSON.stringify(files.length === 1 && only !== undefined ? { claims: only.claims, findings: only.findings } : collected)}\n`,
    );
  }
  const refused = options.sheet === undefined ? undefined : await writeSheet(options.sheet, read);
  if (refused !== undefined) io.stderr.write(`${refused}\n`);
  if (bad > 0 || refused !== undefined) return 2;
  return findings > 0 ? 1 : 0;
}
