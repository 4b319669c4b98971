import { type DesignDocument, findBaseline, type OptionDocument } from "../../shared/model/document.ts";
import { deriveFacts, type Facts } from "../../shared/structure/facts.ts";

/**
 * Gives the facts of a design's baseline for checking an option against it: undefined where there is none, or where the
 * option is the baseline. Remembers them: edits of other options do not derive them again.
 */
export function rememberBaseline(): (design: DesignDocument, option: OptionDocument) => Facts | undefined {
  let known: Facts | undefined;
  return (design, option) => {
    const baseline = findBaseline(design, option);
    if (!baseline) return undefined;
    if (known?.option !== baseline) {
      known = deriveFacts(baseline, known?.option.info.id === baseline.info.id ? known : undefined);
    }
    return known;
  };
}
