// Gói zip trong bộ nhớ: entries by name, for files that only pretend to be spreadsheets.
import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { openZip } from '#document/zip/zip-writer.ts';

/** A zip of the given entries. */
export async function zipOf(entries: Readonly<Record<string, Iterable<string>>>): Promise<Buffer> {
  const out = new PassThrough();
  const bytes = buffer(out);
  const zip = openZip(out);
  for (const [name, parts] of Object.entries(entries)) await zip.add(name, parts);
  await zip.finish();
  out.end();
  return bytes;
}
