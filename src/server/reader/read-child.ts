// The child that reads one document and answers once.
import { givenText, readableText } from '#document/reading/readable-text.ts';
import { checkText } from '#reader/check-text.ts';
import type { ReadAnswer, ReadJob } from '#server/reader/read-apart.ts';

async function answer(job: ReadJob): Promise<ReadAnswer> {
  const extracted =
    job.text === undefined
      ? await readableText(job.name, new Uint8Array(Buffer.from(job.base64 ?? '', 'base64')))
      : givenText(job.text);
  if (!extracted.ok) return extracted;
  return { ok: true, text: extracted.text, result: checkText(extracted.text, { all: job.all }) };
}

process.once('message', async (job: ReadJob) => {
  process.send?.(await answer(job));
});
