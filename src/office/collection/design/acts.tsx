// Việc với một phần của biểu: a place up, a place down, away.
import { Button } from 'antd';
import { t } from '../../messages/translate.ts';

/** Up, down, away. */
export function Acts(props: { readonly onMove?: (by: -1 | 1) => void; readonly onRemove: () => void }) {
  const { onMove, onRemove } = props;
  return (
    <p className="submission-acts">
      {onMove ? (
        <>
          <Button size="small" onClick={() => onMove(-1)}>
            {t('design.up')}
          </Button>
          <Button size="small" onClick={() => onMove(1)}>
            {t('design.down')}
          </Button>
        </>
      ) : null}
      <Button size="small" danger onClick={onRemove}>
        {t('design.remove')}
      </Button>
    </p>
  );
}
