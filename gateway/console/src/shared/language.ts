import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'

export type Language = 'zh-CN' | 'en'

const KEPT_AS = 'chengxin.language'

export function language(): Language {
  const kept = localStorage.getItem(KEPT_AS)
  if (kept === 'zh-CN' || kept === 'en') {
    return kept
  }
  return navigator.language.startsWith('zh') ? 'zh-CN' : 'en'
}

/** Pages are read anew: what services answer is in the reader's language too. */
export function changeLanguage(to: Language) {
  localStorage.setItem(KEPT_AS, to)
  window.location.reload()
}

/** Texts are asked for in one language only. */
export async function speak(texts: (spoken: Language) => Promise<{ default: object }>[]) {
  const spoken = language()
  document.documentElement.lang = spoken
  const catalogues = await Promise.all(texts(spoken))
  await i18next.use(initReactI18next).init({
    lng: spoken,
    resources: { [spoken]: { translation: Object.assign({}, ...catalogues.map((each) => each.default)) } },
    keySeparator: false,
    nsSeparator: false,
    interpolation: { escapeValue: false },
  })
}
