// Soạn bản công bố của đơn vị và kỳ ở thanh trên.
import { useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { type FormEvent, useState } from 'react';
import type { ReleaseSettings } from '#domain/release/settings.ts';
import type { ReleaseReceipt } from '#server/release/contract.ts';
import { periodName, periodRange } from '../context/period.ts';
import { t } from '../messages/translate.ts';
import { useWriting } from '../organisation/write.ts';
import { ErrorSummary } from '../ui/error-summary.tsx';
import { Icon } from '../ui/icons.tsx';
import { PageHead } from '../ui/page-title.tsx';
import { usePlaceName } from './place-name.ts';
import { problemsOf, SettingsFields } from './settings-fields.tsx';
import '../people/people.css';
import '../organisation/organisation.css';
import '../fund/fund.css';
import './release.css';

const route = getRouteApi('/frame/releases/new');

/** What most releases begin with. */
const USUAL = [
  'htx_total',
  'htx_agri',
  'htx_nonagri',
  'qtdnd_total',
  'htx_new',
  'htx_dissolved',
  'member_total',
];

export function NewReleasePage() {
  const { unit = 'VN', period = '' } = route.useSearch();
  const place = usePlaceName(unit, periodRange(period)?.to ?? '');
  const [draft, setDraft] = useState<Partial<ReleaseSettings>>({});
  const navigate = useNavigate();
  const cache = useQueryClient();
  const writing = useWriting<ReleaseReceipt>('/api/releases');
  const settings: ReleaseSettings = {
    title: t('releases.titleUsual', { unit: place, period: periodName(period) }),
    titleEn: '',
    measures: USUAL,
    by: ['sector'],
    notes: '',
    method: t('releases.methodUsual'),
    ...draft,
  };
  const send = async (event: FormEvent) => {
    event.preventDefault();
    const done = await writing.submit(problemsOf(settings), { unit, period, settings });
    if (!done) return;
    await cache.invalidateQueries({ queryKey: ['releases'] });
    await navigate({ to: '/releases/$release', params: { release: String(done.id) } });
  };
  return (
    <>
      <p className="way-back no-print">
        <Link to="/releases">
          <Icon name="back" /> {t('releases.back')}
        </Link>
      </p>
      <PageHead title={t('releases.newTitle', { unit: place, period: periodName(period) })} />
      <form className="panel release-form" onSubmit={send} noValidate>
        <ErrorSummary problems={writing.problems} />
        <SettingsFields
          settings={settings}
          level={unit === 'VN' ? 'nation' : 'province'}
          problems={writing.problems}
          onChange={(change) => setDraft((before) => ({ ...before, ...change }))}
        />
        <div className="form-actions">
          <Button type="primary" htmlType="submit" loading={writing.busy}>
            {t('releases.save')}
          </Button>
        </div>
      </form>
    </>
  );
}
