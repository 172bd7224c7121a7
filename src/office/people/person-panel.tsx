// Một người: the posts they hold, and what may be done with the account.
import { Button, Checkbox } from 'antd';
import { useState } from 'react';
import type { InvitationLink, PersonView } from '#server/people/contract.ts';
import { t } from '../messages/translate.ts';
import { useWriting } from '../organisation/write.ts';
import { ErrorSummary } from '../ui/error-summary.tsx';
import { printDate } from '../ui/print-date.ts';
import { InviteForm } from './invite-form.tsx';
import { Slip } from './slip.tsx';

interface PanelProps {
  readonly person: PersonView;
  readonly mayManage: boolean;
  readonly onChanged: () => void;
  readonly onClose: () => void;
}

/** Everything about one account; what the server refuses is said in its own sentence. */
export function PersonPanel({ person, mayManage, onChanged, onClose }: PanelProps) {
  const [done, setDone] = useState<number>();
  const [made, setMade] = useState<InvitationLink>();
  const [adding, setAdding] = useState(false);
  const finish = (receipt: { readonly seq: number } | undefined) => {
    if (!receipt) return;
    setDone(receipt.seq);
    onChanged();
  };
  return (
    <section className="panel" aria-label={person.name}>
      <h2>{person.name}</h2>
      <p className="quiet">{person.email}</p>
      {done ? <p role="status">{t('people.done', { seq: done })}</p> : null}
      <ul className="plain-list">
        {person.posts.map((post) => (
          <li key={post.id}>
            <span>
              {post.roleName}, {post.office.name},{' '}
              {post.to
                ? t('people.fromTo', { from: printDate(post.from), to: printDate(post.to) })
                : t('people.from', { from: printDate(post.from) })}
            </span>
            {mayManage && post.held ? (
              <WriteButton
                path={`/api/people/${person.id}/posts/${post.id}/end`}
                body={{}}
                words={t('people.endPost')}
                onDone={finish}
              />
            ) : null}
          </li>
        ))}
      </ul>
      {made ? <Slip made={made} name={person.name} /> : null}
      {adding ? (
        <InviteForm
          person={person.id}
          onCancel={() => setAdding(false)}
          onDone={(receipt) => {
            setAdding(false);
            finish(receipt);
          }}
        />
      ) : null}
      <div className="panel-actions">
        {mayManage ? (
          <>
            <Button onClick={() => setAdding(true)}>{t('people.addPost')}</Button>
            <WriteButton
              path={`/api/people/${person.id}/activity`}
              body={{ active: person.state === 'disabled' }}
              words={person.state === 'disabled' ? t('people.reactivate') : t('people.deactivate')}
              onDone={finish}
            />
          </>
        ) : null}
        <Button onClick={onClose}>{t('people.close')}</Button>
      </div>
      {mayManage ? <NewLink person={person.id} onMade={setMade} /> : null}
    </section>
  );
}

function NewLink({
  person,
  onMade,
}: {
  readonly person: number;
  readonly onMade: (made: InvitationLink) => void;
}) {
  const [reset, setReset] = useState(false);
  return (
    <div className="panel-actions">
      <Checkbox checked={reset} onChange={(event) => setReset(event.target.checked)}>
        {t('people.resetFactor')}
      </Checkbox>
      <WriteButton<InvitationLink>
        path={`/api/people/${person}/link`}
        body={{ channel: 'slip', resetSecondFactor: reset }}
        words={t('people.newLink')}
        onDone={(made) => {
          if (made) onMade(made);
        }}
      />
    </div>
  );
}

/** A button that writes once and shows a refusal beside itself. */
export function WriteButton<Receipt extends { readonly seq: number }>(props: {
  readonly path: string;
  readonly body: unknown;
  readonly words: string;
  readonly onDone: (receipt: Receipt | undefined) => void;
}) {
  const { problems, busy, submit } = useWriting<Receipt>(props.path);
  return (
    <>
      <Button loading={busy} onClick={async () => props.onDone(await submit([], props.body))}>
        {props.words}
      </Button>
      <ErrorSummary problems={problems} />
    </>
  );
}
