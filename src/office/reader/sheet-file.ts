// Tải phiếu rà soát: the sheet of findings with the decisions, written by the server as Word or Excel.
import { sendForFile } from '../api/files.ts';
import { RequestRefused } from '../api/request.ts';
import { t } from '../messages/translate.ts';
import type { Decisions } from './decisions.ts';
import { documentBody, type ReadReport } from './send-report.ts';

export type SheetFormat = 'docx' | 'xlsx';

/** "bao-cao.docx" → "bao-cao-ra-soat.xlsx" */
export function sheetFileName(name: string, format: SheetFormat): string {
  const stem = name
    .replace(/\.[^.]+$/, '')
    .replace(/[\\/:*?"<>|]+/g, ' ')
    .trim();
  return `${stem || 'van-ban'}-ra-soat.${format}`;
}

/** Asks for the sheet and hands it to the browser. @returns the sentence that refuses it, when it is refused */
export async function downloadSheet(
  read: ReadReport,
  decisions: Decisions,
  reader: string | undefined,
  format: SheetFormat,
): Promise<string | undefined> {
  try {
    const bytes = await sendForFile('/api/reader/sheet', {
      ...(await documentBody(read.report)),
      format,
      name: read.name,
      ...(reader === undefined ? {} : { reader }),
      decisions: Object.entries(decisions).map(([index, decision]) => ({
        index: Number(index),
        ...decision,
      })),
    });
    const address = URL.createObjectURL(bytes);
    const link = document.createElement('a');
    link.href = address;
    link.download = sheetFileName(read.name, format);
    link.click();
    URL.revokeObjectURL(address);
    return undefined;
  } catch (refusal) {
    return refusal instanceof RequestRefused ? refusal.message : t('state.unexpected');
  }
}
