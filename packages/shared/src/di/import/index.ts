export { DI_IMPORT_CHOICES } from './choices.ts';
export { DI_IMPORT_COLUMN_HELP, DI_IMPORT_COLUMNS, type DiImportCells, type DiImportColumn, diImportTemplateColumns } from './columns.ts';
export { DI_IMPORT_CODES, type DiImportCode, diImportFault, type DiImportFault } from './faults.ts';
export { gatherDiImport, type GatheredImport, type ImportedPerson } from './gather.ts';
export { DI_IMPORT_ERROR_COLUMN, diImportCells, type DiImportHeader, readDiImportHeader } from './header.ts';
