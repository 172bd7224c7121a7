// Chèn con số: what to say of which measure, put into the sentence as words in braces.
import { Button, Select } from 'antd';
import { useState } from 'react';
import { clauseInWords, type Names } from '#domain/narrative/slot-words.ts';
import type { MeasureView } from '#server/measure/contract.ts';
import { t } from '../messages/translate.ts';
import { groupOptions, measureOptions } from './figure-options.ts';

const KINDS = ['value', 'about', 'change', 'growth', 'share', 'plan', 'split', 'list', 'risen'] as const;
type Kind = (typeof KINDS)[number];
const KIND_KEYS = {
  value: 'outline.insert.value',
  about: 'outline.insert.about',
  change: 'outline.insert.change',
  growth: 'outline.insert.growth',
  share: 'outline.insert.share',
  plan: 'outline.insert.plan',
  split: 'outline.insert.split',
  list: 'outline.insert.list',
  risen: 'outline.insert.risen',
} as const;
const GROUPED: readonly Kind[] = ['split', 'list', 'risen'];

interface InsertProps {
  readonly id: string;
  readonly names: Names;
  readonly measures: readonly MeasureView[];
  readonly onInsert: (words: string) => void;
}

function slotOf(kind: Kind, measure: string, other: string): string {
  switch (kind) {
    case 'value':
      return `n ${measure}`;
    case 'about':
    case 'plan':
      return `${kind} ${measure}`;
    case 'change':
    case 'growth':
      return `${kind} ${measure} year-end`;
    default:
      return `${kind} ${measure} ${other}`;
  }
}

/** A row of choices under the sentences. */
export function InsertFigure({ id, names, measures, onInsert }: InsertProps) {
  const [kind, setKind] = useState<Kind>('value');
  const [measure, setMeasure] = useState<string>();
  const [other, setOther] = useState<string>();
  const grouped = GROUPED.includes(kind);
  const needsOther = grouped || kind === 'share';
  return (
    <div className="outline-insert">
      <Select
        id={`insert-kind-${id}`}
        aria-label={t('outline.insertKind')}
        value={kind}
        onChange={setKind}
        options={KINDS.map((each) => ({ value: each, label: t(KIND_KEYS[each]) }))}
      />
      <Select
        id={`insert-measure-${id}`}
        aria-label={t('outline.measure')}
        placeholder={t('outline.measure')}
        showSearch={{ optionFilterProp: 'label' }}
        value={measure ?? null}
        onChange={(code) => {
          setMeasure(code ?? undefined);
          setOther(undefined);
        }}
        options={measureOptions(measures, names)}
      />
      {needsOther ? (
        <Select
          id={`insert-other-${id}`}
          aria-label={t(grouped ? 'outline.by' : 'outline.whole')}
          placeholder={t(grouped ? 'outline.by' : 'outline.whole')}
          showSearch={{ optionFilterProp: 'label' }}
          value={other ?? null}
          onChange={(code) => setOther(code ?? undefined)}
          options={grouped ? groupOptions(measures, measure ?? '') : measureOptions(measures, names)}
        />
      ) : null}
      <Button
        disabled={measure === undefined || (needsOther && other === undefined)}
        onClick={() => onInsert(clauseInWords(`{${slotOf(kind, measure ?? '', other ?? '')}}`, names))}
      >
        {t('outline.insert')}
      </Button>
    </div>
  );
}
