import type { Child } from "hono/jsx";
import type { Html } from "../define-page";

/** A list as a table: its name for the ear, a head for each column; the rows are the children. */
export function DataTable({
  name,
  heads,
  children,
}: {
  readonly name: string;
  readonly heads: readonly string[];
  readonly children: Child;
}): Html {
  return (
    <table class="data">
      <caption class="sr">{name}</caption>
      <thead>
        <tr>
          {heads.map((head) => (
            <th scope="col">{head}</th>
          ))}
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  );
}
