// Vì lần ghi nào: one cause of a changed figure in words.
import { formatNumber } from '#domain/vietnamese/format-number.ts';
import type { ChangeCause } from '#server/publication/contract.ts';
import { t } from '../messages/translate.ts';
import { printMoment } from '../ui/print-date.ts';

/** "Vì: thành lập mới HTX Rau sạch – Nguyễn Thị A, Liên minh HTX tỉnh Bắc Ninh, 09:00, 20/07/2022 (số nhật ký 9)". */
export function causeText({ actName, subject, person, office, at, seq }: ChangeCause): string {
  const what = subject === null ? actName : `${actName} ${subject}`;
  const who = [person, office].filter((each) => each !== null).join(', ') || t('issued.system');
  return t('issued.cause', { what, who, at: printMoment(at), seq: formatNumber(seq) });
}
