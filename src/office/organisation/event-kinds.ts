// Hình thức giải thể: the words for how a dissolution came about.
import { t } from '../messages/translate.ts';

/** Name of a mode of dissolution. */
export function modeName(mode: string): string {
  return mode === 'compulsory' ? t('mode.compulsory') : t('mode.voluntary');
}
