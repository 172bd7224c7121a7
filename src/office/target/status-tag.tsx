// Tình trạng chỉ tiêu: icon and word, the tone of how urgent it is.
import { Tag, type Tone } from '../ui/tag.tsx';

const TONES: Readonly<Record<string, Tone>> = {
  exceeded: 'good',
  met: 'good',
  'on-pace': 'quiet',
  behind: 'warning',
  missed: 'error',
  'no-figure': 'quiet',
  'not-assigned': 'quiet',
  'not-applicable': 'quiet',
};

/** The status of one share. */
export function StatusTag({ status, words }: { readonly status: string; readonly words: string }) {
  return <Tag tone={TONES[status] ?? 'quiet'}>{words}</Tag>;
}
