import { useNavigation } from "@remix-run/react";
import { useRef, useState, type ChangeEvent } from "react";
import { LinkButton } from "#app/ui/button/button.tsx";
import { describedBy, FormGroup, HintAndError, Label, type FieldProps } from "#app/ui/field/field.tsx";

export type FileBoxProps = FieldProps & {
  /** The ends of names that are taken, as a browser is told them. */
  accept: string;
  most: number;
  megabytes: number;
};

/**
 * Files that go with their form and not before it. Where a script runs, what cannot be taken is said before it is sent,
 * and what was chosen stands in words below.
 */
export function FileBox({ accept, most, megabytes, ...field }: FileBoxProps) {
  const { id, name, label, hint, error, labelSize } = field;
  const [chosen, setChosen] = useState<string[]>([]);
  const [problem, setProblem] = useState("");
  const box = useRef<HTMLInputElement>(null);
  const going =
    useNavigation()
      .formData?.getAll(name)
      .some((one) => one instanceof File && one.name !== "") === true;
  const leaveOut = () => {
    if (box.current !== null) box.current.value = "";
    setChosen([]);
  };
  const choose = ({ currentTarget }: ChangeEvent<HTMLInputElement>) => {
    const files = [...(currentTarget.files ?? [])];
    const why = whyNot(files, most, megabytes);
    setProblem(why);
    if (why === "") setChosen(files.map((file) => file.name));
    else leaveOut();
  };
  return (
    <FormGroup error={error}>
      <Label {...{ id, label, labelSize }} />
      <HintAndError id={id} hint={hint} error={error} />
      <input
        className="file-input"
        ref={box}
        id={id}
        name={name}
        type="file"
        accept={accept}
        multiple
        onChange={choose}
        aria-describedby={describedBy({ id, hint, error })}
        aria-invalid={error ? true : undefined}
      />
      <p className="file-list__problem" role="alert">
        {problem}
      </p>
      {chosen.length === 0 ? null : (
        <>
          <ul className="file-list" aria-label="Files that you chose">
            {chosen.map((one, index) => (
              <li key={index}>
                <bdi>{one}</bdi>
              </li>
            ))}
          </ul>
          <LinkButton type="button" onClick={leaveOut}>
            {chosen.length === 1 ? "Leave this file out" : "Leave these files out"}
          </LinkButton>
        </>
      )}
      <p className="file-list__going" role="status">
        {going ? "Your files are on their way. Leave this page open." : ""}
      </p>
    </FormGroup>
  );
}

/** The site asks the same again: this only spares whoever sends from a telephone a long wait. */
function whyNot(files: readonly File[], most: number, megabytes: number): string {
  if (files.length > most) return `You can send ${most} files with one message. Choose fewer.`;
  const large = files.find(({ size }) => size > megabytes * 1_000_000);
  if (large !== undefined) return `“${large.name}” is larger than ${megabytes} MB. Choose a smaller one.`;
  const empty = files.find(({ size }) => size === 0);
  return empty === undefined ? "" : `“${empty.name}” is empty: there is nothing in it. Choose another one.`;
}
