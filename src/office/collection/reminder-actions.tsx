// Nhắc hàng loạt: by e-mail and inbox, by printed letters with QR, or as a text for a chat group.
import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { formatNumber } from '#domain/vietnamese/format-number.ts';
import { getJson, RequestRefused, sendJson } from '../api/request.ts';
import { newRequestKey } from '../api/request-key.ts';
import { t } from '../messages/translate.ts';
import { Icon } from '../ui/icons.tsx';
import type { Target } from './queries.ts';

interface Reminded {
  readonly reminded: number;
  readonly answered: number;
  readonly withoutAccount: number;
}

/** Three ways to remind those who have not sent; whoever has answered is skipped by the server. */
export function ReminderActions({
  target,
  ofOffices,
}: {
  readonly target: Target;
  /** Offices are not written to: only their list can be copied. */
  readonly ofOffices: boolean;
}) {
  const cache = useQueryClient();
  const [said, setSaid] = useState('');
  const [text, setText] = useState<string>();
  const [busy, setBusy] = useState('');
  const run = async (name: string, work: () => Promise<void>) => {
    setBusy(name);
    try {
      await work();
    } catch (refusal) {
      setSaid(refusal instanceof RequestRefused ? refusal.message : t('state.unexpected'));
    } finally {
      setBusy('');
    }
  };
  const remind = () =>
    run('remind', async () => {
      const done = await sendJson<Reminded>('POST', '/api/collection/reminders', {
        body: target,
        requestKey: newRequestKey(),
      });
      setSaid(
        t('remind.done', {
          reminded: formatNumber(done.reminded),
          answered: formatNumber(done.answered),
          without: formatNumber(done.withoutAccount),
        }),
      );
      await cache.invalidateQueries({ queryKey: ['collection', 'reporters'] });
    });
  const letters = () =>
    run('letters', async () => {
      const response = await fetch('/api/collection/letters', {
        method: 'POST',
        credentials: 'same-origin',
        headers: { 'content-type': 'application/json', 'idempotency-key': newRequestKey() },
        body: JSON.stringify(target),
      });
      if (!response.ok) {
        const problem: unknown = await response.json().catch(() => undefined);
        const message =
          typeof problem === 'object' && problem !== null && 'message' in problem
            ? String(problem.message)
            : t('state.unexpected');
        setSaid(message);
        return;
      }
      const address = URL.createObjectURL(await response.blob());
      const link = document.createElement('a');
      link.href = address;
      link.download = `thu-nhac-${target.form}-${target.unit}.pdf`;
      link.click();
      setTimeout(() => URL.revokeObjectURL(address), 60_000);
      const count = (name: string) => Number(response.headers.get(`x-letter-${name}`) ?? 0);
      const said = (key: 'remind.letters' | 'remind.lettersLeft' | 'remind.lettersGone', name: string) =>
        count(name) > 0 ? t(key, { count: formatNumber(count(name)) }) : '';
      setSaid(
        [
          said('remind.letters', 'count'),
          said('remind.lettersLeft', 'left'),
          said('remind.lettersGone', 'gone'),
        ]
          .filter(Boolean)
          .join(' '),
      );
      await cache.invalidateQueries({ queryKey: ['collection', 'reporters'] });
    });
  const list = () =>
    run('text', async () => {
      const missing = await getJson<{ text: string; count: number }>('/api/collection/missing', {
        ...target,
      });
      setText(missing.text);
      const copied = await navigator.clipboard?.writeText(missing.text).then(
        () => true,
        () => false,
      );
      setSaid(t(copied ? 'remind.copied' : 'remind.text', { count: formatNumber(missing.count) }));
    });
  return (
    <div className="reminders">
      {ofOffices ? null : (
        <>
          <Button type="primary" loading={busy === 'remind'} onClick={() => void remind()}>
            {t('remind.mail')}
          </Button>
          <Button icon={<Icon name="print" />} loading={busy === 'letters'} onClick={() => void letters()}>
            {t('remind.print')}
          </Button>
        </>
      )}
      <Button loading={busy === 'text'} onClick={() => void list()}>
        {t('remind.list')}
      </Button>
      <span role="status">{said}</span>
      {text !== undefined ? (
        <textarea className="missing-text" aria-label={t('remind.list')} readOnly rows={6} value={text} />
      ) : null}
    </div>
  );
}
