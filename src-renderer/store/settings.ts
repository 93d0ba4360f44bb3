import { create } from 'zustand'
import { speak, type Language } from '../texts/index.ts'

export const SIZES = { normal: 18, large: 21, largest: 24 } as const
export type Size = keyof typeof SIZES

type Settings = { readonly size: Size; readonly language: Language }

const KEPT = 'xuance.settings'

/** How this machine's screens look and speak, whoever sits in front of them. */
export const useSettings = create<Settings>(() => read())

function read(): Settings {
  try {
    const kept = JSON.parse(localStorage.getItem(KEPT) ?? '{}') as Partial<Settings>
    return { size: kept.size && kept.size in SIZES ? kept.size : 'normal', language: kept.language === 'en' ? 'en' : 'zh' }
  } catch {
    return { size: 'normal', language: 'zh' }
  }
}

function apply({ size, language }: Settings): void {
  document.documentElement.style.fontSize = `${SIZES[size]}px`
  document.documentElement.dataset['size'] = size
  speak(language)
}

export function applySettings(): void {
  apply(useSettings.getState())
  useSettings.subscribe((settings) => {
    apply(settings)
    localStorage.setItem(KEPT, JSON.stringify(settings))
  })
}

export const setSize = (size: Size): void => useSettings.setState({ size })
export const setLanguage = (language: Language): void => useSettings.setState({ language })
