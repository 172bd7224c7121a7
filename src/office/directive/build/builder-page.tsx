// Tách và giao: paste a letter's text, correct the proposed clauses and targets, choose who bears them, hand down.
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { Button, Input } from 'antd';
import { type FormEvent, useEffect, useState } from 'react';
import { formatNumber } from '#domain/vietnamese/format-number.ts';
import type { Reading } from '#server/directive/contract-directive.ts';
import type { DocumentView } from '#server/directive/contract-documents.ts';
import { sentenceOf } from '../../account/queries.ts';
import { sendJson } from '../../api/request.ts';
import { useSession } from '../../identity/session.ts';
import { t } from '../../messages/translate.ts';
import { problemOf, useWriting } from '../../organisation/write.ts';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { Failure } from '../../ui/failure.tsx';
import { Field } from '../../ui/field.tsx';
import { Icon } from '../../ui/icons.tsx';
import { LeaveGuard } from '../../ui/leave-guard.tsx';
import { PageHead } from '../../ui/page-title.tsx';
import { Loading } from '../../ui/states.tsx';
import { DropFile } from '../entry/drop-file.tsx';
import { directiveQuery, documentQuery } from '../queries.ts';
import { Addressees, useHandUnits } from './addressees.tsx';
import { ClauseEditor } from './clause-editor.tsx';
import { type ClauseDraft, clausesOf, emptyClause, faultsOf, handBodyOf } from './directive-draft.ts';
import type { Fault } from './fault-words.ts';
import { type HandLevel, handLevels, isNational, withLevel } from './hand-level.ts';
import '../../people/people.css';
import '../directive.css';

const route = getRouteApi('/frame/directives/$document/build');
const NO_FAULTS: ReadonlyMap<string, Fault> = new Map();
const UNIT_FIELDS = {
  'unit-unknown': 'hand-units',
  'unit-retired': 'hand-units',
  'out-of-scope': 'hand-units',
};

/** The page, once the document is known: its day says which units there were. */
export function BuilderPage() {
  const { document } = route.useParams();
  const one = useQuery(documentQuery(document));
  if (one.error) return <Failure error={one.error} onRetry={() => void one.refetch()} />;
  return one.data ? <Builder document={document} {...one.data} /> : <Loading rows={8} />;
}

type BuilderProps = Pick<DocumentView, 'citation' | 'facts'> & { readonly document: string };

function Builder({ document, citation, facts }: BuilderProps) {
  const national = isNational(useSession()?.office);
  const [text, setText] = useState('');
  const [level, setLevel] = useState<HandLevel>(
    () => handLevels(national, facts.issuedOn)[0]?.value ?? 'province',
  );
  const [units, setUnits] = useState<readonly string[]>([]);
  const [clauses, setClauses] = useState<readonly ClauseDraft[]>([]);
  const [reading, setReading] = useState({ busy: false, problem: '' });
  const [tried, setTried] = useState(false);
  const [handed, setHanded] = useState(false);
  const { problems, busy, submit } = useWriting<{ tasks: number }>(`/api/documents/${document}/directive`, {
    fields: UNIT_FIELDS,
  });
  const cache = useQueryClient();
  const navigate = useNavigate();
  const asked = { level, national, issuedOn: facts.issuedOn };
  const all = useHandUnits(asked).units.length;
  const reached = units.length || all;
  // What was typed is no longer at stake, and the guard has heard of it.
  useEffect(() => {
    if (handed) void navigate({ to: '/directives/$document', params: { document } });
  }, [handed, navigate, document]);
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
    const found = [...faults.values()];
    if (clauses.length === 0) found.push({ field: 'letter-text', message: t('build.noClause') });
    const body = handBodyOf(level, units.length > 0 ? units : undefined, clauses);
    if (!(await submit(found, body))) return;
    await cache.invalidateQueries({ queryKey: directiveQuery(document).queryKey });
    await cache.invalidateQueries({ queryKey: ['scoreboard', document] });
    setHanded(true);
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
        <LeaveGuard when={clauses.length > 0 && !handed} message={t('build.leave')} />
        <ErrorSummary problems={problems} />
        <Addressees
          asked={asked}
          units={units}
          problem={problemOf(problems, 'hand-units')}
          onLevel={(next) => {
            setLevel(next);
            setUnits([]);
            setClauses(withLevel(clauses, level, next));
          }}
          onUnits={setUnits}
        />
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
        <div className="row-actions">
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
            {reached > 0 ? t('build.handTo', { units: formatNumber(reached) }) : t('build.hand')}
          </Button>
        </div>
      </form>
    </>
  );
}
