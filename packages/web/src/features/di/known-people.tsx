import type { DiEmployeeFieldsFragment, DiPageFragment } from '@apart/schema';
import { Select } from '@codegouvfr/react-dsfr/Select';

/** Someone already declared by the company, to be chosen instead of typed. */
export function KnownPeople({ di, onChoose }: { readonly di: DiPageFragment; readonly onChoose: (employee: DiEmployeeFieldsFragment) => void }) {
  const here = new Set(di.lines.map((line) => line.employee.id));
  const others = di.knownEmployees.filter((employee) => !here.has(employee.id));
  if (others.length === 0) return null;
  return (
    <Select
      label="Un salarié déjà déclaré ?"
      nativeSelectProps={{
        defaultValue: '',
        onChange: (event) => {
          const chosen = others.find((employee) => employee.id === event.target.value);
          if (chosen) onChoose(chosen);
        },
      }}
    >
      <option value="">Non, un nouveau salarié</option>
      {others.map((employee) => (
        <option key={employee.id} value={employee.id}>
          {employee.lastName} {employee.firstName}
        </option>
      ))}
    </Select>
  );
}
