// Biểu đột xuất: a template's questions, a name, a deadline by the hour — published in one call.
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Button, Checkbox } from 'antd';
import { useState } from 'react';
import { cellsOf } from '#domain/form/cells-of.ts';
import type { Field, FormDefinition } from '#domain/form/form.ts';
import type { PeriodView } from '#server/collection/contract-design.ts';
import { getJson } from '../../api/request.ts';
import { today } from '../../context/today.ts';
import { t } from '../../messages/translate.ts';
import { useWriting } from '../../organisation/write.ts';
import { ErrorSummary, type FieldProblem } from '../../ui/error-summary.tsx';
import { printDate, readDate } from '../../ui/print-date.ts';
import { Loading } from '../../ui/states.tsx';
import { useCollectionPlace } from '../collection-page.tsx';
import { regimesQuery } from '../queries.ts';
import { without } from './definition.ts';
import { Words } from './parts.tsx';

interface AdHocProps {
  readonly template: string;
  readonly onDone: () => void;
}

/** A copy feeds the measures that its template defined; a ratio stays the template's own. */
function fedAlike(field: Field): Field {
  const { measure } = field;
  if (typeof measure !== 'object') return field;
  return measure.kind === 'ratio' ? without(field, 'measure') : { ...field, measure: measure.code };
}

/** Keeps the chosen fields of a template; a rule stays while all its cells do. */
function reduced(
  form: FormDefinition,
  dropped: ReadonlySet<string>,
  code: string,
  title: string,
): FormDefinition {
  if (code === form.code && dropped.size === 0) return form;
  const sections = form.sections
    .map((section) => ({
      ...section,
      fields: section.fields
        .filter((field) => !dropped.has(field.code))
        .map((field) => (code === form.code ? field : fedAlike(field))),
    }))
    .filter((section) => section.fields.length + section.tables.length > 0);
  const rules = form.rules.filter(
    (rule) => ![...dropped].some((cell) => JSON.stringify(rule).includes(`"${cell}"`)),
  );
  return { ...form, code, title, sections, rules };
}

/** The form for an ad hoc request. */
export function AdHocForm({ template, onDone }: AdHocProps) {
  const { unit } = useCollectionPlace();
  const navigate = useNavigate();
  const cache = useQueryClient();
  const source = useQuery({
    queryKey: ['collection', 'template', template],
    queryFn: ({ signal }) =>
      getJson<{ definition: FormDefinition; mayChange: boolean }>(
        `/api/collection/forms/${encodeURIComponent(template)}`,
        {},
        signal,
      ),
  });
  const [name, setName] = useState('');
  const [basis, setBasis] = useState('');
  const [from, setFrom] = useState(printDate(`${today().slice(0, 4)}-01-01`));
  const [to, setTo] = useState(printDate(today()));
  const [due, setDue] = useState(printDate(today()));
  const [dueTime, setDueTime] = useState('15:00');
  const [dropped, setDropped] = useState<ReadonlySet<string>>(new Set());
  const { submit, problems, busy } = useWriting<PeriodView>('/api/collection/ad-hoc');
  const regimes = useQuery(regimesQuery);
  if (!source.data || regimes.isPending) return <Loading rows={4} />;
  const { definition, mayChange } = source.data;
  // An own form that nobody has used yet is asked as itself; any other gives a copy, for it is never changed in place.
  const isUsed = !mayChange || (regimes.data?.some(({ forms }) => forms.includes(template)) ?? true);
  const publish = async () => {
    const dates = { from: readDate(from), to: readDate(to), due: readDate(due) };
    const found: FieldProblem[] = [];
    if (name.trim() === '') found.push({ message: t('adHoc.nameMissing') });
    if (basis.trim() === '') found.push({ message: t('adHoc.basisMissing') });
    if (!dates.from || !dates.to || !dates.due) found.push({ message: t('adHoc.dateWrong') });
    if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(dueTime.trim())) found.push({ message: t('adHoc.timeWrong') });
    const code = isUsed
      ? `DX-${today().slice(2).replaceAll('-', '')}-${unit}-${template}`.slice(0, 40)
      : template;
    const period = await submit(found, {
      definition: reduced(definition, dropped, code, name.trim()),
      name: name.trim(),
      legalBasis: basis.trim(),
      unit,
      ...dates,
      cutOff: dates.to,
      dueTime: dueTime.trim(),
    });
    if (!period) return;
    await cache.invalidateQueries({ queryKey: ['collection'] });
    onDone();
    await navigate({ to: '/collection', search: { key: period.key } });
  };
  return (
    <section className="new-form ad-hoc" aria-label={t('adHoc.title', { template: definition.title })}>
      <h2>{t('adHoc.title', { template: definition.title })}</h2>
      <ErrorSummary problems={problems} />
      <Words label={t('adHoc.name')} value={name} onChange={setName} />
      <Words label={t('adHoc.basis')} value={basis} onChange={setBasis} />
      <div className="ad-hoc-dates">
        <Words label={t('adHoc.from')} value={from} onChange={setFrom} />
        <Words label={t('adHoc.to')} value={to} onChange={setTo} />
        <Words label={t('adHoc.due')} value={due} onChange={setDue} />
        <Words label={t('adHoc.time')} value={dueTime} onChange={setDueTime} />
      </div>
      <fieldset className="design-group ad-hoc-fields">
        <legend>{t('adHoc.fields')}</legend>
        {cellsOf({
          ...definition,
          sections: definition.sections.map((each) => ({ ...each, tables: [] })),
        }).map(({ key, label }) => (
          <Checkbox
            key={key}
            checked={!dropped.has(key)}
            onChange={(event) => {
              const next = new Set(dropped);
              if (event.target.checked) next.delete(key);
              else next.add(key);
              setDropped(next);
            }}
          >
            {label}
          </Checkbox>
        ))}
      </fieldset>
      <p className="submission-acts">
        <Button type="primary" loading={busy} onClick={() => void publish()}>
          {t('adHoc.publish')}
        </Button>
        <Button onClick={onDone}>{t('form.cancel')}</Button>
      </p>
    </section>
  );
}
