import { DiKnownEmployeesDocument, type DiEmployeeFieldsFragment, type DiPageFragment } from '@apart/schema';
import { useQuery } from '@apollo/client/react';
import { Select } from '@codegouvfr/react-dsfr/Select';

/** Someone already declared by the company, to be chosen instead of typed; read when somebody is added. */
export function KnownPeople({ di, onChoose }: { readonly di: DiPageFragment; readonly onChoose: (employee: DiEmployeeFieldsFragment) => void }) {
  const { data } = useQuery(DiKnownEmployeesDocument, { variables: { reference: di.reference } });
  const here = new Set(di.lines.map((line) => line.employee.id));
  const others = (data?.di?.knownEmployees ?? []).filter((employee) => !here.has(employee.id));
  if (others.length === 0) return null;
  return (
    <Select
      label="Un salarié déjà déclaré&nbsp;?"
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
