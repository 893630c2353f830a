import { Link } from "@remix-run/react";

type OwnCertificate = { code: string; conference: string; time: string };

/** The certificates of conferences that a member was at. */
export function OwnCertificates({ certificates }: { certificates: readonly OwnCertificate[] }) {
  if (certificates.length === 0) return null;
  return (
    <section aria-labelledby="certificates-heading">
      <h2 className="nhsuk-heading-m" id="certificates-heading">
        Your certificates
      </h2>
      <ul>
        {certificates.map(({ code, conference, time }) => (
          <li key={code}>
            <Link to={`/certificates/${code}`}>{conference}</Link>, {time}
          </li>
        ))}
      </ul>
      <p>Is the name on one not right? Ask a facilitator of the network to change it.</p>
    </section>
  );
}
