// Chọn gì để công bố: title, measures with how each is protected, breakdowns, notes and method.
import { useQuery } from '@tanstack/react-query';
import { Checkbox, Input } from 'antd';
import type { ReleaseBreakdown } from '#domain/release/document.ts';
import { MOST_MEASURES, type ReleaseSettings } from '#domain/release/settings.ts';
import type { OfferedMeasures } from '#server/release/contract.ts';
import { t } from '../messages/translate.ts';
import { problemOf } from '../organisation/write.ts';
import type { FieldProblem } from '../ui/error-summary.tsx';
import { Field } from '../ui/field.tsx';
import { offeredQuery } from './queries.ts';
import { breakdownWords } from './words.ts';

/** Breakdowns that the level of a unit has. */
export function breakdownsOf(level: string): readonly ReleaseBreakdown[] {
  return level === 'nation' ? ['region8', 'province', 'sector'] : ['commune', 'sector'];
}

/** What is wrong with it before it is sent. */
export function problemsOf({ title, measures }: ReleaseSettings): readonly FieldProblem[] {
  return [
    ...(title.trim().length < 5 ? [{ field: 'release-title', message: t('releases.titleShort') }] : []),
    ...(measures.length < 1 || measures.length > MOST_MEASURES
      ? [{ field: 'release-measures', message: t('releases.measuresTooMany') }]
      : []),
  ];
}

type Offered = OfferedMeasures['measures'][number];

const GROUPS = [
  ['open', 'releases.protection.open'],
  ['count', 'releases.protection.count'],
  ['amount', 'releases.protection.amount'],
] as const;

interface FieldsProps {
  readonly settings: ReleaseSettings;
  readonly level: string;
  readonly problems: readonly FieldProblem[];
  readonly onChange: (change: Partial<ReleaseSettings>) => void;
}

function Measures({ settings, problems, onChange }: Omit<FieldsProps, 'level'>) {
  const offered = useQuery(offeredQuery).data ?? [];
  const chosen = new Set(settings.measures);
  const toggle = (code: string, on: boolean) =>
    onChange({
      measures: on ? [...settings.measures, code] : settings.measures.filter((each) => each !== code),
    });
  const problem = problemOf(problems, 'release-measures');
  const line = ({ code, name, unit }: Offered) => (
    <li key={code}>
      <Checkbox checked={chosen.has(code)} onChange={(event) => toggle(code, event.target.checked)}>
        {name} <span className="quiet">({unit})</span>
      </Checkbox>
    </li>
  );
  return (
    <fieldset id="release-measures" tabIndex={-1} className="release-measures">
      <legend className="field-label">
        {t('releases.measures')} ({settings.measures.length})
      </legend>
      <p className="field-hint">{t('releases.measuresHint')}</p>
      {problem ? <p className="field-problem">{problem}</p> : null}
      {GROUPS.map(([protection, words]) => (
        <div key={protection}>
          <h2>{t(words)}</h2>
          <ul>{offered.filter((each) => each.protection === protection).map(line)}</ul>
        </div>
      ))}
    </fieldset>
  );
}

const TEXTS = [
  ['notes', 'releases.notes'],
  ['method', 'releases.method'],
] as const;

export function SettingsFields({ settings, level, problems, onChange }: FieldsProps) {
  return (
    <>
      <Field id="release-title" label={t('releases.name.vi')} problem={problemOf(problems, 'release-title')}>
        {(control) => (
          <Input
            {...control}
            value={settings.title}
            maxLength={200}
            onChange={(event) => onChange({ title: event.target.value })}
          />
        )}
      </Field>
      <Field id="release-titleEn" label={t('releases.name.en')} optional>
        {(control) => (
          <Input
            {...control}
            value={settings.titleEn}
            maxLength={200}
            onChange={(event) => onChange({ titleEn: event.target.value })}
          />
        )}
      </Field>
      <Measures settings={settings} problems={problems} onChange={onChange} />
      <fieldset className="split-ways">
        <legend className="field-label">{t('releases.by')}</legend>
        <p className="field-hint">{t('releases.byHint')}</p>
        <Checkbox.Group
          value={[...settings.by]}
          options={breakdownsOf(level).map((by) => ({ value: by, label: breakdownWords(by) }))}
          onChange={(by) => onChange({ by })}
        />
      </fieldset>
      {TEXTS.map(([name, words]) => (
        <Field key={name} id={`release-${name}`} label={t(words)} optional>
          {(control) => (
            <Input.TextArea
              {...control}
              rows={name === 'notes' ? 2 : 4}
              maxLength={name === 'notes' ? 2000 : 4000}
              value={settings[name]}
              onChange={(event) => onChange({ [name]: event.target.value })}
            />
          )}
        </Field>
      ))}
    </>
  );
}
