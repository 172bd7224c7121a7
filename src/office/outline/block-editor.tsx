// Một khối của đề cương: sentences with figures in braces, a table, a chart, a place for own words.
import { Input, Select } from 'antd';
import { useState } from 'react';
import type { Names } from '#domain/narrative/slot-words.ts';
import type { MeasureView } from '#server/measure/contract.ts';
import { t } from '../messages/translate.ts';
import { Field } from '../ui/field.tsx';
import { type EditedBlock, sentencesFromWords, sentencesInWords } from './definition.ts';
import { groupOptions, measureOptions } from './figure-options.ts';
import { InsertFigure } from './insert-figure.tsx';
import { TableEditor } from './table-editor.tsx';

interface BlockProps {
  readonly id: string;
  readonly block: EditedBlock;
  readonly names: Names;
  readonly measures: readonly MeasureView[];
  readonly onChange: (block: EditedBlock) => void;
}

/** As many rows as the words need, without measuring: the page allows no style written by script. */
function rowsFor(text: string): number {
  const rows = text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / 90)), 0);
  return Math.min(14, Math.max(2, rows));
}

function SentencesEditor({
  id,
  block,
  names,
  measures,
  onChange,
}: Omit<BlockProps, 'block'> & { readonly block: EditedBlock & { kind: 'sentences' } }) {
  // What is being typed may be no sentence yet; it is kept as typed.
  const [text, setText] = useState(() => sentencesInWords(block.sentences, names));
  const put = (next: string) => {
    setText(next);
    onChange({ ...block, sentences: sentencesFromWords(next, names) });
  };
  return (
    <>
      <Field id={`sentences-${id}`} label={t('outline.sentences')} hint={t('outline.sentencesHint')}>
        {(control) => (
          <Input.TextArea
            {...control}
            rows={rowsFor(text)}
            value={text}
            onChange={(event) => put(event.target.value)}
          />
        )}
      </Field>
      <InsertFigure
        id={id}
        names={names}
        measures={measures}
        onInsert={(words) => put(`${text}${text === '' || text.endsWith('\n') ? '' : ' '}${words}`)}
      />
    </>
  );
}

/** One block. */
export function BlockEditor({ id, block, names, measures, onChange }: BlockProps) {
  switch (block.kind) {
    case 'sentences':
      return <SentencesEditor id={id} block={block} names={names} measures={measures} onChange={onChange} />;
    case 'table':
      return <TableEditor id={id} block={block} names={names} measures={measures} onChange={onChange} />;
    case 'chart':
      return (
        <div className="outline-grid">
          <Field id={`chart-${id}`} label={t('outline.chartTitle')}>
            {(control) => (
              <Input
                {...control}
                value={block.title}
                onChange={(event) => onChange({ ...block, title: event.target.value })}
              />
            )}
          </Field>
          <Field id={`chart-measure-${id}`} label={t('outline.measure')}>
            {(control) => (
              <Select
                {...control}
                showSearch={{ optionFilterProp: 'label' }}
                value={block.measure}
                onChange={(measure) => onChange({ ...block, measure })}
                options={measureOptions(measures, names)}
              />
            )}
          </Field>
          <Field id={`chart-by-${id}`} label={t('outline.by')}>
            {(control) => (
              <Select
                {...control}
                value={block.by}
                onChange={(by) => onChange({ ...block, by })}
                options={groupOptions(measures, block.measure)}
              />
            )}
          </Field>
        </div>
      );
    case 'text':
      return (
        <Field id={`text-${id}`} label={t('outline.prompt')}>
          {(control) => (
            <Input
              {...control}
              value={block.prompt}
              onChange={(event) => onChange({ ...block, prompt: event.target.value })}
            />
          )}
        </Field>
      );
    case 'tasks':
      return <p className="quiet">{t('outline.tasksHint')}</p>;
    case 'directives':
      return <p className="quiet">{t('outline.directivesHint')}</p>;
    case 'petitions':
      return <p className="quiet">{t('outline.petitionsHint')}</p>;
  }
}
