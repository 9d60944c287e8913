import { type DapPageFragment, type PieceKind, RemoveDocumentDocument } from '@apart/schema';
import { PIECE_KIND_LABELS, PIECE_KINDS } from '@apart/shared';
import { useApolloClient } from '@apollo/client/react';
import { Button } from '@codegouvfr/react-dsfr/Button';
import { type ChangeEvent, useRef, useState } from 'react';
import { useAct } from '../../apollo/use-act.ts';
import { FileLinkButton, instantText, plural, RefusalAlert, sizeText, useService } from '../../ui/index.ts';
import { PieceCheckList } from './piece-check-list.tsx';
import { sendDocument, typesText, type UploadRefusal } from './send-document.ts';

/** The pieces of a draft: the limits are said before a file is chosen, and checked before it leaves. */
export function Documents({ dap }: { readonly dap: DapPageFragment }) {
  const service = useService();
  const client = useApolloClient();
  const removal = useAct(RemoveDocumentDocument);
  const [refusals, setRefusals] = useState<readonly UploadRefusal[]>([]);
  const [sending, setSending] = useState<string>();
  const [kind, setKind] = useState<PieceKind>('OTHER');
  const file = useRef<HTMLInputElement>(null);
  const full = service !== undefined && dap.documents.length >= service.maxDocuments;

  const choose = async (event: ChangeEvent<HTMLInputElement>): Promise<void> => {
    const input = event.target;
    const chosen = input.files?.[0];
    if (!chosen || !service) return;
    setSending(chosen.name);
    setRefusals((await sendDocument(dap.reference, chosen, kind, service)).refusals);
    await client.refetchQueries({ include: ['Dap'] });
    setSending(undefined);
    // The same file may be chosen again once mended.
    input.value = '';
  };
  /** The nature is that of the line, and the person only has to choose the file. */
  const add = (wanted: PieceKind): void => {
    setKind(wanted);
    file.current?.click();
  };
  const remove = async (documentId: string): Promise<void> => {
    const data = await removal.run({ reference: dap.reference, documentId });
    if (data) setRefusals(data.removeDocument.refusals);
  };

  return (
    <>
      <RefusalAlert refusals={refusals} failure={removal.failure} title="Ce fichier n’est pas joint" />
      <PieceCheckList pieces={dap.piecesWanted} onAdd={service && !full && sending === undefined ? add : undefined} />
      <DocumentList dap={dap} onRemove={(id) => void remove(id)} removing={removal.pending} />
      {service && !full && (
        <div className="fr-select-group">
          <label className="fr-label" htmlFor="nature">
            Nature de la pièce
          </label>
          <select className="fr-select" id="nature" value={kind} onChange={(event) => setKind(event.target.value as PieceKind)}>
            {PIECE_KINDS.map((one) => (
              <option key={one} value={one}>
                {PIECE_KIND_LABELS[one]}
              </option>
            ))}
          </select>
        </div>
      )}
      {service && (
        <div className="fr-upload-group">
          <label className="fr-label" htmlFor="piece">
            {full ? 'Toutes les pièces sont jointes' : 'Joindre une pièce (facultatif)'}
            <span className="fr-hint-text">
              {plural(service.maxDocuments, 'pièce')} au plus, de {sizeText(service.maxDocumentBytes)} au plus chacune. Formats acceptés&nbsp;: {typesText(service.acceptedDocumentTypes)}.
            </span>
          </label>
          <input ref={file} className="fr-upload" id="piece" type="file" accept={service.acceptedDocumentTypes.join()} disabled={full || sending !== undefined} onChange={(event) => void choose(event)} />
        </div>
      )}
      <p role="status" className="ap-saved">
        {sending && `Envoi de ${sending}…`}
      </p>
    </>
  );
}

export function DocumentList({ dap, onRemove, removing = false }: { readonly dap: DapPageFragment; readonly onRemove?: (id: string) => void; readonly removing?: boolean }) {
  if (dap.documents.length === 0) return <p>Aucune pièce jointe.</p>;
  return (
    <ul className="ap-files">
      {dap.documents.map((document) => (
        <li key={document.id}>
          <span>
            <FileLinkButton look="link" link={document.link} label={document.name} />
            <span className="ap-todo__detail"> {PIECE_KIND_LABELS[document.kind].toLowerCase()}, jointe le {instantText(document.addedAt)}</span>
          </span>
          {onRemove && (
            <Button size="small" priority="tertiary" disabled={removing} onClick={() => onRemove(document.id)}>
              Retirer<span className="fr-sr-only"> {document.name}</span>
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}
