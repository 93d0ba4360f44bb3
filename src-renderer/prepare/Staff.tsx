import type { StationPrepared } from '#contract/index.ts'
import { known, t } from '../texts/index.ts'
import { listed } from '../texts/punctuation.ts'
import { plain } from '../ui/format.ts'

/** Who is on duty, by role. */
export function Staff({ staff }: Pick<StationPrepared, 'staff'>) {
  const roles = [...new Set(staff.flatMap((each) => each.roles))]
  return (
    <section className="prepare-part">
      <h3>{t('prepare.staff')}</h3>
      <dl className="prepare-staff">
        {roles.map((role) => (
          <div key={role}>
            <dt>{known('roles', role) ?? role}</dt>
            <dd>{listed(staff.filter((each) => each.roles.includes(role)).map(({ name }) => plain(name)))}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
