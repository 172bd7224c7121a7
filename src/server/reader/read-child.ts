// The child that reads one document and answers once.
import { extractText } from '#document/reading/extract-text.ts';
import { checkText } from '#reader/check-text.ts';
import type { ReadAnswer, ReadJob } from '#server/reader/read-apart.ts';

async function answer(job: ReadJob): Promise<ReadAnswer> {
  const extracted =
    job.text === undefined
      ? await extractText(job.name, new Uint8Array(Buffer.from(job.base64 ?? '', 'base64')))
      : { ok: true as const, text: job.text };
  if (!extracted.ok) return extracted;
  return { ok: true, text: extracted.text, result: checkText(extracted.text, { all: job.all }) };
}

process.once('message', async (job: ReadJob) => {
  process.send?.(await answer(job));
});
