// Ghi mức giao: shares that a split without ground proposed are asked about once more, never saved in silence.
import { Button } from 'antd';
import { t } from '../messages/translate.ts';
import { AskFirst } from '../ui/ask-first.tsx';
import type { SplitView } from './queries.ts';

export function SaveShares(props: {
  readonly ground: SplitView['ground'];
  readonly busy: boolean;
  readonly disabled: boolean;
  readonly onSave: () => void;
}) {
  const { ground, busy, disabled, onSave } = props;
  const baseless = ground?.standing === 'thin' || ground?.standing === 'none';
  return (
    <div className="form-actions">
      {baseless ? (
        <AskFirst
          label={t('cascade.save')}
          title={t('cascade.saveBaseless')}
          explanation={ground.words}
          busy={busy}
          disabled={disabled}
          primary
          onYes={onSave}
        />
      ) : (
        <Button type="primary" loading={busy} disabled={disabled} onClick={onSave}>
          {t('cascade.save')}
        </Button>
      )}
    </div>
  );
}
