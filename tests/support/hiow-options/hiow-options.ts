import { generateNKeysBetween } from "fractional-indexing";
import { type DesignDocument, emptyDesign } from "../../../shared/model/document.ts";
import { GEOGRAPHY_LED } from "./geography-led.ts";
import { GROUP } from "./group.ts";
import { LEAD_PROVIDER } from "./lead-provider.ts";
import { makeOption, type OptionTables } from "./option-tables.ts";
import { PREDECESSORS } from "./predecessors.ts";
import { SERVICE_LED } from "./service-led.ts";
import { SINGLE_TRUST } from "./single-trust.ts";

interface OptionRow {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly tables: OptionTables;
}

const OPTIONS: readonly OptionRow[] = [
  { id: "as-is", name: "As it is: four organisations", description: "", tables: PREDECESSORS },
  { id: "lead-provider", name: "Lead provider", description: "", tables: LEAD_PROVIDER },
  { id: "group", name: "Group", description: "", tables: GROUP },
  { id: "single-trust", name: "Single trust", description: "", tables: SINGLE_TRUST },
  { id: "service-led", name: "Single trust, service-led", description: "", tables: SERVICE_LED },
  { id: "geography-led", name: "Single trust, geography-led", description: "", tables: GEOGRAPHY_LED },
];

/** The worked example: the baseline, the three short-listed models, and two ways to run the last of them as a matrix. */
export function hiowOptions(): DesignDocument {
  const keys = generateNKeysBetween(null, null, OPTIONS.length);
  return {
    ...emptyDesign({
      id: "hiow-options",
      title: "Hampshire and Isle of Wight: options",
      organisation: "Hampshire and Isle of Wight Healthcare",
      notes: "",
    }),
    options: new Map(
      OPTIONS.map(({ id, name, description, tables }, index) => [
        `option-${id}`,
        makeOption(
          { id: `option-${id}`, name, description, order: keys[index] ?? "a0", isBaseline: index === 0 },
          tables,
        ),
      ]),
    ),
  };
}
