// Ghi danh sách dự hội chợ: co-operatives chosen from the register, each with its booth and products.
import { useQueryClient } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { type FormEvent, useState } from 'react';
import type { ActivityView } from '#server/activity/contract-shapes.ts';
import { BorrowerSelect } from '../fund/borrower-select.tsx';
import { t } from '../messages/translate.ts';
import { useWriting } from '../organisation/write.ts';
import { ErrorSummary } from '../ui/error-summary.tsx';

interface Line {
  readonly organisation: number;
  readonly name: string;
  readonly booth: string;
  readonly products: string;
}

interface FormProps {
  readonly activity: ActivityView;
  readonly onClose: () => void;
  readonly onSaved: (words: string) => void;
}

export function ParticipantsForm({ activity, onClose, onSaved }: FormProps) {
  const [lines, setLines] = useState<readonly Line[]>(() =>
    activity.participants.map(({ id, name, booth, products }) => ({
      organisation: id,
      name,
      booth: booth ?? '',
      products: products ?? '',
    })),
  );
  const cache = useQueryClient();
  const writing = useWriting<{ id: number }>(`/api/activities/${activity.id}/participants`, {
    fields: { 'participant-unknown': 'participants-add', 'participant-twice': 'participants-add' },
  });
  const send = async (event: FormEvent) => {
    event.preventDefault();
    const participants = lines.map(({ organisation, booth, products }) => ({
      organisation,
      booth,
      products,
    }));
    const done = await writing.submit([], { base: activity.version, participants });
    await cache.invalidateQueries({ queryKey: ['activities'] });
    if (done) onSaved(t('activities.participantsSaved'));
  };
  const change = (organisation: number, part: Partial<Line>) =>
    setLines(lines.map((each) => (each.organisation === organisation ? { ...each, ...part } : each)));
  return (
    <form className="panel" onSubmit={send} noValidate>
      <h2>{t('activities.participantsEdit')}</h2>
      <ErrorSummary problems={writing.problems} />
      <BorrowerSelect
        id="participants-add"
        label={t('activities.participantAdd')}
        hint={t('activities.participantHint')}
        date={activity.endsOn}
        value={[]}
        onChange={([picked]) => {
          if (picked && !lines.some(({ organisation }) => organisation === picked.id))
            setLines([...lines, { organisation: picked.id, name: picked.name, booth: '', products: '' }]);
        }}
      />
      {lines.map((each) => (
        <div key={each.organisation} className="activity-row field">
          <strong>{each.name}</strong>
          <Input
            aria-label={t('activities.boothOf', { name: each.name })}
            placeholder={t('activities.booth')}
            value={each.booth}
            maxLength={60}
            onChange={(event) => change(each.organisation, { booth: event.target.value })}
          />
          <Input
            aria-label={t('activities.productsOf', { name: each.name })}
            placeholder={t('activities.products')}
            value={each.products}
            maxLength={300}
            onChange={(event) => change(each.organisation, { products: event.target.value })}
          />
          <Button
            onClick={() => setLines(lines.filter(({ organisation }) => organisation !== each.organisation))}
          >
            {t('activities.remove')}
          </Button>
        </div>
      ))}
      <div className="form-actions">
        <Button type="primary" htmlType="submit" loading={writing.busy}>
          {t('activities.participantsSave', { count: lines.length })}
        </Button>
        <Button onClick={onClose}>{t('loans.close')}</Button>
      </div>
    </form>
  );
}
