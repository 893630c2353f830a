import { TextArea } from "#app/ui/text-area/text-area.tsx";

/** A place to write on a card that is kept on paper. It is in no form: what is written cannot be sent. */
export function CardBlank({ id, label, hint }: { id: string; label: string; hint: string }) {
  return (
    <div className="card-blank">
      <TextArea id={id} name={id} label={label} labelSize="s" hint={hint} rows={3} autoComplete="off" />
    </div>
  );
}
