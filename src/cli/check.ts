// The command `check`: which statistics does a report state and which do not agree?
import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { READABLE } from '#document/reading/extract-text.ts';
import { readableText } from '#document/reading/readable-text.ts';
import { findingsSheet } from '#domain/claim/findings-sheet.ts';
import { checkText } from '#reader/check-text.ts';
import type { CheckResult } from '#reader/claim.ts';
import { contractResult } from './check-json.ts';
import { type CheckArguments, type CliStreams, parseCheckArguments } from './check-options.ts';
import { describeCheck } from './check-words.ts';

interface Checked {
  readonly file: string;
  readonly text: string;
  readonly result: CheckResult;
}

async function readStream(stream: NodeJS.ReadableStream): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(Buffer.from(chunk));
  return new Uint8Array(Buffer.concat(chunks));
}

/** The files asked for; several when a folder or more than one file was named, however many were found. */
interface Asked {
  readonly files: readonly string[];
  readonly several: boolean;
}

/** Files that the names stand for: themselves, and of a folder every readable file in name order. A string refuses them. */
async function listFiles(inputs: readonly string[]): Promise<Asked | string> {
  const files: string[] = [];
  let several = inputs.length > 1;
  for (const input of inputs) {
    try {
      if (input === '-' || !(await stat(input)).isDirectory()) files.push(input);
      else {
        several = true;
        const names = (await readdir(input)).filter((name) => READABLE.test(name)).sort();
        files.push(...names.map((name) => path.join(input, name)));
      }
    } catch {
      return `Không tìm thấy tệp ${path.basename(input)}.`;
    }
  }
  return { files, several };
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
  const extracted = await readableText(file, bytes);
  if (!extracted.ok) return `Không đọc được ${shown}: ${extracted.reason}.`;
  const result = checkText(extracted.text, {
    all: options.all,
    ...(options.date === undefined ? {} : { documentDate: options.date }),
  });
  return { file, text: extracted.text, result };
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
 * (one Vietnamese sentence naming the file on stderr). A folder stands for the readable files in it: with `--json` one file
 * gives an object, a folder (even of one file or none) and several files give an array of objects with the file's name.
 */
export async function runCheck(argv: string[], io: CliStreams): Promise<number> {
  const options = parseCheckArguments(argv);
  if (typeof options === 'string') {
    io.stderr.write(`${options}\n`);
    return 2;
  }
  const asked = await listFiles(options.inputs);
  if (typeof asked === 'string') {
    io.stderr.write(`${asked}\n`);
    return 2;
  }
  const { files, several } = asked;
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
    const told = contractResult(checked.text, checked.result);
    if (options.jsonl) io.stdout.write(`${JSON.stringify({ file, ...told })}\n`);
    else if (options.json) collected.push({ file, ...told });
    else io.stdout.write(describeCheck(several ? file : null, checked.result));
  }
  if (files.length === 0) {
    io.stderr.write(
      `Không có tệp nào đọc được (.txt, .docx, .pdf, .html) trong ${options.inputs.map((input) => path.basename(input)).join(', ')}.\n`,
    );
    bad++;
  }
  if (options.json && !options.jsonl) {
    const [only] = collected;
    if (several) io.stdout.write(`${JSON.stringify(collected)}\n`);
    else if (only) io.stdout.write(`${JSON.stringify({ claims: only.claims, findings: only.findings })}\n`);
  }
  const refused = options.sheet === undefined ? undefined : await writeSheet(options.sheet, read);
  if (refused !== undefined) io.stderr.write(`${refused}\n`);
  if (bad > 0 || refused !== undefined) return 2;
  return findings > 0 ? 1 : 0;
}
