// Người dùng: who works in the system within my scope, and inviting one more.
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { isFound } from '#domain/organisation/spellings.ts';
import type { InvitationLink, PersonView } from '#server/people/contract.ts';
import { useMay } from '../identity/session.ts';
import { t } from '../messages/translate.ts';
import { Failure } from '../ui/failure.tsx';
import { Field } from '../ui/field.tsx';
import { Icon } from '../ui/icons.tsx';
import { PageHead } from '../ui/page-title.tsx';
import { Empty, Loading } from '../ui/states.tsx';
import { Tag } from '../ui/tag.tsx';
import { InviteForm } from './invite-form.tsx';
import { PersonPanel } from './person-panel.tsx';
import { peopleQuery } from './queries.ts';
import { PeopleSections } from './sections.tsx';
import { Slip } from './slip.tsx';

function stateLook(state: PersonView['state']) {
  switch (state) {
    case 'invited':
      return { tone: 'warning', children: t('people.state.invited') } as const;
    case 'active':
      return { tone: 'good', children: t('people.state.active') } as const;
    case 'disabled':
      return { tone: 'quiet', icon: 'stop', children: t('people.state.disabled') } as const;
  }
}

/** The list with its search, the invitation form, and one person opened below. */
export function PeoplePage() {
  const cache = useQueryClient();
  const people = useQuery(peopleQuery);
  const mayManage = useMay('people.manage');
  const [words, setWords] = useState('');
  const [inviting, setInviting] = useState(false);
  const [made, setMade] = useState<{ link: InvitationLink; name: string }>();
  const [opened, setOpened] = useState<number>();
  const rows = (people.data ?? []).filter((each) =>
    isFound(`${each.name} ${each.email} ${each.posts.map((post) => post.office.name).join(' ')}`, words),
  );
  const person = people.data?.find((each) => each.id === opened);
  const reload = () => void cache.invalidateQueries({ queryKey: peopleQuery.queryKey });

  return (
    <>
      <PeopleSections />
      <PageHead
        title={t('people.title')}
        lead={t('people.lead')}
        actions={
          mayManage ? (
            <Button type="primary" icon={<Icon name="plus" />} onClick={() => setInviting(true)}>
              {t('people.invite')}
            </Button>
          ) : null
        }
      />
      {inviting ? (
        <InviteForm
          onCancel={() => setInviting(false)}
          onDone={(link, name) => {
            setInviting(false);
            setMade({ link, name });
            reload();
          }}
        />
      ) : null}
      {made ? <Slip made={made.link} name={made.name} /> : null}
      {person ? (
        <PersonPanel
          key={person.id}
          person={person}
          mayManage={mayManage}
          onChanged={reload}
          onClose={() => setOpened(undefined)}
        />
      ) : null}
      <search className="people-tools">
        <Field id="people-words" label={t('people.search')}>
          {(control) => (
            <Input {...control} value={words} onChange={(event) => setWords(event.target.value)} />
          )}
        </Field>
      </search>
      {people.error ? <Failure error={people.error} onRetry={() => void people.refetch()} /> : null}
      {people.isPending ? <Loading rows={8} /> : null}
      {people.data && rows.length === 0 ? (
        <Empty title={t('people.none')}>
          <p>{t('people.noneHint')}</p>
        </Empty>
      ) : null}
      {rows.length > 0 ? <PeopleTable rows={rows} onOpen={setOpened} /> : null}
    </>
  );
}

function PeopleTable(props: {
  readonly rows: readonly PersonView[];
  readonly onOpen: (person: number) => void;
}) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable with the keyboard
    <section className="table-box" tabIndex={0} aria-label={t('people.title')}>
      <table className="figures words stacked">
        <thead>
          <tr>
            <th scope="col">{t('people.name')}</th>
            <th scope="col">{t('people.posts')}</th>
            <th scope="col">{t('people.email')}</th>
            <th scope="col">{t('people.state')}</th>
            <th scope="col">{t('people.open')}</th>
          </tr>
        </thead>
        <tbody>
          {props.rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">{row.name}</th>
              <td>
                <ul className="plain-list">
                  {row.posts.map((post) => (
                    <li key={post.id}>
                      {post.roleName}, {post.office.name}
                      {post.held ? null : <span className="quiet"> ({t('people.ended')})</span>}
                    </li>
                  ))}
                </ul>
              </td>
              <td data-head={t('people.email')}>{row.email}</td>
              <td>
                <Tag {...stateLook(row.state)} />
              </td>
              <td>
                <Button
                  size="small"
                  aria-label={t('people.openOf', { name: row.name })}
                  onClick={() => props.onOpen(row.id)}
                >
                  {t('people.open')}
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
