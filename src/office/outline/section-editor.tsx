// Một mục của đề cương: its title, and the blocks in their order.
import { Button, Input } from 'antd';
import type { Names } from '#domain/narrative/slot-words.ts';
import type { MeasureView } from '#server/measure/contract.ts';
import { t } from '../messages/translate.ts';
import { Field } from '../ui/field.tsx';
import { BlockEditor } from './block-editor.tsx';
import {
  type EditedBlock,
  type EditedOutline,
  type EditedSection,
  freshKey,
  moved,
  replaced,
} from './definition.ts';
import { MoveButtons } from './move-buttons.tsx';

interface SectionProps {
  readonly section: EditedSection;
  readonly number: number;
  readonly count: number;
  readonly outline: EditedOutline;
  readonly names: Names;
  readonly measures: readonly MeasureView[];
  /** Undefined = leave the section out. */
  readonly onChange: (section: EditedSection | undefined) => void;
  readonly onMove: (by: -1 | 1) => void;
}

function freshBlock(
  kind: EditedBlock['kind'],
  outline: EditedOutline,
  measures: readonly MeasureView[],
): EditedBlock {
  const measure = measures.find(({ code }) => code === 'htx_total')?.code ?? measures[0]?.code ?? '';
  switch (kind) {
    case 'sentences':
      return { kind, sentences: [[`{n ${measure}}`]] };
    case 'table':
      return {
        kind,
        key: freshKey(outline, 'bang'),
        title: t('outline.newTable'),
        rows: [{ measure, label: t('outline.newRow'), depth: 0 }],
      };
    case 'chart':
      return { kind, key: freshKey(outline, 'hinh'), title: t('outline.newChart'), measure, by: 'sector' };
    case 'text':
      return { kind, key: freshKey(outline, 'loi'), prompt: t('outline.newPrompt') };
    case 'tasks':
    case 'directives':
    case 'petitions':
      return { kind };
  }
}

const KINDS = ['sentences', 'table', 'chart', 'text', 'tasks', 'directives', 'petitions'] as const;
const KIND_KEYS = {
  sentences: 'outline.kind.sentences',
  table: 'outline.kind.table',
  chart: 'outline.kind.chart',
  text: 'outline.kind.text',
  tasks: 'outline.kind.tasks',
  directives: 'outline.kind.directives',
  petitions: 'outline.kind.petitions',
} as const;

/** One section. */
export function SectionEditor({
  section,
  number,
  count,
  outline,
  names,
  measures,
  onChange,
  onMove,
}: SectionProps) {
  const { blocks } = section;
  const setBlocks = (next: readonly EditedBlock[]) => onChange({ ...section, blocks: next });
  return (
    <section className="outline-section" aria-label={t('outline.section', { number: String(number) })}>
      <div className="outline-section-head">
        <Field id={`section-${section.code}`} label={t('outline.section', { number: String(number) })}>
          {(control) => (
            <Input
              {...control}
              value={section.title}
              onChange={(event) => onChange({ ...section, title: event.target.value })}
            />
          )}
        </Field>
        <MoveButtons
          what={section.title}
          first={number === 1}
          last={number === count}
          onMove={onMove}
          onRemove={() => onChange(undefined)}
        />
      </div>
      {blocks.map((block, at) => (
        <div
          // biome-ignore lint/suspicious/noArrayIndexKey: a block has no name of its own; its place is what it is
          key={at}
          className="outline-block"
        >
          <div className="outline-block-head">
            <strong>{t(KIND_KEYS[block.kind])}</strong>
            <MoveButtons
              what={t(KIND_KEYS[block.kind])}
              first={at === 0}
              last={at === blocks.length - 1}
              onMove={(by) => setBlocks(moved(blocks, at, by))}
              onRemove={() => setBlocks(replaced(blocks, at, undefined))}
            />
          </div>
          <BlockEditor
            id={`${section.code}-${at}`}
            block={block}
            names={names}
            measures={measures}
            onChange={(next) => setBlocks(replaced(blocks, at, next))}
          />
        </div>
      ))}
      <div className="outline-add">
        {KINDS.map((kind) => (
          <Button
            key={kind}
            size="small"
            onClick={() => setBlocks([...blocks, freshBlock(kind, outline, measures)])}
          >
            {t('outline.add', { what: t(KIND_KEYS[kind]).toLowerCase() })}
          </Button>
        ))}
      </div>
    </section>
  );
}
