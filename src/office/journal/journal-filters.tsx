// Lọc nhật ký: by person, office, organisation and days.
import { useQuery } from '@tanstack/react-query';
import { Button, Input, Select } from 'antd';
import { type FormEvent, useState } from 'react';
import { useMay } from '../identity/session.ts';
import { t } from '../messages/translate.ts';
import { type JournalFilter, officesQuery, peopleQuery } from '../people/queries.ts';
import { Field } from '../ui/field.tsx';
import { readDate } from '../ui/print-date.ts';

/** Applies all filters at once, on Enter or the button. */
export function JournalFilters({ onChange }: { readonly onChange: (filter: JournalFilter) => void }) {
  const mayPeople = useMay('people.read');
  const people = useQuery({ ...peopleQuery, enabled: mayPeople }).data ?? [];
  const offices = (useQuery({ ...officesQuery, enabled: mayPeople }).data ?? []).filter(
    (each) => each.inScope,
  );
  const [person, setPerson] = useState('');
  const [office, setOffice] = useState('');
  const [organisation, setOrganisation] = useState('');
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const [wrong, setWrong] = useState<readonly string[]>([]);

  const apply = (event: FormEvent) => {
    event.preventDefault();
    const [first, last] = [readDate(from), readDate(to)];
    const bad = [...(from && !first ? ['journal-from'] : []), ...(to && !last ? ['journal-to'] : [])];
    setWrong(bad);
    if (bad.length > 0) return;
    onChange({
      ...(person ? { person } : {}),
      ...(office ? { office } : {}),
      ...(/^\d+$/.test(organisation.trim()) ? { organisation: organisation.trim() } : {}),
      ...(first ? { from: first } : {}),
      ...(last ? { to: last } : {}),
    });
  };
  const problem = (field: string) => (wrong.includes(field) ? t('journal.dayWrong') : undefined);

  return (
    <form className="people-tools" onSubmit={apply} aria-label={t('journal.filter')} noValidate>
      <Field id="journal-person" label={t('journal.person')}>
        {(control) => (
          <Select
            {...control}
            style={{ width: '100%' }}
            showSearch={{ optionFilterProp: 'label' }}
            value={person}
            onChange={setPerson}
            options={[
              { value: '', label: t('journal.everyone') },
              ...people.map((each) => ({ value: String(each.id), label: each.name })),
            ]}
          />
        )}
      </Field>
      <Field id="journal-office" label={t('journal.office')}>
        {(control) => (
          <Select
            {...control}
            style={{ width: '100%' }}
            showSearch={{ optionFilterProp: 'label' }}
            value={office}
            onChange={setOffice}
            options={[
              { value: '', label: t('journal.everyOffice') },
              ...offices.map((each) => ({ value: String(each.id), label: each.name })),
            ]}
          />
        )}
      </Field>
      <Field id="journal-organisation" label={t('journal.organisation')}>
        {(control) => (
          <Input
            {...control}
            inputMode="numeric"
            value={organisation}
            onChange={(event) => setOrganisation(event.target.value)}
          />
        )}
      </Field>
      <Field id="journal-from" label={t('journal.from')} problem={problem('journal-from')}>
        {(control) => <Input {...control} value={from} onChange={(event) => setFrom(event.target.value)} />}
      </Field>
      <Field id="journal-to" label={t('journal.to')} problem={problem('journal-to')}>
        {(control) => <Input {...control} value={to} onChange={(event) => setTo(event.target.value)} />}
      </Field>
      <Button type="primary" htmlType="submit">
        {t('journal.apply')}
      </Button>
    </form>
  );
}
