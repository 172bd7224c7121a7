// Báo cáo của mọi tỉnh trong một lượt: one after another, with progress; each can be taken as it is ready, all of them as one package.
import { useQuery } from '@tanstack/react-query';
import { Button, Select } from 'antd';
import { zipSync } from 'fflate';
import { useRef, useState } from 'react';
import { sentenceOf } from '../account/queries.ts';
import { getBytes } from '../api/files.ts';
import { periodName, periodRange } from '../context/period.ts';
import { provincesQuery } from '../context/unit-queries.ts';
import { t } from '../messages/translate.ts';
import { Field } from '../ui/field.tsx';
import { saveBytes } from '../ui/save-text.ts';
import { outlinesQuery } from './queries.ts';

interface BatchProps {
  readonly period: string;
  readonly onClose: () => void;
}

interface Made {
  readonly name: string;
  readonly file: string;
  readonly bytes: Uint8Array | undefined;
  readonly problem: string | undefined;
}

const FORMATS = ['docx', 'pdf', 'xlsx'] as const;
const FORMAT_NAMES = { docx: 'Word', pdf: 'PDF', xlsx: 'Excel' } as const;

/** The form and, once started, the list. */
export function BatchForm({ period, onClose }: BatchProps) {
  const provinces = (useQuery(provincesQuery(periodRange(period)?.to ?? '')).data ?? []).filter(
    ({ level }) => level === 'province',
  );
  const outlines = (useQuery(outlinesQuery).data ?? []).filter(({ levels }) => levels.includes('province'));
  const usual = /^\d{4}$/.test(period) ? 'annual' : 'half-year';
  const [outline, setOutline] = useState<string>();
  const [format, setFormat] = useState<(typeof FORMATS)[number]>('docx');
  const [made, setMade] = useState<readonly Made[]>([]);
  const [busy, setBusy] = useState(false);
  const stopped = useRef(false);
  const chosen = outline ?? (outlines.find(({ code }) => code === usual) ?? outlines[0])?.code;

  const run = async () => {
    if (!chosen) return;
    setBusy(true);
    setMade([]);
    stopped.current = false;
    for (const { code, name } of provinces) {
      if (stopped.current) break;
      const query = { outline: chosen, unit: code, period, format };
      let one: Made = {
        name,
        file: `bao-cao-${code}-${period}.${format}`,
        bytes: undefined,
        problem: undefined,
      };
      try {
        one = { ...one, bytes: await getBytes('/api/reports/document', query) };
      } catch (refusal) {
        one = { ...one, problem: sentenceOf(refusal) };
      }
      setMade((before) => [...before, one]);
    }
    setBusy(false);
  };
  const ready = made.filter(({ bytes }) => bytes !== undefined);
  return (
    <section className="report-begin" aria-label={t('batch.title', { period: periodName(period) })}>
      <h2>{t('batch.title', { period: periodName(period) })}</h2>
      <p className="quiet">{t('batch.hint', { count: String(provinces.length) })}</p>
      <Field id="batch-outline" label={t('begin.outline')}>
        {(control) => (
          <Select
            {...control}
            value={chosen ?? null}
            onChange={(code) => setOutline(code ?? undefined)}
            options={outlines.map(({ code, name }) => ({ value: code, label: name }))}
          />
        )}
      </Field>
      <Field id="batch-format" label={t('batch.format')}>
        {(control) => (
          <Select
            {...control}
            value={format}
            onChange={setFormat}
            options={FORMATS.map((each) => ({ value: each, label: FORMAT_NAMES[each] }))}
          />
        )}
      </Field>
      <div className="form-actions">
        <Button
          type="primary"
          loading={busy}
          disabled={!chosen || provinces.length === 0}
          onClick={() => void run()}
        >
          {t('batch.go')}
        </Button>
        {busy ? (
          <Button
            onClick={() => {
              stopped.current = true;
            }}
          >
            {t('batch.stop')}
          </Button>
        ) : (
          <Button onClick={onClose}>{t('begin.cancel')}</Button>
        )}
        {!busy && ready.length > 0 ? (
          <Button
            onClick={() =>
              saveBytes(
                zipSync(
                  Object.fromEntries(ready.map(({ file, bytes }) => [file, bytes ?? new Uint8Array()])),
                  { level: 0 },
                ),
                `bao-cao-${period}.zip`,
              )
            }
          >
            {t('batch.all')}
          </Button>
        ) : null}
      </div>
      {busy || made.length > 0 ? (
        <>
          <progress
            className="batch-progress"
            value={made.length}
            max={provinces.length}
            aria-label={t('batch.progress')}
          />
          <p role="status">{t('batch.done', { done: String(made.length), all: String(provinces.length) })}</p>
        </>
      ) : null}
      <ul className="batch-list">
        {made.map(({ name, file, bytes, problem }) => (
          <li key={file}>
            {bytes ? (
              <button type="button" className="plain-button" onClick={() => saveBytes(bytes, file)}>
                {name}
              </button>
            ) : (
              `${name}: ${problem ?? ''}`
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
