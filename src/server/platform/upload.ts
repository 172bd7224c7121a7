// Tệp gửi lên: one list file with the words that say whose it is, of which territory and day.
import type { MultipartFile } from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { dateText } from '#server/platform/contract.ts';
import { Refused } from '#server/platform/refused.ts';
import { refuseFault } from '#server/platform/validation-words.ts';

const uploadFields = z.object({
  sender: z.string().trim().min(2, 'phải có ít nhất 2 ký tự').max(120),
  unit: z.string().min(1).max(20),
  asOf: dateText,
});

export interface Upload {
  readonly fileName: string;
  readonly bytes: Buffer;
  readonly sender: string;
  readonly unit: string;
  readonly asOf: string;
}

function fieldText(file: MultipartFile, name: string): string {
  const field = file.fields[name];
  const one = Array.isArray(field) ? field[0] : field;
  return one && one.type === 'field' && typeof one.value === 'string' ? one.value : '';
}

/** The file of a multipart request with its words. The words must come before the file. @throws Refused */
export async function readUpload(request: FastifyRequest): Promise<Upload> {
  const file = request.isMultipart() ? await request.file() : undefined;
  if (!file) throw new Refused('list-missing-file');
  const bytes = await file.toBuffer().catch(() => undefined);
  // The parser may stop at its limit without a word: half a list is no list.
  if (!bytes || file.file.truncated)
    throw new Refused('list-unreadable', { file: file.filename, reason: 'tệp lớn hơn 10 MB' });
  const fields = uploadFields.safeParse({
    sender: fieldText(file, 'sender'),
    unit: fieldText(file, 'unit'),
    asOf: fieldText(file, 'asOf'),
  });
  if (!fields.success) throw refuseFault(fields.error);
  return { fileName: file.filename.slice(-200) || 'tệp', bytes, ...fields.data };
}
