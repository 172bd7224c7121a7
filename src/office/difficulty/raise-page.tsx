// Ghi thay một HTX: whose difficulty, about what, in which words, asked of whom, and how the officer came to know.
import { useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { Button, Input, Select } from 'antd';
import { type FormEvent, type ReactNode, useState } from 'react';
import { ASKED_LEVELS, DIFFICULTY_SOURCES, DIFFICULTY_SUBJECTS } from '#domain/difficulty/subject.ts';
import { sendFile } from '../api/files.ts';
import { today } from '../context/today.ts';
import { type Borrower, BorrowerSelect } from '../fund/borrower-select.tsx';
import { t } from '../messages/translate.ts';
import { problemOf, useWriting } from '../organisation/write.ts';
import { capitalise } from '../ui/capitalise.ts';
import { ErrorSummary } from '../ui/error-summary.tsx';
import { type ControlProps, Field } from '../ui/field.tsx';
import { FileInput } from '../ui/file-input.tsx';
import { Icon } from '../ui/icons.tsx';
import { PageHead } from '../ui/page-title.tsx';
import { printDate, readDate } from '../ui/print-date.ts';
import '../people/people.css';
import './difficulty.css';

const optionsOf = (words: Readonly<Record<string, string>>) =>
  Object.entries(words).map(([value, label]) => ({ value, label: capitalise(label) }));

const EMPTY = {
  on: '',
  subject: '',
  text: '',
  request: '',
  level: 'province',
  kind: 'document',
  number: '',
  note: '',
};
type Draft = typeof EMPTY;

export function RaisePage() {
  const [draft, setDraft] = useState<Draft>({ ...EMPTY, on: printDate(today()) });
  const [organisations, setOrganisations] = useState<readonly Borrower[]>([]);
  const [file, setFile] = useState<File>();
  const navigate = useNavigate();
  const cache = useQueryClient();
  const writing = useWriting<{ id: number }>('/api/difficulties', {
    fields: {
      'difficulty-organisation': 'raise-organisation',
      'difficulty-document-missing': 'raise-number',
      'difficulty-in-the-future': 'raise-on',
      'date-impossible': 'raise-on',
    },
  });
  const { problems } = writing;
  const day = readDate(draft.on);
  const send = async (event: FormEvent) => {
    event.preventDefault();
    const [organisation] = organisations;
    const wrong = [
      ...(organisation
        ? []
        : [{ field: 'raise-organisation', message: t('difficulties.organisationNeeded') }]),
      ...(day ? [] : [{ field: 'raise-on', message: t('difficulties.dayWrong') }]),
      ...(draft.subject === '' ? [{ field: 'raise-subject', message: t('difficulties.chooseSubject') }] : []),
      ...(draft.text.trim().length < 5
        ? [{ field: 'raise-text', message: t('difficulties.wordsNeeded') }]
        : []),
    ];
    const files =
      wrong.length === 0 && file
        ? [(await sendFile<{ id: number }>('/api/files', {}, file, crypto.randomUUID())).id]
        : [];
    const { kind, number, note, subject, text, request, level } = draft;
    const done = await writing.submit(wrong, {
      organisation: organisation?.id,
      on: day,
      subject,
      text: text.trim(),
      request: request.trim(),
      level,
      source: {
        kind,
        ...(number.trim() ? { number: number.trim() } : {}),
        ...(note.trim() ? { note: note.trim() } : {}),
      },
      files,
    });
    if (!done) return;
    await cache.invalidateQueries({ queryKey: ['difficulties'] });
    await navigate({ to: '/difficulties/$difficulty', params: { difficulty: String(done.id) } });
  };
  const field = (
    name: keyof Draft,
    label: string,
    control: (props: ControlProps) => ReactNode,
    more: { readonly hint?: string; readonly optional?: boolean } = {},
  ) => (
    <Field
      id={`raise-${name}`}
      label={label}
      problem={problemOf(problems, `raise-${name}`)}
      {...(more.hint ? { hint: more.hint } : {})}
      {...(more.optional ? { optional: true } : { required: true })}
    >
      {control}
    </Field>
  );
  const input = (name: keyof Draft) => (control: ControlProps) => (
    <Input
      {...control}
      value={draft[name]}
      onChange={(typed) => setDraft({ ...draft, [name]: typed.target.value })}
    />
  );
  const area = (name: keyof Draft) => (control: ControlProps) => (
    <Input.TextArea
      {...control}
      rows={4}
      maxLength={name === 'text' ? 4000 : 2000}
      value={draft[name]}
      onChange={(typed) => setDraft({ ...draft, [name]: typed.target.value })}
    />
  );
  const select =
    (name: keyof Draft, words: Readonly<Record<string, string>>) =>
    ({ id, status, ...aria }: ControlProps) => (
      <Select
        id={id}
        {...aria}
        {...(status ? { status } : {})}
        value={draft[name] === '' ? null : draft[name]}
        options={optionsOf(words)}
        onChange={(value) => setDraft({ ...draft, [name]: value ?? '' })}
      />
    );
  return (
    <>
      <p className="way-back no-print">
        <Link to="/difficulties">
          <Icon name="back" /> {t('difficulties.back')}
        </Link>
      </p>
      <PageHead title={t('difficulties.new')} />
      <form className="panel" onSubmit={send} noValidate>
        <ErrorSummary problems={problems} />
        <BorrowerSelect
          id="raise-organisation"
          label={t('difficulties.organisation')}
          hint={t('difficulties.organisationHint')}
          date={day ?? today()}
          value={organisations}
          problem={problemOf(problems, 'raise-organisation')}
          onChange={setOrganisations}
        />
        <div className="difficulty-pair">
          {field('on', t('difficulties.raised'), input('on'), { hint: t('difficulties.dayHint') })}
          {field('subject', t('difficulties.subject'), select('subject', DIFFICULTY_SUBJECTS))}
        </div>
        {field('text', t('difficulties.text'), area('text'))}
        {field('request', t('difficulties.request'), area('request'), { optional: true })}
        <div className="difficulty-pair">
          {field('level', t('difficulties.level'), select('level', ASKED_LEVELS))}
          {field('kind', t('difficulties.source'), select('kind', DIFFICULTY_SOURCES))}
          {field('number', t('difficulties.number'), input('number'), {
            optional: draft.kind !== 'document',
          })}
          {field('note', t('difficulties.sourceNote'), input('note'), { optional: true })}
        </div>
        <Field id="raise-file" label={t('difficulties.file')} optional>
          {(control) => <FileInput {...control} onPick={setFile} />}
        </Field>
        <div className="form-actions">
          <Button type="primary" htmlType="submit" loading={writing.busy}>
            {t('difficulties.send')}
          </Button>
        </div>
      </form>
    </>
  );
}
