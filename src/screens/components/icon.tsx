import { createContext, useContext } from "hono/jsx";
import type { Html } from "../define-page";

/** Where the files of the screens lie: their address has the hash of their content. */
export const AssetUrl = createContext<(name: string) => string>((name) => name);

/** One of `assets/icons.svg`. It is decoration: the word stands beside it. */
export function Icon({ name }: { readonly name: string }): Html {
  const url = useContext(AssetUrl);
  return (
    <svg class="icon" aria-hidden="true" width="20" height="20">
      <use href={`${url("icons.svg")}#${name}`} />
    </svg>
  );
}
