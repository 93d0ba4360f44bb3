import { PERSON_STATES } from '#words/choices.ts'
import type { Directory, PersonState } from '#contract/index.ts'
import { number, t } from '../../texts/index.ts'
import { Button } from '../../ui/Button.tsx'
import type { Town } from '../../ui/town/useTown.ts'
import { EVERYBODY, isNarrow, type Filter } from './filter.ts'

type Props = {
  readonly town: Town
  readonly filter: Filter
  readonly answer: Pick<Directory, 'states' | 'groups'>
  readonly keep: (part: Partial<Filter>) => void
}

/** Whom to see: by what was typed, by place, by standing with how many there are, by age. */
export function Filters({ town, filter, answer: { states, groups }, keep }: Props) {
  const places = town.constituencies.filter(({ code }) => filter.constituency === '' || code === filter.constituency)
  const villages = [...new Set(places.flatMap((each) => each.villages))]
  return (
    <div className="directory-filters" role="search" aria-label={t('directory.filters')}>
      <input
        type="search"
        className="input directory-find"
        aria-label={t('directory.findHint')}
        placeholder={t('directory.find')}
        title={t('directory.findHint')}
        maxLength={60}
        value={filter.text}
        onChange={({ target }) => keep({ text: target.value })}
      />
      <Choice
        label={t('gates.constituency')}
        value={filter.constituency}
        any={t('directory.everywhere')}
        options={town.constituencies.map(({ code }) => [code, town.placeOf(code)])}
        onChoose={(constituency) => keep({ constituency, village: '', group: '' })}
      />
      <Choice
        label={t('directory.village')}
        value={filter.village}
        any={t('directory.anyVillage')}
        options={villages.map((village) => [village, village])}
        onChoose={(village) => keep({ village, group: '' })}
      />
      {filter.village !== '' && (
        <Choice
          label={t('directory.group')}
          value={filter.group}
          any={t('directory.anyGroup')}
          options={[...new Set([...groups, ...(filter.group === '' ? [] : [filter.group])])].map((group) => [
            group,
            t('workLists.group', { group }),
          ])}
          onChoose={(group) => keep({ group })}
        />
      )}
      <Choice
        label={t('directory.state')}
        value={filter.state}
        any={t('directory.anyState')}
        options={PERSON_STATES.filter((state) => state === filter.state || (states[state] ?? 0) > 0).map((state) => [
          state,
          t('directory.stateN', { state: t(`directory.states.${state}`), n: number(states[state] ?? 0) }),
        ])}
        onChoose={(state) => keep({ state: state as PersonState | '' })}
      />
      <Age label={t('directory.ageFrom')} value={filter.ageFrom} onAge={(ageFrom) => keep({ ageFrom })} />
      <Age label={t('directory.ageTo')} value={filter.ageTo} onAge={(ageTo) => keep({ ageTo })} />
      {isNarrow(filter) && (
        <Button onClick={() => keep({ ...EVERYBODY, sort: filter.sort, down: filter.down })}>{t('directory.clear')}</Button>
      )}
    </div>
  )
}

type ChoiceProps = {
  readonly label: string
  readonly value: string
  /** What is said while nothing is chosen. */
  readonly any: string
  readonly options: readonly (readonly [value: string, word: string])[]
  readonly onChoose: (value: string) => void
}

const Choice = ({ label, value, any, options, onChoose }: ChoiceProps) => (
  <select className="input" aria-label={label} value={value} onChange={({ target }) => onChoose(target.value)}>
    <option value="">{any}</option>
    {options.map(([option, word]) => (
      <option key={option} value={option}>
        {word}
      </option>
    ))}
  </select>
)

type AgeProps = { readonly label: string; readonly value: number | null; readonly onAge: (age: number | null) => void }

const Age = ({ label, value, onAge }: AgeProps) => (
  <input
    className="input directory-age"
    inputMode="numeric"
    maxLength={3}
    aria-label={label}
    placeholder={label}
    value={value ?? ''}
    onChange={({ target }) => {
      const digits = target.value.normalize('NFKC').replaceAll(/\D/g, '')
      onAge(digits === '' ? null : Math.min(150, Number(digits)))
    }}
  />
)
