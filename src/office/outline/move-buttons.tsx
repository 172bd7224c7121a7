// Lên, xuống, bỏ: three small buttons that say what they move.
import { Button } from 'antd';
import { t } from '../messages/translate.ts';

interface MoveProps {
  readonly what: string;
  readonly first: boolean;
  readonly last: boolean;
  readonly onMove: (by: -1 | 1) => void;
  readonly onRemove: () => void;
}

/** The buttons of one item of a list. */
export function MoveButtons({ what, first, last, onMove, onRemove }: MoveProps) {
  return (
    <span className="outline-move">
      <Button size="small" disabled={first} aria-label={t('outline.up', { what })} onClick={() => onMove(-1)}>
        ↑
      </Button>
      <Button size="small" disabled={last} aria-label={t('outline.down', { what })} onClick={() => onMove(1)}>
        ↓
      </Button>
      <Button size="small" aria-label={t('outline.remove', { what })} onClick={onRemove}>
        ✕
      </Button>
    </span>
  );
}
