// Dấu quanh chữ trong PDF: what marked content encloses the text that comes next.

interface Marked {
  readonly id: string | undefined;
  /** A page number, a running head, the head of a table printed once more: no part of the text. */
  readonly artifact: boolean;
}

/** What encloses the text that comes next. */
export function markedContent(): {
  see(item: { readonly type: string; readonly id?: string | null; readonly tag?: string }): void;
  id(): string | undefined;
  isArtifact(): boolean;
} {
  const open: Marked[] = [];
  return {
    see: ({ type, id, tag }) => {
      if (type === 'endMarkedContent') open.pop();
      else if (type.startsWith('beginMarkedContent'))
        open.push({ id: id ?? undefined, artifact: tag === 'Artifact' });
    },
    id: () => open.findLast(({ id }) => id !== undefined)?.id,
    isArtifact: () => open.some(({ artifact }) => artifact),
  };
}
