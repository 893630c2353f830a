import { Link } from "@remix-run/react";

export function HelpLink() {
  return (
    <Link className="help-link" to="/help-now">
      Get help now
    </Link>
  );
}
