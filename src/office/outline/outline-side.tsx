// Thử và các bản: how the outline reads with the figures of a unit and period, and who saved what.
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Button, Select } from 'antd';
import { useState } from 'react';
import { searchKey } from '#domain/vietnamese/search-key.ts';
import type { OutlineView } from '#server/report/contract.ts';
import { sentenceOf } from '../account/queries.ts';
import { periodRange } from '../context/period.ts';
import { PeriodSelect } from '../context/period-select.tsx';
import { today } from '../context/today.ts';
import { findUnit, provincesQuery, sameUnitAmong } from '../context/unit-queries.ts';
import { t } from '../messages/translate.ts';
import { Field } from '../ui/field.tsx';
import type { EditedOutline } from './definition.ts';
import { type Trial, tryOutline } from './queries.ts';

const frame = getRouteApi('/frame');

interface SideProps {
  readonly edited: EditedOutline;
  readonly versions: OutlineView['versions'];
}

/** Beside the editor. */
export function OutlineSide({ edited, versions }: SideProps) {
  // What the officer was looking at before coming here.
  const context = frame.useSearch();
  const [period, setPeriod] = useState(context.period ?? '');
  const [unit, setUnit] = useState(edited.levels.includes('nation') ? 'VN' : (context.unit ?? ''));
  const { data: units = [] } = useQuery(provincesQuery(periodRange(period)?.to ?? today()));
  const cache = useQueryClient();
  // Seven codes changed meaning on 1/7/2025: another period may need another code for the same province.
  const choosePeriod = async (next: string) => {
    const current = findUnit(units, unit);
    setPeriod(next);
    const there = await cache
      .ensureQueryData(provincesQuery(periodRange(next)?.to ?? today()))
      .catch(() => []);
    if (current) setUnit(sameUnitAmong(there, current)?.code ?? '');
  };
  const [trial, setTrial] = useState<Trial>();
  const [problem, setProblem] = useState<string>();
  const [busy, setBusy] = useState(false);
  const run = async () => {
    setBusy(true);
    setProblem(undefined);
    try {
      setTrial(await tryOutline(edited, unit, period));
    } catch (refusal) {
      setTrial(undefined);
      setProblem(sentenceOf(refusal));
    } finally {
      setBusy(false);
    }
  };
  return (
    <aside className="outline-side">
      <section className="side-box" aria-label={t('outline.trial')}>
        <h2>{t('outline.trial')}</h2>
        <Field id="trial-period" label={t('outline.trialPeriod')}>
          {({ id }) => <PeriodSelect id={id} value={period} onChange={(next) => void choosePeriod(next)} />}
        </Field>
        <Field id="trial-unit" label={t('outline.trialUnit')}>
          {({ id }) => (
            <Select
              id={id}
              value={unit}
              options={units.map(({ code, label }) => ({ value: code, label, find: searchKey(label) }))}
              showSearch={{
                filterOption: (typed, option) => (option?.find ?? '').includes(searchKey(typed)),
              }}
              onChange={setUnit}
            />
          )}
        </Field>
        <Button loading={busy} disabled={unit === '' || period === ''} onClick={() => void run()}>
          {t('outline.try')}
        </Button>
        {problem ? (
          <p className="field-problem" role="alert">
            {problem}
          </p>
        ) : null}
        {trial ? (
          <>
            <ul className="outline-warnings">
              {trial.warnings.map((each) => (
                <li key={each}>{each}</li>
              ))}
            </ul>
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable with the keyboard */}
            <section className="outline-trial" tabIndex={0} aria-label={t('outline.trialText')}>
              {trial.text}
            </section>
          </>
        ) : null}
      </section>
      <section className="side-box">
        <h2>{t('outline.versions')}</h2>
        {versions.length === 0 ? <p className="quiet">{t('outline.noVersions')}</p> : null}
        <ul className="outline-versions">
          {versions.map(({ version, by, dropped }) => (
            <li key={version}>
              {t(dropped ? 'outline.versionDropped' : 'outline.versionSaved', {
                version: String(version),
                by,
              })}
            </li>
          ))}
        </ul>
      </section>
    </aside>
  );
}
