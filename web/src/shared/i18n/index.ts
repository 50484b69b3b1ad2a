import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';

export const languages = ['en', 'vi'] as const;
export type Language = (typeof languages)[number];
type Resources = Record<string, Record<string, unknown>>;

const loaders: Record<Language, () => Promise<{ resources: Resources }>> = {
  en: () => import('./en'),
  vi: () => import('./vi'),
};

const remembered = 'tandem-language';

/** The language chosen on this device, or the browser's, or English. */
export function preferredLanguage(): Language {
  const wanted = [localStorage.getItem(remembered), ...navigator.languages];
  const known = wanted.map((tag) => languages.find((language) => tag?.startsWith(language)));
  return known.find((language) => language !== undefined) ?? 'en';
}

export async function startI18n(language: Language = preferredLanguage()) {
  const { resources } = await loaders[language]();
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    defaultNS: 'common',
    resources: { [language]: resources },
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  document.documentElement.lang = language;
}

export async function changeLanguage(language: Language) {
  const { resources } = await loaders[language]();
  for (const [namespace, texts] of Object.entries(resources)) {
    i18next.addResourceBundle(language, namespace, texts, true, true);
  }
  localStorage.setItem(remembered, language);
  document.documentElement.lang = language;
  await i18next.changeLanguage(language);
}

export function asLanguage(tag: string | undefined): Language {
  return languages.find((language) => tag?.startsWith(language)) ?? 'en';
}
