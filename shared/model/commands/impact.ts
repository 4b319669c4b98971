import { succeed } from "../../lib/result.ts";
import { z } from "../../lib/zod.ts";
import { impactThresholdsSchema } from "../records/impact-thresholds.ts";
import { defineCommand, refuse } from "./command.ts";

/** Sets the numbers by which the outcomes of posts are derived; null goes back to Orgweave’s own. */
export const setImpactThresholds = defineCommand({
  name: "design/set-impact-thresholds",
  args: z.strictObject({ thresholds: impactThresholdsSchema.nullable() }),
  run: (edit, { thresholds }) => {
    if (thresholds !== null) {
      const { substantial, claim, weights } = thresholds;
      if (claim > substantial) {
        return refuse(
          "A claim takes no more in common than “substantially the same” does: lower the claim, or raise the other.",
        );
      }
      if (weights.role + weights.standing === 0) {
        return refuse("Role and standing cannot both weigh nothing: some posts have nothing else to go by.");
      }
    }
    edit.put({ table: "design", record: { ...edit.design.info, impactThresholds: thresholds } });
    return succeed(thresholds === null ? "Reset the impact thresholds" : "Set the impact thresholds");
  },
});
