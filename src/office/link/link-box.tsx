// Liên kết một lần trên trang của tổ chức: issue one for a form of a period, show its code, print the letter, revoke.
import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { type FormEvent, useState } from 'react';
import type { LinkListView } from '#server/link/contract.ts';
import { sentenceOf } from '../account/queries.ts';
import { getJson, sendJson } from '../api/request.ts';
import { t } from '../messages/translate.ts';
import { useWriting } from '../organisation/write.ts';
import { ErrorSummary, type FieldProblem } from '../ui/error-summary.tsx';
import { Field } from '../ui/field.tsx';
import { printMoment } from '../ui/print-date.ts';
import { Tag, type Tone } from '../ui/tag.tsx';
import '../people/people.css';
import './link.css';

const linksQuery = (id: string) =>
  queryOptions({
    queryKey: ['links', id],
    queryFn: async ({ signal }) =>
      (await getJson<LinkListView>(`/api/organisations/${id}/links`, {}, signal)).links,
  });

const STATES = {
  waiting: 'link.state.waiting',
  opened: 'link.state.opened',
  expired: 'link.state.expired',
  revoked: 'link.state.revoked',
} as const;

const TONES: Readonly<Record<LinkListView['links'][number]['state'], Tone>> = {
  waiting: 'quiet',
  opened: 'good',
  expired: 'warning',
  revoked: 'error',
};

interface Issued {
  readonly id: number;
  readonly url: string;
  readonly qr: string;
}

/** Folded until somebody needs it. */
export function LinkBox({ id }: { readonly id: string }) {
  const [opened, setOpened] = useState(false);
  return (
    <details className="link-box" onToggle={(event) => setOpened(event.currentTarget.open)}>
      <summary>{t('link.boxTitle')}</summary>
      {opened ? <Links id={id} /> : null}
    </details>
  );
}

function Links({ id }: { readonly id: string }) {
  const cache = useQueryClient();
  const { data = [] } = useQuery(linksQuery(id));
  const [form, setForm] = useState('');
  const [period, setPeriod] = useState('');
  const [issued, setIssued] = useState<Issued>();
  const [failed, setFailed] = useState<readonly FieldProblem[]>([]);
  const { problems, busy, submit } = useWriting<Issued>(`/api/organisations/${id}/links`, {
    prefix: 'link-',
  });
  const refresh = () => cache.invalidateQueries({ queryKey: linksQuery(id).queryKey });
  const send = async (event: FormEvent) => {
    event.preventDefault();
    const missing = form.trim() && period.trim() ? [] : [{ field: 'link-form', message: t('link.missing') }];
    const made = await submit(missing, { form: form.trim(), period: period.trim() });
    if (made) setIssued(made);
    await refresh();
  };
  const revoke = async (link: number) => {
    try {
      const requestKey = crypto.randomUUID();
      await sendJson('POST', `/api/links/${link}/revocation`, { body: null, requestKey });
      if (issued?.id === link) setIssued(undefined);
      await refresh();
    } catch (refusal) {
      setFailed([{ message: sentenceOf(refusal) }]);
    }
  };
  return (
    <>
      <form onSubmit={send} noValidate>
        <ErrorSummary problems={[...problems, ...failed]} />
        <div className="people-tools">
          <Field id="link-form" label={t('link.form')}>
            {(control) => (
              <Input {...control} value={form} onChange={(event) => setForm(event.target.value)} />
            )}
          </Field>
          <Field id="link-period" label={t('link.period')} hint={t('link.periodHint')}>
            {(control) => (
              <Input {...control} value={period} onChange={(event) => setPeriod(event.target.value)} />
            )}
          </Field>
          <Button htmlType="submit" loading={busy}>
            {t('link.issue')}
          </Button>
        </div>
      </form>
      {issued ? (
        <div className="link-issued" role="status">
          <img
            src={`data:image/svg+xml;utf8,${encodeURIComponent(issued.qr)}`}
            alt={t('link.qr')}
            width={180}
            height={180}
          />
          <div>
            <p className="slip-address">{issued.url}</p>
            <a href={`/api/links/${issued.id}/letter.pdf`} download>
              {t('link.letter')}
            </a>
          </div>
        </div>
      ) : null}
      <ul className="plain-list">
        {data.map((link) => (
          <li key={link.id}>
            <span>
              {link.form} · {link.period}
            </span>
            <Tag tone={TONES[link.state]}>{t(STATES[link.state])}</Tag>
            <span className="quiet">
              {t('link.until')} {printMoment(link.expiresAt)}
            </span>
            {link.state === 'waiting' || link.state === 'opened' ? (
              <Button size="small" onClick={() => void revoke(link.id)}>
                {t('link.revoke')}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
    </>
  );
}
