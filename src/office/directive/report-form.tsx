// Báo cáo nhiệm vụ: progress, done with evidence, or why it lags; evidence is a file, a co-operative or a figure.

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Input, Radio, Select } from 'antd';
import { type FormEvent, useState } from 'react';
import type { Evidence, ReportBody, TaskView } from '#server/directive/contract-directive.ts';
import type { FileView } from '#server/files/contract.ts';
import { sentenceOf } from '../account/queries.ts';
import { sendFile } from '../api/files.ts';
import { sendJson } from '../api/request.ts';
import { newRequestKey } from '../api/request-key.ts';
import { measuresQuery } from '../measure/queries.ts';
import { t } from '../messages/translate.ts';
import { ErrorSummary, type FieldProblem } from '../ui/error-summary.tsx';
import { Field } from '../ui/field.tsx';
import { FileInput } from '../ui/file-input.tsx';

const KINDS: readonly { readonly value: ReportBody['kind']; readonly label: string }[] = [
  { value: 'progress', label: t('report.kind.progress') },
  { value: 'done', label: t('report.kind.done') },
  { value: 'explanation', label: t('report.kind.explanation') },
];

export function ReportForm(props: {
  readonly document: string;
  readonly tasks: readonly TaskView[];
  readonly onDone: () => void;
}) {
  const [task, setTask] = useState(props.tasks[0]);
  const [kind, setKind] = useState<ReportBody['kind']>('progress');
  const [words, setWords] = useState('');
  const [file, setFile] = useState<File>();
  const [organisation, setOrganisation] = useState('');
  const [measure, setMeasure] = useState('');
  const [period, setPeriod] = useState('');
  const [problems, setProblems] = useState<readonly FieldProblem[]>([]);
  const [busy, setBusy] = useState(false);
  const { data: measures = [] } = useQuery(measuresQuery);
  const cache = useQueryClient();
  const id = `report-${task?.id ?? 0}`;

  const gather = async (of: TaskView): Promise<Evidence[]> => {
    const evidence: Evidence[] = [];
    if (organisation.trim() !== '')
      evidence.push({
        kind: 'organisation',
        id: Number(organisation),
        name: t('report.organisationNumber', { number: organisation.trim() }),
      });
    if (measure !== '' && period.trim() !== '')
      evidence.push({ kind: 'cell', measure, unit: of.unit.code, period: period.trim() });
    if (file) {
      const kept = await sendFile<FileView>('/api/files', {}, file, newRequestKey());
      evidence.push({ kind: 'file', id: kept.id, name: kept.name });
    }
    return evidence;
  };
  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (!task) return;
    const found: FieldProblem[] = [];
    if (kind === 'explanation' && words.trim().length < 3)
      found.push({ field: `${id}-words`, message: t('report.wordsMissing') });
    if (organisation.trim() !== '' && !/^[1-9]\d{0,9}$/.test(organisation.trim()))
      found.push({ field: `${id}-organisation`, message: t('document.wholeNumber') });
    setProblems(found);
    if (found.length > 0) return;
    setBusy(true);
    try {
      const evidence = await gather(task);
      await sendJson('POST', `/api/tasks/${task.id}/reports`, {
        body: { kind, words: words.trim() || null, evidence },
        requestKey: newRequestKey(),
      });
      await cache.invalidateQueries({ queryKey: ['directive', props.document] });
      await cache.invalidateQueries({ queryKey: ['tasks'] });
      await cache.invalidateQueries({ queryKey: ['scoreboard', props.document] });
      props.onDone();
    } catch (refusal) {
      setProblems([{ message: sentenceOf(refusal) }]);
    } finally {
      setBusy(false);
    }
  };
  return (
    <form className="panel" onSubmit={send} noValidate>
      <ErrorSummary problems={problems} />
      {props.tasks.length > 1 ? (
        <Field id={`${id}-unit`} label={t('score.unit')}>
          {(control) => (
            <Select
              {...control}
              showSearch={{ optionFilterProp: 'label' }}
              value={task?.id ?? 0}
              options={props.tasks.map((each) => ({ value: each.id, label: each.unit.name }))}
              onChange={(next: number) => setTask(props.tasks.find((each) => each.id === next))}
            />
          )}
        </Field>
      ) : null}
      <Radio.Group
        name={`${id}-kind`}
        value={kind}
        options={[...KINDS]}
        onChange={(event) =>
          setKind(KINDS.find((each) => each.value === event.target.value)?.value ?? 'progress')
        }
      />
      <Field id={`${id}-words`} label={t('report.words')}>
        {(control) => (
          <Input.TextArea
            {...control}
            rows={2}
            value={words}
            onChange={(event) => setWords(event.target.value)}
          />
        )}
      </Field>
      <fieldset className="document-group">
        <legend>{t('report.evidence')}</legend>
        <Field id={`${id}-file`} label={t('report.file')} optional>
          {(control) => <FileInput {...control} onPick={setFile} />}
        </Field>
        <Field id={`${id}-measure`} label={t('report.measure')} optional>
          {(control) => (
            <Select
              {...control}
              showSearch={{ optionFilterProp: 'label' }}
              value={measure}
              options={[
                { value: '', label: t('report.noMeasure') },
                ...measures.map(({ code, name }) => ({ value: code, label: name })),
              ]}
              onChange={setMeasure}
            />
          )}
        </Field>
        {measure === '' ? null : (
          <Field id={`${id}-period`} label={t('report.period')} hint={t('report.periodHint')}>
            {(control) => (
              <Input {...control} value={period} onChange={(event) => setPeriod(event.target.value)} />
            )}
          </Field>
        )}
        <Field id={`${id}-organisation`} label={t('report.organisation')} optional>
          {(control) => (
            <Input
              {...control}
              inputMode="numeric"
              value={organisation}
              onChange={(event) => setOrganisation(event.target.value)}
            />
          )}
        </Field>
      </fieldset>
      <div className="form-actions">
        <Button type="primary" htmlType="submit" loading={busy}>
          {t('report.send')}
        </Button>
      </div>
    </form>
  );
}
