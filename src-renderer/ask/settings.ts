import type { Screen } from '#contract/index.ts'
import { create } from 'zustand'
import { act } from '../client/call.ts'
import { speak, type Language } from '../texts/index.ts'
import { refreshApp, useApp } from './app.ts'

const SIZES = { normal: 18, large: 21, largest: 24 } as const
export type Size = keyof typeof SIZES

/** How this computer's screens look and speak, whoever sits in front of them. */
export const useSettings = create<Screen>(() => ({ size: 'normal', language: 'zh', sound: true }))

function apply({ size }: Screen): void {
  document.documentElement.style.fontSize = `${SIZES[size]}px`
  document.documentElement.dataset['size'] = size
}

/** Choices the app has not confirmed yet: until then what it says is older than what was chosen here. */
let underWay = 0

/** For as long as the window lives: looks as the app remembers it. */
export function applySettings(): void {
  apply(useSettings.getState())
  useSettings.subscribe((screen) => {
    apply(screen)
    void speak(screen.language)
  })
  useApp.subscribe(({ state }) => {
    const [kept, now] = [state?.screen, useSettings.getState()]
    if (kept && underWay === 0 && (kept.size !== now.size || kept.language !== now.language || kept.sound !== now.sound))
      useSettings.setState(kept)
  })
}

async function choose(part: Partial<Screen>): Promise<void> {
  const screen = { ...useSettings.getState(), ...part }
  useSettings.setState(screen)
  underWay++
  await act('app.set-screen', null, screen)
  underWay--
  await refreshApp()
}

export const setSize = (size: Size): void => void choose({ size })
export const setSound = (sound: boolean): void => void choose({ sound })
export const setLanguage = (language: Language): void => void choose({ language })
