// Gần mắt: is an element inside its scrolling box or within two heights of it?
import { type RefObject, useEffect, useRef, useState } from 'react';

/** @param always true where there is nothing to spare */
export function useNear(always: boolean): {
  readonly ref: RefObject<HTMLDivElement | null>;
  readonly near: boolean;
} {
  const ref = useRef<HTMLDivElement>(null);
  const [near, setNear] = useState(always);
  useEffect(() => {
    const element = ref.current;
    const box = element?.closest('.marked-text');
    if (always || !element || !box) return;
    const watch = new IntersectionObserver(
      (entries) => setNear(entries[entries.length - 1]?.isIntersecting ?? false),
      { root: box, rootMargin: '200% 0px' },
    );
    watch.observe(element);
    return () => watch.disconnect();
  }, [always]);
  return { ref, near };
}
