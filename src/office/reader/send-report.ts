// Gửi văn bản đi rà soát: what may be sent, and the reading itself with its progress and its way out.
import { useCallback, useEffect, useRef, useState } from 'react';
import type { CheckReply } from '#server/reader/contract.ts';
import { RequestRefused, sendJson } from '../api/request.ts';
import { t } from '../messages/translate.ts';

export const FORMATS = ['.txt', '.docx', '.pdf', '.html'] as const;
const READABLE = /\.(?:txt|docx|pdf|html?)$/i;
export const SIZE_LIMIT = '10\u00a0MB';
const MAX_BYTES = 10_000_000;
const MAX_CHARACTERS = 1_000_000;

export interface Report {
  /** Name of the file, or undefined for a pasted text. */
  readonly file?: File;
  readonly text?: string;
  /** Compare with the register too. */
  readonly register: boolean;
}

export interface ReadReport {
  /** What was sent, to be sent again for its sheet. */
  readonly report: Report;
  readonly name: string;
  readonly reply: CheckReply;
  readonly readAt: Date;
}

/** Why this cannot be sent, in one sentence; undefined when it can. */
export function findReportProblem({ file, text = '' }: Report): string | undefined {
  if (file) {
    if (!READABLE.test(file.name)) {
      return t('reader.wrongFormat', { name: file.name, formats: FORMATS.join(', ') });
    }
    if (file.size === 0) return t('reader.emptyFile', { name: file.name });
    return file.size > MAX_BYTES
      ? t('reader.fileTooLarge', { name: file.name, limit: SIZE_LIMIT })
      : undefined;
  }
  if (text.trim() === '') return t('reader.nothingGiven');
  return text.length > MAX_CHARACTERS ? t('reader.textTooLong') : undefined;
}

/** The file's bytes as base64, by the browser itself. */
function readBase64(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).replace(/^[^,]*,/, ''));
    reader.onerror = () =>
      reject(
        new RequestRefused(422, {
          code: 'unreadable-here',
          message: t('reader.cannotOpen', { name: file.name }),
        }),
      );
    reader.readAsDataURL(file);
  });
}

/** The document as the routes of the reader take it. */
export async function documentBody(report: Report) {
  const source = report.file
    ? { file: { name: report.file.name, base64: await readBase64(report.file) } }
    : { text: report.text ?? '' };
  return { ...source, register: report.register };
}

async function ask(report: Report, signal: AbortSignal): Promise<CheckReply> {
  const body = { ...(await documentBody(report)), all: true };
  return sendJson<CheckReply>('POST', '/api/reader/check', { body, signal });
}

/** One reading at a time: since when, its problem, its result. */
export function useReading(onRead: (result: ReadReport) => void) {
  const [since, setSince] = useState<number>();
  const [problem, setProblem] = useState<unknown>();
  const running = useRef<AbortController>(undefined);

  const cancel = useCallback(() => running.current?.abort(), []);
  useEffect(() => cancel, [cancel]);

  const read = async (report: Report) => {
    const controller = new AbortController();
    running.current = controller;
    setProblem(undefined);
    setSince(Date.now());
    try {
      const reply = await ask(report, controller.signal);
      onRead({ report, name: report.file?.name ?? t('reader.pasted'), reply, readAt: new Date() });
    } catch (refusal) {
      if (!controller.signal.aborted) setProblem(refusal);
    } finally {
      setSince(undefined);
    }
  };
  return { since, problem, read, cancel };
}
