// Tìm nhanh (Ctrl+K): a unit of any era or an organisation, without diacritics, without the mouse.
import { type KeyboardEvent, useCallback, useEffect, useRef, useState } from 'react';
import { t } from '../messages/translate.ts';
import { Icon } from '../ui/icons.tsx';
import { type Found, useSearchResults } from './results.ts';
import './search.css';

const optionId = (index: number) => `search-option-${index}`;

/** The button in the bar and the dialog that it (or Ctrl+K) opens. */
export function SearchDialog() {
  const dialog = useRef<HTMLDialogElement>(null);
  const [words, setWords] = useState('');
  const [chosen, setChosen] = useState(0);
  const { results, state } = useSearchResults(words);

  const open = useCallback(() => {
    setWords('');
    setChosen(0);
    if (!dialog.current?.open) dialog.current?.showModal();
  }, []);

  useEffect(() => {
    const onKey = (event: globalThis.KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'k') return;
      event.preventDefault();
      open();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [open]);

  const take = (found: Found | undefined) => {
    if (!found) return;
    dialog.current?.close();
    found.go();
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') {
      // UniKey ends a syllable with keys of its own; only a finished Enter chooses.
      if (event.nativeEvent.isComposing) return;
      event.preventDefault();
      take(results[chosen]);
    }
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0 || results.length === 0) return;
    event.preventDefault();
    const next = (chosen + step + results.length) % results.length;
    setChosen(next);
    document.getElementById(optionId(next))?.scrollIntoView({ block: 'nearest' });
  };

  return (
    <>
      <button type="button" className="bar-button search-button" onClick={open} aria-keyshortcuts="Control+K">
        <Icon name="search" />
        <span className="narrow-hidden">{t('search.button')}</span>
        <kbd className="wide-only">Ctrl K</kbd>
      </button>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes a native dialog; the click is for the mouse only */}
      <dialog
        ref={dialog}
        className="search-dialog"
        aria-label={t('search.title')}
        onClick={(event) => event.target === dialog.current && dialog.current?.close()}
      >
        <div className="search-box">
          <Icon name="search" />
          <input
            autoFocus
            type="text"
            role="combobox"
            aria-label={t('search.label')}
            aria-expanded={results.length > 0}
            aria-controls="search-results"
            aria-autocomplete="list"
            {...(results[chosen] ? { 'aria-activedescendant': optionId(chosen) } : {})}
            placeholder={t('search.placeholder')}
            value={words}
            onChange={(event) => {
              setWords(event.target.value);
              setChosen(0);
            }}
            onKeyDown={onKeyDown}
          />
          <button type="button" className="plain-button" onClick={() => dialog.current?.close()}>
            {t('search.close')}
          </button>
        </div>
        <div id="search-results" role="listbox" aria-label={t('search.results')} className="search-results">
          {results.map((found, index) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents lint/a11y/useFocusableInteractive: keys stay in the input (aria-activedescendant)
            <div
              key={found.key}
              id={optionId(index)}
              role="option"
              aria-selected={index === chosen}
              className="search-option"
              onClick={() => take(found)}
            >
              <span className="search-name">{found.name}</span>
              <span className="quiet">{found.detail}</span>
            </div>
          ))}
        </div>
        <p className="search-state quiet" role="status">
          {state}
        </p>
      </dialog>
    </>
  );
}
