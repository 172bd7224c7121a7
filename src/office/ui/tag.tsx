// Nhãn trạng thái: an icon and a word, never colour alone.
import { t } from '../messages/translate.ts';
import { Icon, type IconName } from './icons.tsx';

export type Tone = 'good' | 'quiet' | 'warning' | 'error';

const ICONS: Readonly<Record<Tone, IconName>> = {
  good: 'done',
  quiet: 'information',
  warning: 'warning',
  error: 'error',
};

/** Icon and word in one of four tones. */
export function Tag(props: { readonly tone: Tone; readonly icon?: IconName; readonly children: string }) {
  return (
    <span className={`tag tag-${props.tone}`}>
      <Icon name={props.icon ?? ICONS[props.tone]} size={16} />
      {props.children}
    </span>
  );
}

/** Says quietly that records are invented for demonstration. */
export function DemonstrationTag({ source }: { readonly source: string | null | undefined }) {
  return source === 'demonstration' ? <Tag tone="quiet">{t('shell.demonstration')}</Tag> : null;
}
