/** Says on every page that this is not a real service. */
export function DemonstrationBanner() {
  return (
    <div className="demonstration-banner" role="region" aria-label="About this site">
      <p className="nhsuk-width-container">
        <strong>Demonstration.</strong> The people and teams here are made up. Nobody will ring you. No mail is sent: it
        waits in <a href="/demo/mailbox">the demonstration mailbox</a>.
      </p>
    </div>
  );
}
