import { useContext } from "react";
import { NonceContext } from "#app/ui/layout/nonce.ts";
import leaveScript from "./leave-script.ts?inline";
import stillThereScript from "./still-there-script.ts?inline";

/** The two scripts inside every page. In the browser they have run already, so their words are not carried there again. */
export function ExitScriptTag() {
  const nonce = useContext(NonceContext);
  return (
    <script
      {...(nonce === undefined ? {} : { nonce })}
      suppressHydrationWarning
      dangerouslySetInnerHTML={{ __html: import.meta.env.SSR ? leaveScript + stillThereScript : "" }}
    />
  );
}
