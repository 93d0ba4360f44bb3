import type { Received } from '#contract/index.ts'
import { useAsk } from '../../ask/useAsk.ts'
import { known, t } from '../../texts/index.ts'
import { shortName } from '../../ui/format.ts'

/** 第五选区终包. */
export const bundleName = (place: string, kind: string): string =>
  t('merge.bundleOf', { place, kind: known('merge.kinds', kind) ?? kind })

/** A laptop with its place, where its own name does not say it. */
export const laptopWords = (place: string | null, laptop: string): string =>
  place === null || laptop.includes(shortName(place)) ? laptop : `${shortName(place)} ${laptop}`

/** What an entry states, in words. */
export const factName = (type: string): string => known('merge.facts', type.replaceAll('.', '-')) ?? t('merge.facts.other')

/** Sentences of the rules name laptops by number and constituencies by code: people call them by name. */
export function useNamed(place: string, constituencies: readonly Received[]): (sentence: string) => string {
  const { value: names } = useAsk('devices.names', place, {})
  return (sentence) =>
    sentence
      .replaceAll(/[0-9a-f]{16}/g, (device) => (names && Object.hasOwn(names, device) ? names[device]! : device))
      .replaceAll(/(?<![\w-])([A-Z][A-Za-z0-9]*)(?![\w-])/g, (code) => {
        const named = constituencies.find(({ constituency }) => constituency === code)
        return named ? shortName(named.name) : code
      })
      .replaceAll(/(第[^第]{1,6}选区)电脑(?=\1)/gu, '')
}
