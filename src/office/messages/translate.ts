// Lời trên màn hình: how a key becomes a sentence in the reader's language. Vietnamese first, English on request.
import { vi } from './vi.ts';

export type MessageKey = keyof typeof vi;
export type Language = 'vi' | 'en';

const STORED = 'thongsuot.language';
let dictionary: Readonly<Record<MessageKey, string>> = vi;

/** The language chosen on this device. */
export function chosenLanguage(): Language {
  try {
    return localStorage.getItem(STORED) === 'en' ? 'en' : 'vi';
  } catch {
    return 'vi';
  }
}

/** Loads the chosen language before the first screen is drawn; English is a separate chunk. */
export async function loadLanguage(): Promise<void> {
  const language = chosenLanguage();
  if (language === 'en') dictionary = (await import('./en.ts')).en;
  document.documentElement.lang = language;
}

/** Keeps the choice and draws everything again; the screen's state is in the address, so nothing is lost. */
export function switchLanguage(language: Language): void {
  localStorage.setItem(STORED, language);
  location.reload();
}

/** The sentence of a key; {name} is replaced by the value of that name. */
export function t(key: MessageKey, values: Readonly<Record<string, string | number>> = {}): string {
  return dictionary[key].replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}
