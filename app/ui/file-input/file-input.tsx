import { useEffect, useRef, useState, type ChangeEvent } from "react";
import { LinkButton } from "#app/ui/button/button.tsx";
import { describedBy, FormGroup, HintAndError, Label, type FieldProps } from "#app/ui/field/field.tsx";
import { VisuallyHidden } from "#app/ui/visually-hidden/visually-hidden.tsx";
import { useUploads, type HeldFile, type Upload } from "./use-uploads.ts";
import { useWaitToSend } from "./use-wait-to-send.ts";

export type FileInputProps = FieldProps & {
  /** Files that came with an earlier try: they need not be sent again. */
  held: readonly HeldFile[];
  /** Where a script may send each file by itself, with how far it has come. */
  uploadTo: string;
  multiple?: boolean | undefined;
};

/**
 * Files of a form. Without JavaScript they go with the form. With it each goes at once, with a bar and a way to cancel,
 * and the form carries only where they are (`held`).
 */
export function FileInput({ held, uploadTo, multiple = true, ...field }: FileInputProps) {
  const { id, name, label, hint, error, labelSize, labelHidden } = field;
  const { uploads, files, add, cancel, drop } = useUploads(uploadTo, held);
  const box = useRef<HTMLInputElement>(null);
  const early = useWaitToSend(
    box,
    uploads.some(({ problem }) => problem === null),
  );
  const [scripted, setScripted] = useState(false);
  useEffect(() => setScripted(true), []);
  const choose = ({ currentTarget }: ChangeEvent<HTMLInputElement>) => {
    add([...(currentTarget.files ?? [])]);
    currentTarget.value = ""; // they are on their way already
  };
  return (
    <FormGroup error={error}>
      <Label {...{ id, label, labelSize, labelHidden }} />
      <HintAndError id={id} hint={hint} error={error} />
      <input
        className="file-input"
        ref={box}
        id={id}
        name={name}
        type="file"
        multiple={multiple}
        onChange={scripted ? choose : undefined}
        aria-describedby={describedBy({ id, hint, error })}
        aria-invalid={error ? true : undefined}
      />
      <ul className="file-list" aria-live="polite" aria-label="Files">
        {files.map((file) => (
          <li key={file.id}>
            <bdi>{file.name}</bdi> is here.
            <input type="hidden" name="held" value={JSON.stringify(file)} />
            {scripted ? (
              <LinkButton type="button" onClick={() => drop(file.id)}>
                Leave it out<VisuallyHidden>: {file.name}</VisuallyHidden>
              </LinkButton>
            ) : (
              <label className="file-list__leave">
                <input type="checkbox" name="leave-out" value={file.id} /> Leave it out
                <VisuallyHidden>: {file.name}</VisuallyHidden>
              </label>
            )}
          </li>
        ))}
        {uploads.map((upload) => (
          <UploadLine key={upload.key} upload={upload} cancel={cancel} />
        ))}
      </ul>
      <p className="file-list__problem" role="status">
        {early ? "A file is still on its way. Wait until it is here, or cancel it. Then send." : ""}
      </p>
    </FormGroup>
  );
}

function UploadLine({ upload, cancel }: { upload: Upload; cancel: (key: number) => void }) {
  const { key, name, done, problem } = upload;
  return (
    <li>
      <bdi>{name}</bdi>{" "}
      {problem === null ? (
        <progress max={100} value={done} aria-label={`How much of ${name} has been sent`}>
          {done}%
        </progress>
      ) : (
        <strong className="file-list__problem">{problem}</strong>
      )}{" "}
      <LinkButton type="button" onClick={() => cancel(key)}>
        {problem === null ? "Cancel" : "Take it off the list"}
        <VisuallyHidden>: {name}</VisuallyHidden>
      </LinkButton>
    </li>
  );
}
