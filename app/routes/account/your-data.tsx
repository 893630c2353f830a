import { Link } from "@remix-run/react";

export function YourData() {
  return (
    <section>
      <h2 className="nhsuk-heading-m">What we keep of you</h2>
      <ul>
        <li>
          <a href="/account/my-data">Download my data</a>: a ZIP file with a page to read and a file for computers
        </li>
        <li>
          <Link to="/account/delete">Delete my account</Link>: you see first what goes and what stays
        </li>
      </ul>
    </section>
  );
}
