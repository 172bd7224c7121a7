// Các ô riêng của từng loại sự kiện: new name, seat, sector, capital, members, tax code, law.
import { useQuery } from '@tanstack/react-query';
import { Input, Select } from 'antd';
import { formatDong } from '#domain/vietnamese/format-number.ts';
import { readMillionDong } from '#domain/vietnamese/read-count.ts';
import { t } from '../messages/translate.ts';
import type { FieldProblem } from '../ui/error-summary.tsx';
import { Field } from '../ui/field.tsx';
import { readDate } from '../ui/print-date.ts';
import type { EventDraft } from './event-draft.ts';
import { CHANGES, type CorrectableEvent } from './event-kinds.ts';
import { EventStanding } from './event-standing.tsx';
import { lawName } from './names.ts';
import { sectorsQuery } from './queries.ts';
import { SeatSelect } from './seat-select.tsx';
import { problemOf } from './write.ts';

/** A conversion leads to a law of these; a beginning may stand on an older one. */
const LAWS = ['2003', '2012', '2023'] as const;
const OLD_LAW = 'before-2003';

export interface ChangesProps {
  readonly type: CorrectableEvent;
  /** Begins the ids of the fields: two forms may be open at once. */
  readonly prefix: 'event' | 'correct';
  /** The organisation that the event happens to. */
  readonly own: number;
  /** Memberships of the alliance that may be chosen. */
  readonly alliances: readonly string[];
  readonly draft: EventDraft;
  readonly problems: readonly FieldProblem[];
  readonly within: string;
  readonly today: string;
  readonly onChange: (part: Partial<EventDraft>) => void;
}

/** Only the boxes that this event needs. */
export function EventChanges(props: ChangesProps) {
  const { type, prefix, draft, problems, within, today, onChange } = props;
  const fields = CHANGES[type];
  const { data: sectors = [] } = useQuery({ ...sectorsQuery, enabled: fields.includes('sector') });
  const capital = readMillionDong(draft.capital);
  const box = (
    field: 'name' | 'address' | 'vsic' | 'capital' | 'members' | 'workers' | 'taxCode',
    label: string,
    options: { hint?: string; short?: boolean; letters?: boolean } = {},
  ) => (
    <Field
      id={`${prefix}-${field}`}
      label={label}
      problem={problemOf(problems, `${prefix}-${field}`)}
      {...(options.hint ? { hint: options.hint } : {})}
    >
      {(control) => (
        <Input
          {...control}
          className={options.short ? 'short-input' : ''}
          {...(options.short && !options.letters ? { inputMode: 'numeric' as const } : {})}
          maxLength={300}
          value={draft[field]}
          onChange={(event) => onChange({ [field]: event.target.value })}
        />
      )}
    </Field>
  );
  return (
    <>
      <EventStanding {...props} />
      {fields.includes('name')
        ? box('name', type === 'founded' || type === 'registered' ? t('founding.name') : t('event.newName'))
        : null}
      {fields.includes('seat') ? (
        <SeatSelect
          id={`${prefix}-unit`}
          within={within}
          date={readDate(draft.day) ?? today}
          value={draft.unit}
          problem={problemOf(problems, `${prefix}-unit`)}
          onChange={(unit) => onChange({ unit })}
        />
      ) : null}
      {fields.includes('taxCode')
        ? box('taxCode', t('founding.taxCode'), { hint: t('founding.taxCodeHint'), short: true })
        : null}
      {fields.includes('address') ? box('address', t('founding.address')) : null}
      {fields.includes('sector') ? (
        <Field
          id={`${prefix}-sector`}
          label={t('founding.sector')}
          problem={problemOf(problems, `${prefix}-sector`)}
        >
          {({ id, status, ...aria }) => (
            <Select
              id={id}
              {...aria}
              {...(status ? { status } : {})}
              value={draft.sector ?? null}
              placeholder={t('form.choose')}
              options={sectors.map(({ code, name }) => ({ value: code, label: name }))}
              onChange={(sector: string) => onChange({ sector })}
            />
          )}
        </Field>
      ) : null}
      {fields.includes('industry')
        ? box('vsic', t('organisation.industry'), {
            hint: t('founding.industryHint'),
            short: true,
            letters: true,
          })
        : null}
      {fields.includes('law') ? (
        <Field
          id={`${prefix}-law`}
          label={type === 'converted' ? t('event.newLaw') : t('organisation.law')}
          problem={problemOf(problems, `${prefix}-law`)}
        >
          {({ id, status, ...aria }) => (
            <Select
              id={id}
              {...aria}
              {...(status ? { status } : {})}
              value={draft.law ?? null}
              placeholder={t('form.choose')}
              options={[...(type === 'converted' ? [] : [OLD_LAW]), ...LAWS].map((law) => ({
                value: law,
                label: lawName(law),
              }))}
              onChange={(law: string) => onChange({ law })}
            />
          )}
        </Field>
      ) : null}
      {fields.includes('capital') ? (
        <>
          {box('capital', t('founding.capital'), { hint: t('founding.capitalHint'), short: true })}
          <output className="quiet">{capital === undefined ? '' : `= ${formatDong(capital)}`}</output>
        </>
      ) : null}
      {fields.includes('members') ? box('members', t('founding.members'), { short: true }) : null}
      {fields.includes('workers') ? box('workers', t('founding.workers'), { short: true }) : null}
    </>
  );
}
