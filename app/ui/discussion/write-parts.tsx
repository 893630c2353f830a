import { Checkboxes } from "#app/ui/checkboxes/checkboxes.tsx";

export type GuardFinding = { says: string; excerpt: string };

/** What stands above every box, and who reads what is written there. */
export function NoNeighbour({ everyone }: { everyone: boolean }) {
  return (
    <p>
      <strong>Do not describe a person so that a neighbour would know them.</strong>{" "}
      {everyone ? "Everyone can read what you write." : "Members who can see this can read what you write."}
    </p>
  );
}

/** What the guard points at; the writer changes it or says that it is about nobody. */
export function Guarded({ findings }: { findings: readonly GuardFinding[] }) {
  if (findings.length === 0) return null;
  return (
    <>
      <ul>
        {findings.map(({ says, excerpt }) => (
          <li key={`${says} ${excerpt}`}>
            {says}: “{excerpt}”
          </li>
        ))}
      </ul>
      <Checkboxes
        id="not-personal"
        name="not-personal"
        label="If it is not about a person, say so"
        choices={[{ value: "yes", label: "None of this is about a person who could be recognised" }]}
      />
    </>
  );
}

/** A post that tells very many people is sent once its writer has said so. */
export function TellsMany({ count }: { count: number | undefined }) {
  if (count === undefined) return null;
  return (
    <Checkboxes
      id="tells-many"
      name="tells-many"
      label={`This mails ${count} people`}
      choices={[{ value: "yes", label: `Yes, tell all ${count} of them` }]}
    />
  );
}
