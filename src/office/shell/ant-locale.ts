// Chữ của thư viện: Ant Design's own words in the chosen language.
import type { ConfigProviderProps } from 'antd';
import english from 'antd/es/locale/en_US.js';
import vietnamese from 'antd/es/locale/vi_VN.js';
import type { Language } from '../messages/translate.ts';

type Locale = NonNullable<ConfigProviderProps['locale']>;

/** Typed as CommonJS ({ default }), bundled as an ES module (the value itself): both shapes are met here. */
function unwrap(module: { readonly default: Locale } | Locale): Locale {
  return 'default' in module ? module.default : module;
}

/** Ant Design's locale for a language. */
export function libraryLocale(language: Language): Locale {
  return unwrap(language === 'en' ? english : vietnamese);
}
