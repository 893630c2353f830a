import { Checkboxes } from "#app/ui/checkboxes/checkboxes.tsx";
import { Details } from "#app/ui/details/details.tsx";
import { queueKeys, useQueueKeys } from "./use-queue-keys.ts";

/** The letters that lead through the queue, and a way to switch them off. Without scripts there are none. */
export function QueueKeys() {
  const keys = useQueueKeys();
  if (keys === null) return null;
  return (
    <Details summary={keys.on ? "Keyboard shortcuts" : "Keyboard shortcuts (off)"}>
      <dl className="queue-keys">
        {queueKeys.map(({ letter, does }) => (
          <div key={letter}>
            <dt>
              <kbd>{letter}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <p>They lead to a place on this page, and decide nothing. While you type in a box they do nothing.</p>
      <div className="queue-keys__switch" onChange={() => keys.change(!keys.on)}>
        <Checkboxes
          id="use-keys"
          name="use-keys"
          label="Single letters"
          labelSize="s"
          values={keys.on ? ["yes"] : []}
          choices={[{ value: "yes", label: "Use them", hint: "We keep this on this device." }]}
        />
      </div>
    </Details>
  );
}
