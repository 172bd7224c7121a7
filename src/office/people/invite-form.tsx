// Mời người dùng, hoặc trao thêm nhiệm vụ: office first, then only the roles one may hand out there.
import { useQuery } from '@tanstack/react-query';
import { Button, Input, Radio, Select } from 'antd';
import { type FormEvent, useState } from 'react';
import type { InvitationLink } from '#server/people/contract.ts';
import { t } from '../messages/translate.ts';
import { problemOf, useWriting } from '../organisation/write.ts';
import { ErrorSummary, type FieldProblem } from '../ui/error-summary.tsx';
import { Field } from '../ui/field.tsx';
import { officesQuery } from './queries.ts';

interface InviteProps {
  /** Given when a person who is already known gets one more post. */
  readonly person?: number;
  readonly onDone: (made: InvitationLink, name: string) => void;
  readonly onCancel: () => void;
}

/** One form for both, so that office and role are chosen in the same way. */
export function InviteForm({ person, onDone, onCancel }: InviteProps) {
  const known = person !== undefined;
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  const [office, setOffice] = useState<number | null>(null);
  const [role, setRole] = useState<string | null>(null);
  const [channel, setChannel] = useState<'slip' | 'email'>('slip');
  const offices = (useQuery(officesQuery).data ?? []).filter((each) => each.roles.length > 0 && !each.to);
  const roles = offices.find((each) => each.id === office)?.roles ?? [];
  const path = known ? `/api/people/${person}/posts` : '/api/people';
  const { problems, busy, submit } = useWriting<InvitationLink>(path, { prefix: 'invite-' });

  const send = async (event: FormEvent) => {
    event.preventDefault();
    const missing: FieldProblem[] = [];
    if (!known && name.trim().length < 2)
      missing.push({ field: 'invite-name', message: t('invite.nameMissing') });
    if (!known && !/^\S+@\S+\.\S+$/.test(email.trim()))
      missing.push({ field: 'invite-email', message: t('signIn.emailWrong') });
    if (office === null) missing.push({ field: 'invite-office', message: t('invite.officeMissing') });
    if (role === null) missing.push({ field: 'invite-role', message: t('invite.roleMissing') });
    const who = known ? {} : { name: name.trim(), email: email.trim(), channel };
    const made = await submit(missing, { ...who, office, role });
    if (made) onDone(made, name.trim());
  };

  return (
    <form className="panel" onSubmit={send} noValidate>
      <h2>{known ? t('people.addPost') : t('people.invite')}</h2>
      <ErrorSummary problems={problems} />
      {known ? null : (
        <>
          <Field
            id="invite-name"
            label={t('people.name')}
            problem={problemOf(problems, 'invite-name')}
            required
          >
            {(control) => (
              <Input
                {...control}
                maxLength={200}
                value={name}
                onChange={(event) => setName(event.target.value)}
              />
            )}
          </Field>
          <Field
            id="invite-email"
            label={t('people.email')}
            problem={problemOf(problems, 'invite-email')}
            required
          >
            {(control) => (
              <Input
                {...control}
                type="email"
                maxLength={254}
                value={email}
                onChange={(event) => setEmail(event.target.value)}
              />
            )}
          </Field>
        </>
      )}
      <Field
        id="invite-office"
        label={t('invite.office')}
        problem={problemOf(problems, 'invite-office')}
        required
      >
        {(control) => (
          <Select
            {...control}
            showSearch={{ optionFilterProp: 'label' }}
            value={office}
            options={offices.map((each) => ({ value: each.id, label: each.name }))}
            onChange={(value: number) => {
              setOffice(value);
              setRole(null);
            }}
          />
        )}
      </Field>
      <Field
        id="invite-role"
        label={t('invite.role')}
        hint={t('invite.roleHint')}
        problem={problemOf(problems, 'invite-role')}
        required
      >
        {(control) => (
          <Select
            {...control}
            value={role}
            options={roles.map((each) => ({ value: each.role, label: each.name }))}
            onChange={(value: string) => setRole(value)}
          />
        )}
      </Field>
      {known ? null : (
        <fieldset className="choice">
          <legend className="field-label">{t('invite.channel')}</legend>
          <Radio.Group
            name="channel"
            value={channel}
            onChange={(event) => setChannel(event.target.value === 'email' ? 'email' : 'slip')}
            options={[
              { value: 'slip', label: t('invite.slip') },
              { value: 'email', label: t('invite.letter') },
            ]}
          />
        </fieldset>
      )}
      <div className="form-actions">
        <Button type="primary" htmlType="submit" loading={busy}>
          {known ? t('people.addPost') : t('invite.submit')}
        </Button>
        <Button onClick={onCancel}>{t('form.cancel')}</Button>
      </div>
    </form>
  );
}
