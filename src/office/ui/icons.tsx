// Ký hiệu: the few line icons of the app, always beside a word, never instead of one.
const PATHS = {
  search: 'M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13ZM15.5 15.5 20 20',
  person: 'M12 4a4 4 0 1 0 0 8 4 4 0 0 0 0-8ZM4.5 20c.8-3.6 3.8-5.5 7.5-5.5s6.700 1.900 7.500 5.500',
  menu: 'M4 7h16M4 12h16M4 17h16',
  done: 'M12 3.500a8.500 8.500 0 1 0 0 17 8.500 8.500 0 0 0 0-17ZM8 12.200l2.800 2.800L16 9.500',
  warning: 'M12 4 2.800 20h18.400L12 4ZM12 10v4.500M12 17.200v.2',
  error: 'M8.500 3.500h7l5 5v7l-5 5h-7l-5-5v-7l5-5ZM12 8v5M12 15.900v.2',
  information: 'M12 3.500a8.500 8.500 0 1 0 0 17 8.500 8.500 0 0 0 0-17ZM12 11v5.500M12 7.700v.2',
  print: 'M7 9V4h10v5M7 17H4v-8h16v8h-3M7 14h10v6H7v-6Z',
  plus: 'M12 5v14M5 12h14',
  arrow: 'M5 12h14M13 6l6 6-6 6',
  back: 'M19 12H5M11 6l-6 6 6 6',
  pause: 'M12 3.500a8.500 8.500 0 1 0 0 17 8.500 8.500 0 0 0 0-17ZM10 9v6M14 9v6',
  stop: 'M12 3.500a8.500 8.500 0 1 0 0 17 8.500 8.500 0 0 0 0-17ZM9 9h6v6H9z',
  lock: 'M6 11h12v9H6zM8.500 11V8a3.500 3.500 0 0 1 7 0v3',
  differs: 'M5 9h14M5 15h14M16 4 8 20',
  rounding: 'M4 9.500c2.700-3 5.300-3 8 0s5.300 3 8 0M4 16c2.700-3 5.300-3 8 0s5.300 3 8 0',
  file: 'M6 3.500h8l4 4v13H6v-17ZM14 3.500v4h4M9 12h6M9 16h6',
  download: 'M12 4v11M7.500 11l4.500 4.500 4.500-4.500M5 20h14',
  empty: 'M4 13l3-8h10l3 8v6H4v-6Zm0 0h5l1 2h4l1-2h5',
} as const;

export type IconName = keyof typeof PATHS;

/** A line icon; decorative for assistive technology because the word beside it says the same. */
export function Icon({ name, size = 18 }: { readonly name: IconName; readonly size?: number }) {
  return (
    <svg className="icon" width={size} height={size} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={PATHS[name]} />
    </svg>
  );
}
