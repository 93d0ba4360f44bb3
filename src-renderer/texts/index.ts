import { createInstance } from 'i18next'
import { useSyncExternalStore } from 'react'
import type { StatedRefusal } from '#contract/index.ts'
import { seen } from '#words/unseen.ts'
import type { Key, Slots } from './keys.ts'
import { saidOf } from './sentences.ts'
import { app, keys, locked, menu, nav, strip, wrong } from './zh/app.ts'

export type { Key, PlainKey } from './keys.ts'
export { sentencesHere } from './sentences.ts'
export type Language = 'zh' | 'en'
export const otherThan = (one: Language): Language => (one === 'zh' ? 'en' : 'zh')

const i18n = createInstance()
void i18n.init({
  lng: 'zh',
  fallbackLng: false,
  // What stands while the app is asked which language is spoken here; the rest of either comes when it is.
  resources: { zh: { translation: { app, keys, locked, menu, nav, strip, wrong } } },
  nsSeparator: false,
  interpolation: { escapeValue: false },
  initAsync: false,
})

/** Past i18next's own types: ours say which slots a key leaves open. */
const said = (key: string, slots: Readonly<Record<string, string | number>>): string => i18n.t(key, asSeen(slots))

/** A name or reason of a received book turns no sentence round. */
const asSeen = (slots: Readonly<Record<string, string | number>>) =>
  Object.fromEntries(Object.entries(slots).map(([name, value]) => [name, typeof value === 'string' ? seen(value) : value]))

type Given<K extends Key> = [Slots<K>] extends [never] ? [] : [Readonly<Record<Slots<K>, string | number>>]

/**
 * A text in the language in use. The compiler knows every key and what it leaves open. May be called anywhere while rendering: a
 * change of language renders the whole screen anew.
 */
export const t = <K extends Key>(key: K, ...given: Given<K>): string => said(key, given[0] ?? {})

/** A text whose last part comes from elsewhere, such as a job's name; undefined when there is none. */
export const known = (area: string, name: string): string | undefined =>
  name !== '' && i18n.exists(`${area}.${name}`) ? i18n.t(`${area}.${name}`) : undefined

export const language = (): Language => (i18n.language === 'en' ? 'en' : 'zh')

/** Renders whoever asks anew when the language changes, and all that it shows. */
export const useLanguage = (): Language => useSyncExternalStore(heardOf, language)
const heardOf = (onChange: () => void): (() => void) => {
  i18n.on('languageChanged', onChange)
  return () => i18n.off('languageChanged', onChange)
}

/** The language last asked for: English comes a moment after it, and may be wanted no more. */
let wanted: Language = 'zh'

const texts = { zh: () => import('./zh/index.ts'), en: () => import('./en/index.ts') }

/** Its texts are here. */
export const learn = async (language: Language): Promise<void> =>
  void i18n.addResourceBundle(language, 'translation', { ...(await texts[language]()) })

/** A language is loaded where it is first spoken: most windows speak one. */
export async function speak(to: Language): Promise<void> {
  wanted = to
  await learn(to)
  if (wanted !== to) return
  document.documentElement.lang = to === 'zh' ? 'zh-CN' : 'en'
  await i18n.changeLanguage(to)
}

/** What was refused, as a sentence: what happened, what to do now. */
export const sentence = (refusal: StatedRefusal): string => saidOf(refusal)[language()]

/** A whole number with its thousands apart. */
export const number = (n: number): string => new Intl.NumberFormat(language() === 'zh' ? 'zh-CN' : 'en').format(n)
