import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';

export const languages = ['en', 'vi'] as const;
export type Language = (typeof languages)[number];
type Resources = Record<string, Record<string, unknown>>;

type Loaders = Record<Language, () => Promise<{ resources: Resources }>>;

const first: Loaders = {
  en: () => import('./enFirst'),
  vi: () => import('./viFirst'),
};

const rooms: Loaders = {
  en: () => import('./enRooms'),
  vi: () => import('./viRooms'),
};

const remembered = 'tandem-language';

/** The language chosen on this device, or the browser's, or English. */
export function preferredLanguage(): Language {
  const wanted = [localStorage.getItem(remembered), ...navigator.languages];
  const known = wanted.map((tag) => languages.find((language) => tag?.startsWith(language)));
  return known.find((language) => language !== undefined) ?? 'en';
}

export async function startI18n(language: Language = preferredLanguage()) {
  const { resources } = await first[language]();
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

/** The texts of an engagement's rooms, needed before one of their pages is drawn. */
export async function loadRoomTexts(language: Language = asLanguage(i18next.language)) {
  addTexts(language, (await rooms[language]()).resources);
}

export async function changeLanguage(language: Language) {
  addTexts(language, (await first[language]()).resources);
  await loadRoomTexts(language);
  localStorage.setItem(remembered, language);
  document.documentElement.lang = language;
  await i18next.changeLanguage(language);
}

function addTexts(language: Language, resources: Resources) {
  for (const [namespace, texts] of Object.entries(resources)) {
    i18next.addResourceBundle(language, namespace, texts, true, true);
  }
}

export function asLanguage(tag: string | undefined): Language {
  return languages.find((language) => tag?.startsWith(language)) ?? 'en';
}
