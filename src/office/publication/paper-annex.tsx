// Phụ lục: folded until it is looked at, for it may be long.
import { useState } from 'react';
import type { SaidClaim } from '#domain/narrative/said.ts';
import type { Part } from '#domain/report/official-document.ts';
import type { OnFigure } from './paper.tsx';
import { PaperBlock } from './paper-block.tsx';

interface AnnexProps {
  readonly id: string;
  readonly part: Part;
  readonly claims: ReadonlyMap<string, SaidClaim>;
  readonly onFigure: OnFigure;
}

/** One annex; its rows are drawn only when it is opened. */
export function PaperAnnex({ id, part, claims, onFigure }: AnnexProps) {
  const [open, setOpen] = useState(false);
  return (
    <details className="paper-annex" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary id={id}>{part.title}</summary>
      {open
        ? part.blocks.map((block, at) => (
            <PaperBlock
              // biome-ignore lint/suspicious/noArrayIndexKey: the blocks of a composed document never move
              key={at}
              block={block}
              table={0}
              claims={claims}
              onFigure={onFigure}
            />
          ))
        : null}
    </details>
  );
}
