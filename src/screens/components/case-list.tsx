import type { Case } from "../../domain/case";
import { caseKindText, caseStateText } from "../../texts/cases";
import type { Html } from "../define-page";
import { Card } from "./card";

/** Cases as a card of links, each with its state; nothing where there are none. */
export function CaseList({
  id,
  heading,
  cases,
}: {
  readonly id: string;
  readonly heading: string;
  readonly cases: readonly Pick<Case, "id" | "kind" | "state">[];
}): Html {
  if (cases.length === 0) return <></>;
  return (
    <Card id={id} heading={heading}>
      <ul class="lines">
        {cases.map((one) => (
          <li>
            <a href={`/kasus/${one.id}`}>
              {one.id} {caseKindText(one.kind)}
            </a>
            <span class="soft end">{caseStateText(one.state)}</span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
