// Tách và giao: paste a letter's text, correct the proposed clauses and targets, choose who bears them, hand down.
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { Button, Input, Select } from 'antd';
import { type FormEvent, useState } from 'react';
import type { HandBody, Reading } from '#server/directive/contract-directive.ts';
import { sentenceOf } from '../../account/queries.ts';
import { sendJson } from '../../api/request.ts';
import { t } from '../../messages/translate.ts';
import { problemOf, useWriting } from '../../organisation/write.ts';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { Failure } from '../../ui/failure.tsx';
import { Field } from '../../ui/field.tsx';
import { Icon } from '../../ui/icons.tsx';
import { PageHead } from '../../ui/page-title.tsx';
import { Loading } from '../../ui/states.tsx';
import { DropFile } from '../entry/drop-file.tsx';
import { directiveQuery, documentQuery } from '../queries.ts';
import { ClauseEditor } from './clause-editor.tsx';
import { type ClauseDraft, clausesOf, emptyClause, faultsOf, handBodyOf } from './directive-draft.ts';
import type { Fault } from './fault-words.ts';
import '../../people/people.css';
import '../directive.css';

const route = getRouteApi('/frame/directives/$document/build');
const NO_FAULTS: ReadonlyMap<string, Fault> = new Map();
const UNIT_FIELDS = {
  'unit-unknown': 'hand-units',
  'unit-retired': 'hand-units',
  'out-of-scope': 'hand-units',
};

export function BuilderPage() {
  const { document } = route.useParams();
  const one = useQuery(documentQuery(document));
  const [text, setText] = useState('');
  const [level, setLevel] = useState<HandBody['level']>('province');
  const [units, setUnits] = useState('');
  const [clauses, setClauses] = useState<readonly ClauseDraft[]>([]);
  const [reading, setReading] = useState({ busy: false, problem: '' });
  const [tried, setTried] = useState(false);
  const { problems, busy, submit } = useWriting<{ tasks: number }>(`/api/documents/${document}/directive`, {
    fields: UNIT_FIELDS,
  });
  const cache = useQueryClient();
  const navigate = useNavigate();
  if (one.error) return <Failure error={one.error} onRetry={() => void one.refetch()} />;
  if (!one.data) return <Loading rows={8} />;
  const { citation, facts } = one.data;
  const faults = faultsOf(clauses, facts.issuedOn);
  const count = clauses.reduce((sum, each) => sum + each.targets.length, 0);

  const read = async () => {
    setReading({ busy: true, problem: '' });
    try {
      const answer = await sendJson<Reading>('POST', '/api/document-reading', {
        body: { text, bearer: level },
      });
      setClauses(clausesOf(answer));
      setReading({ busy: false, problem: '' });
    } catch (refusal) {
      setReading({ busy: false, problem: sentenceOf(refusal) });
    }
  };
  const send = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    const listed = units
      .split(/[\s,;]+/)
      .map((each) => each.trim())
      .filter(Boolean);
    const found = [...faults.values()];
    if (clauses.length === 0) found.push({ field: 'letter-text', message: t('build.noClause') });
    const body = handBodyOf(level, listed.length > 0 ? listed : undefined, clauses);
    if (!(await submit(found, body))) return;
    await cache.invalidateQueries({ queryKey: directiveQuery(document).queryKey });
    await cache.invalidateQueries({ queryKey: ['scoreboard', document] });
    await navigate({ to: '/directives/$document', params: { document } });
  };
  return (
    <>
      <p className="way-back">
        <Link to="/directives/$document" params={{ document }}>
          <Icon name="back" /> {citation}
        </Link>
      </p>
      <PageHead title={t('build.title', { citation })} lead={facts.summary} />
      <form onSubmit={send} noValidate className="builder">
        <ErrorSummary problems={problems} />
        <DropFile
          label={t('build.drop')}
          onRead={(answer) => {
            setText(answer.text);
            setClauses(clausesOf(answer));
          }}
        />
        <Field
          id="letter-text"
          label={t('build.paste')}
          hint={t('build.pasteHint')}
          problem={reading.problem || problemOf(problems, 'letter-text')}
        >
          {(control) => (
            <Input.TextArea
              {...control}
              rows={10}
              value={text}
              onChange={(event) => setText(event.target.value)}
            />
          )}
        </Field>
        <div className="people-tools">
          <Field id="hand-level" label={t('build.level')}>
            {(control) => (
              <Select<HandBody['level']>
                {...control}
                value={level}
                onChange={setLevel}
                options={[
                  { value: 'province', label: t('build.provinces') },
                  { value: 'district', label: t('build.districts') },
                  { value: 'commune', label: t('build.communes') },
                ]}
              />
            )}
          </Field>
          <Field id="hand-units" label={t('build.units')} problem={problemOf(problems, 'hand-units')}>
            {(control) => (
              <Input
                {...control}
                placeholder={t('build.unitsHint')}
                value={units}
                onChange={(event) => setUnits(event.target.value)}
              />
            )}
          </Field>
          <Button onClick={() => void read()} loading={reading.busy} disabled={text.trim().length < 20}>
            {t('build.read')}
          </Button>
        </div>
        {clauses.length > 0 ? (
          <h2>{t('build.found', { clauses: String(clauses.length), targets: String(count) })}</h2>
        ) : null}
        <ol className="plain-list">
          {clauses.map((clause, index) => (
            <ClauseEditor
              key={clause.key}
              clause={clause}
              faults={tried ? faults : NO_FAULTS}
              level={level}
              year={Number(facts.issuedOn.slice(0, 4))}
              above={facts.parentId}
              onChange={(next) => setClauses(clauses.map((each, at) => (at === index ? next : each)))}
              onRemove={() => setClauses(clauses.filter((_, at) => at !== index))}
            />
          ))}
        </ol>
        <div className="form-actions">
          <Button onClick={() => setClauses([...clauses, emptyClause(String(clauses.length + 1))])}>
            {t('build.addClause')}
          </Button>
          <Button type="primary" htmlType="submit" loading={busy} disabled={clauses.length === 0}>
            {t('build.hand')}
          </Button>
        </div>
      </form>
    </>
  );
}
