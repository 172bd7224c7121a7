// Sửa bản công bố đang soạn.
import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { type FormEvent, useState } from 'react';
import type { ReleaseSettings } from '#domain/release/settings.ts';
import type { ReleaseReceipt } from '#server/release/contract.ts';
import type { ReleaseView } from '#server/release/contract-shapes.ts';
import { t } from '../messages/translate.ts';
import { useWriting } from '../organisation/write.ts';
import { ErrorSummary } from '../ui/error-summary.tsx';
import { problemsOf, SettingsFields } from './settings-fields.tsx';

export function EditForm({
  release,
  onClose,
}: {
  readonly release: ReleaseView;
  readonly onClose: () => void;
}) {
  const [settings, setSettings] = useState<ReleaseSettings>(release.settings);
  const cache = useQueryClient();
  const writing = useWriting<ReleaseReceipt>(`/api/releases/${release.id}/steps`);
  const send = async (event: FormEvent) => {
    event.preventDefault();
    const body = { step: 'save', base: release.version, settings };
    const done = await writing.submit(problemsOf(settings), body);
    if (!done) return;
    await cache.invalidateQueries({ queryKey: ['releases'] });
    onClose();
  };
  return (
    <form className="panel release-form" onSubmit={send} noValidate>
      <ErrorSummary problems={writing.problems} />
      <SettingsFields
        settings={settings}
        level={release.unit.level}
        problems={writing.problems}
        onChange={(change) => setSettings((before) => ({ ...before, ...change }))}
      />
      <div className="form-actions">
        <Button type="primary" htmlType="submit" loading={writing.busy}>
          {t('releases.save')}
        </Button>
        <Button onClick={onClose}>{t('releases.cancel')}</Button>
      </div>
    </form>
  );
}
