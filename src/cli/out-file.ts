// Tệp và thư mục ra: proves that --out can be written before the work begins, so that exit 2 means nothing was done.
import { accessSync, constants, createWriteStream, mkdtempSync, rmdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { PassThrough, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { BadInput } from '#cli/io.ts';
import { outSentence } from '#cli/out-problem.ts';

/** @throws BadInput with the sentence for what keeps `named` from being written */
function prove(named: string, attempt: () => void): void {
  try {
    attempt();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException; // file system calls fail with a code
    const sentence = code === undefined ? undefined : outSentence(named, code);
    if (sentence === undefined) throw error;
    throw new BadInput(sentence);
  }
}

/** Makes and removes a folder in a folder: permissions alone do not tell of a disk that only reads. */
function probe(folder: string): void {
  rmdirSync(mkdtempSync(path.join(folder, '.thongsuot-')));
}

/** Proves that a file can be written. @throws BadInput naming it */
export function requireWritableFile(file: string): void {
  prove(file, () => {
    const there = statSync(file, { throwIfNoEntry: false });
    if (there?.isDirectory()) throw Object.assign(new Error(file), { code: 'EISDIR' });
    if (there) accessSync(file, constants.W_OK);
    // A pipe or a device stands for itself; a file is made in its folder.
    if (!there || there.isFile()) probe(path.dirname(path.resolve(file)));
  });
}

/** Proves that a folder, made when it is not there, can take files of these names. @throws BadInput naming it */
export function requireWritableFolder(folder: string, names: readonly string[]): void {
  prove(folder, () => {
    let there = path.resolve(folder);
    while (statSync(there, { throwIfNoEntry: false }) === undefined && there !== path.dirname(there))
      there = path.dirname(there);
    if (!statSync(there).isDirectory())
      throw Object.assign(new Error(there), { code: there === path.resolve(folder) ? 'EEXIST' : 'ENOTDIR' });
    probe(there);
  });
  for (const name of names) {
    const file = path.join(folder, name);
    if (statSync(file, { throwIfNoEntry: false })) requireWritableFile(file);
  }
}

/** Streams what `work` writes into a file. @throws the fault of the file, or of the work */
export async function writeOut<T>(file: string, work: (out: Writable) => Promise<T>): Promise<T> {
  const through = new PassThrough();
  const sent = pipeline(through, createWriteStream(file));
  const worked = work(through).then(
    (result) => {
      through.end();
      return result;
    },
    (error: Error) => {
      through.destroy(error);
      throw error;
    },
  );
  const [result] = await Promise.all([worked, sent]);
  return result;
}
