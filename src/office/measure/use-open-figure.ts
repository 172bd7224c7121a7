// Mở nguồn của một con số: which figure's panel is open stands in the address, and closing it gives the focus back.
import { useNavigate } from '@tanstack/react-router';
import { type RefObject, useCallback, useRef } from 'react';
import type { FigureReference, FigureSearch } from './figure-reference.ts';

export interface OpenFigure {
  readonly open: FigureReference | undefined;
  /** The number from which the panel was opened. */
  readonly opener: RefObject<HTMLElement | null>;
  readonly openFigure: (next: FigureReference) => void;
  readonly close: () => void;
}

/** The open figure of the address, with the ways to open another and to close it. */
export function useOpenFigure({ figure, aspect, by }: FigureSearch): OpenFigure {
  const navigate = useNavigate();
  const opener = useRef<HTMLElement | null>(null);
  const open: FigureReference | undefined =
    figure && aspect ? { figure, aspect, ...(by ? { by } : {}) } : undefined;
  const isOpen = open !== undefined;
  const openFigure = useCallback(
    (next: FigureReference) => {
      const focused = document.activeElement;
      if (!isOpen) opener.current = focused instanceof HTMLElement ? focused : null;
      void navigate({
        to: '.',
        search: (previous) => ({ ...previous, by: undefined, ...next }),
        replace: isOpen,
      });
    },
    [navigate, isOpen],
  );
  const close = useCallback(
    () =>
      void navigate({
        to: '.',
        search: (previous) => ({ ...previous, figure: undefined, aspect: undefined, by: undefined }),
      }),
    [navigate],
  );
  return { open, opener, openFigure, close };
}
