import { useEffect, useRef } from 'react';
import type { GridColumn } from './columns.ts';

interface CellEditorProps {
  readonly column: GridColumn;
  readonly label: string;
  readonly value: string;
  readonly onType: (text: string) => void;
  readonly onBlur: () => void;
}

/** The field that opens over a cell while it is written. Its keys are those of the grid. */
export function CellEditor({ column, label, value, onType, onBlur }: CellEditorProps) {
  const field = useRef<HTMLInputElement & HTMLSelectElement>(null);
  useEffect(() => {
    const input = field.current;
    input?.focus();
    if (input instanceof HTMLInputElement) input.setSelectionRange(input.value.length, input.value.length);
  }, []);
  if (column.kind === 'choice') {
    return (
      <select ref={field} className="ap-cell__field" aria-label={label} value={value} onChange={(event) => onType(event.target.value)} onBlur={onBlur}>
        {column.choices?.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    );
  }
  return (
    <input
      ref={field}
      className="ap-cell__field"
      aria-label={label}
      value={value}
      autoComplete="off"
      spellCheck={false}
      inputMode={column.kind === 'text' ? 'text' : 'decimal'}
      onChange={(event) => onType(event.target.value)}
      onBlur={onBlur}
    />
  );
}
