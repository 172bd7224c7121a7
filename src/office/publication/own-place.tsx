// Lời của cơ quan: a place of the outline that nobody's records fill; written here, in the look of the document.
import { Input } from 'antd';
import type { Block } from '#domain/report/official-document.ts';
import { t } from '../messages/translate.ts';

interface OwnProps {
  readonly place: { readonly key: string; readonly prompt: string; readonly blocks: readonly Block[] };
  readonly text: string;
  readonly onChange: (text: string) => void;
}

/** The place while it may be written. */
export function OwnPlace({ place, text, onChange }: OwnProps) {
  return (
    <div className="paper-own">
      <label htmlFor={`own-${place.key}`}>{t('report.own', { prompt: place.prompt })}</label>
      <Input.TextArea
        id={`own-${place.key}`}
        value={text}
        placeholder={t('report.ownHint')}
        rows={2}
        maxLength={20_000}
        onChange={(event) => onChange(event.target.value)}
      />
      {/\{[^{}]+\}/u.test(text) ? (
        <p className="quiet own-printed">
          {t('report.printed', {
            text: place.blocks.flatMap((block) => ('text' in block ? block.text : [])).join(' '),
          })}
        </p>
      ) : null}
    </div>
  );
}
