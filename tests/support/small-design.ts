import { importTables } from "../../shared/interchange/import-tables.ts";
import { required } from "../../shared/lib/assert.ts";
import { countingIds } from "../../shared/lib/ids.ts";
import { type DesignDocument, emptyDesign } from "../../shared/model/document.ts";
import { asFolder, smallTables } from "./small-tables.ts";

/** The small tables as a design: one option, `o1`, whose elements are found by name. */
export function smallDesign(): DesignDocument {
  const { option } = importTables(asFolder(smallTables()), {
    makeId: countingIds("o"),
    optionName: "Option",
  });
  const made = required(option, "option of the small tables");
  return {
    ...emptyDesign({ id: "d1", title: "Small design", organisation: "Trust", notes: "" }),
    options: new Map([[made.info.id, made]]),
  };
}
