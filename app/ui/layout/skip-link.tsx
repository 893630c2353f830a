export function SkipLink() {
  return (
    <a className="nhsuk-skip-link" href="#main-content">
      Skip to main content
    </a>
  );
}
