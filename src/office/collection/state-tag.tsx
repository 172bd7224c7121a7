// Trạng thái biểu: the word of the chain, with icon and tone.
import { SUBMISSION_STATES, type SubmissionState } from '#domain/collection/state.ts';
import type { IconName } from '../ui/icons.tsx';
import { Tag, type Tone } from '../ui/tag.tsx';

const LOOKS: Readonly<Record<SubmissionState, readonly [Tone, IconName]>> = {
  none: ['quiet', 'empty'],
  draft: ['quiet', 'file'],
  sent: ['warning', 'arrow'],
  returned: ['warning', 'back'],
  received: ['quiet', 'arrow'],
  approved: ['good', 'done'],
  locked: ['good', 'lock'],
  amended: ['warning', 'differs'],
};

/** Icon and word of a state. */
export function StateTag({ state }: { readonly state: SubmissionState }) {
  const [tone, icon] = LOOKS[state];
  return (
    <Tag tone={tone} icon={icon}>
      {SUBMISSION_STATES[state]}
    </Tag>
  );
}
