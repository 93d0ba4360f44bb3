import { known, t } from '../../texts/index.ts'

type Props = { readonly roles: readonly string[]; readonly held: readonly string[]; readonly onHeld: (held: string[]) => void }

/** The roles of a place, each with a box: somebody may hold several. */
export const RoleBoxes = ({ roles, held, onHeld }: Props) => (
  <fieldset className="role-boxes">
    <legend>{t('staff.roles')}</legend>
    {roles.map((role) => (
      <label key={role} className="check">
        <input
          type="checkbox"
          checked={held.includes(role)}
          onChange={({ target }) => onHeld(target.checked ? [...held, role] : held.filter((each) => each !== role))}
        />
        <span>{known('roles', role) ?? role}</span>
      </label>
    ))}
  </fieldset>
)
