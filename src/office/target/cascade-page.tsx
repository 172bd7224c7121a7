// Phân bổ một chỉ tiêu: split equally, by formula or by hand, paste from a spreadsheet, see what remains and what those below add.
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Button, Input, Radio, Select } from 'antd';
import { useState } from 'react';
import { remainderOf } from '#domain/target/remainder.ts';
import type { CascadeView } from '#server/target/contract.ts';
import { sentenceOf as sentenceOfRefusal } from '../account/queries.ts';
import { getJson, RequestRefused, sendJson } from '../api/request.ts';
import { newRequestKey } from '../api/request-key.ts';
import { t } from '../messages/translate.ts';
import { Failure } from '../ui/failure.tsx';
import { Field } from '../ui/field.tsx';
import { Icon } from '../ui/icons.tsx';
import { PageHead } from '../ui/page-title.tsx';
import { Loading } from '../ui/states.tsx';
import { ChildTargets } from './child-targets.tsx';
import { cascadeQuery, historyQuery, type SplitView } from './queries.ts';
import { ReviseTarget } from './revise-target.tsx';
import { SaveShares } from './save-shares.tsx';
import {
  changedUnits,
  type DraftShare,
  mergeShares,
  readShares,
  sharesOf,
  sharesOfSplit,
} from './share-draft.ts';
import { ShareTable } from './share-table.tsx';
import { SplitNotice } from './split-notice.tsx';
import { TargetHistory } from './target-history.tsx';
import '../people/people.css';
import '../ui/figures.css';
import './cascade.css';

const route = getRouteApi('/frame/directives/$document/targets/$target');
const LEVELS = [
  { value: 'province', label: t('build.provinces') },
  { value: 'district', label: t('build.districts') },
  { value: 'commune', label: t('build.communes') },
];
const WAYS = [
  { value: 'equal', label: t('cascade.equal') },
  { value: 'communes', label: t('cascade.byCommunes') },
  { value: 'organisations', label: t('cascade.byOrganisations') },
];

const NO_HISTORY = { versions: [], shares: [] };

export function CascadePage() {
  const { document, target } = route.useParams();
  const one = useQuery(cascadeQuery(target));
  const history = useQuery(historyQuery(target));
  if (one.error) return <Failure error={one.error} onRetry={() => void one.refetch()} />;
  if (!one.data) return <Loading rows={8} />;
  const view = one.data;
  return (
    <>
      <p className="way-back">
        <Link to="/directives/$document" params={{ document }}>
          <Icon name="back" /> {view.citation}
        </Link>
      </p>
      <PageHead title={t('cascade.title')} lead={view.sentence} />
      {view.own ? <CascadeEditor key={view.version} target={target} view={view} /> : <Given view={view} />}
      {view.own ? <ReviseTarget key={`revise ${view.version}`} id={target} view={view} /> : null}
      <ChildTargets view={view} />
      <TargetHistory target={view.definition} history={history.data ?? NO_HISTORY} />
    </>
  );
}

function Given({ view }: { readonly view: CascadeView }) {
  return (
    <>
      <h2>{t('cascade.shares')}</h2>
      <ShareTable rows={sharesOf(view)} percent={view.percent} />
    </>
  );
}

function CascadeEditor({ target, view }: { readonly target: string; readonly view: CascadeView }) {
  // Below the issuer's own share; what was split once is split again at the same level.
  const [whole, ...parts] = view.shares;
  const lowest = parts[0]?.level ?? (whole?.level === 'nation' ? 'province' : 'commune');
  const [level, setLevel] = useState(lowest);
  const [by, setBy] = useState('equal');
  const [rows, setRows] = useState<readonly DraftShare[]>(() => sharesOf(view));
  // What the shares shown rest on, until they are saved or replaced.
  const [ground, setGround] = useState<SplitView['ground']>(null);
  const [pasted, setPasted] = useState('');
  const [said, setSaid] = useState({ busy: false, words: '', wrong: false });
  const [pasteProblem, setPasteProblem] = useState('');
  const cache = useQueryClient();
  const { shares, wrong } = readShares(rows, view.percent);
  const below = shares.filter((each) => !each.notApplicable);
  const remainder = remainderOf(
    view.whole,
    below.map((each) => ({ low: each.low ?? 0, high: each.high })),
  );
  // "Each province 35" is a number of its own for every one, not a whole to be shared out.
  const splits = view.definition.bearer.kind !== 'each';

  const opened = sharesOf(view);
  const changed = changedUnits(rows, opened);
  /** What somebody else wrote meanwhile stands in the rows that were not touched here; the next saving is based on it. */
  const showTheirs = async () => {
    const fresh = await cache.fetchQuery({ ...cascadeQuery(target), staleTime: 0 });
    setRows((typed) => mergeShares(typed, opened, sharesOf(fresh)));
  };

  /** A refusal of what was pasted is said at the box it was pasted into. */
  const run = async (work: () => Promise<string>, ofPasted = false) => {
    setSaid({ busy: true, words: '', wrong: false });
    setPasteProblem('');
    try {
      setSaid({ busy: false, words: await work(), wrong: false });
    } catch (refusal) {
      const words = sentenceOfRefusal(refusal);
      if (refusal instanceof RequestRefused && refusal.status === 409) await showTheirs();
      setSaid({ busy: false, words: ofPasted ? '' : words, wrong: true });
      if (ofPasted) setPasteProblem(words);
    }
  };
  const trial = () =>
    run(async () => {
      const split = await getJson<SplitView>(`/api/targets/${target}/split`, { level, by });
      setRows(sharesOfSplit(split, view.percent));
      setGround(split.ground);
      return t('cascade.tried', { count: String(split.shares.length), words: split.remainder.words });
    });
  const save = (given: object, ofPasted = false) =>
    run(async () => {
      const answer = await sendJson<{ saved: number; remainder: string }>(
        'POST',
        `/api/targets/${target}/shares`,
        { body: { ...given, basedOn: view.sharesVersion }, requestKey: newRequestKey() },
      );
      const fresh = await cache.fetchQuery({ ...cascadeQuery(target), staleTime: 0 });
      setRows(sharesOf(fresh));
      setGround(null);
      setPasted('');
      await cache.invalidateQueries({ queryKey: ['cascade', target, 'history'] });
      await cache.invalidateQueries({ queryKey: ['scoreboard'] });
      return t('cascade.saved', { count: String(answer.saved), words: splits ? answer.remainder : '' });
    }, ofPasted);
  return (
    <>
      {splits ? (
        <>
          <div className="people-tools">
            <Field id="split-level" label={t('cascade.level')}>
              {(control) => <Select {...control} value={level} options={LEVELS} onChange={setLevel} />}
            </Field>
            <fieldset className="split-ways">
              <legend className="field-label">{t('cascade.way')}</legend>
              <Radio.Group
                name="split-by"
                value={by}
                options={WAYS}
                onChange={(event) => setBy(String(event.target.value))}
              />
            </fieldset>
            <Button onClick={() => void trial()} loading={said.busy}>
              {t('cascade.try')}
            </Button>
          </div>
          <p role="status" className="remainder">
            {t('cascade.remainder', { words: remainder.words })}
          </p>
        </>
      ) : (
        <p className="quiet">{t('cascade.eachOwn')}</p>
      )}
      {said.words === '' ? null : (
        <p className={said.wrong ? 'field-problem' : 'quiet'} role="status">
          {said.words}
        </p>
      )}
      <h2>{t('cascade.shares')}</h2>
      <SplitNotice ground={ground} level={level} />
      <ShareTable rows={rows} percent={view.percent} wrong={wrong} onChange={setRows} />
      <SaveShares
        ground={ground}
        busy={said.busy}
        disabled={wrong.size > 0 || changed.size === 0}
        onSave={() => void save({ shares: shares.filter(({ unit }) => changed.has(unit)) })}
      />
      <h2>{t('cascade.paste')}</h2>
      <Field
        id="pasted"
        label={t('cascade.pasteLabel')}
        hint={t('cascade.pasteHint')}
        problem={pasteProblem || undefined}
      >
        {(control) => (
          <Input.TextArea
            {...control}
            rows={3}
            value={pasted}
            onChange={(event) => setPasted(event.target.value)}
          />
        )}
      </Field>
      <Button loading={said.busy} disabled={pasted.trim() === ''} onClick={() => void save({ pasted }, true)}>
        {t('cascade.savePasted')}
      </Button>
    </>
  );
}
