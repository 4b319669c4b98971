import type { DesignDocument } from "../../model/document.ts";
import type { Id } from "../../model/records/fields.ts";
import type { Pair } from "../pair.ts";
import type { Judgement } from "./matching.ts";

/** What people have said of two options of a design, whichever of the two was named first when they said it. */
export function judgementsBetween(
  design: Pick<DesignDocument, "judgements">,
  [fromOption, toOption]: Pair<Id>,
): readonly Judgement[] {
  const found: Judgement[] = [];
  for (const { table, isSame, ...said } of design.judgements.values()) {
    if (said.fromOption === fromOption && said.toOption === toOption) {
      found.push({ table, isSame, ids: [said.from, said.to] });
    } else if (said.fromOption === toOption && said.toOption === fromOption) {
      found.push({ table, isSame, ids: [said.to, said.from] });
    }
  }
  return found;
}
