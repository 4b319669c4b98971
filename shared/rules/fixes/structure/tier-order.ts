import { editGeography, moveGeography } from "../../../model/commands/axis.ts";
import { inOneStep } from "../../../model/commands/command.ts";
import { TIERS } from "../../../model/records/geography.ts";
import { sizeOfTier, TIER_NAMES } from "../../tiers.ts";
import { listAnd, verb } from "../../words.ts";
import { geographiesOf } from "../elements-of.ts";
import type { Fixer } from "../fix.ts";

/** Most geographies a sentence names before it counts the rest. */
const MOST_NAMED = 4;

/** Sets the tier, of the one that holds the others or of the others; or moves those out beside it. */
export const tierOrder: Fixer = {
  rule: "structure/tier-order",
  kinds: ["raise-tier", "move-out", "lower-tiers"],
  *propose({ facts, finding }) {
    const [outer, ...inside] = geographiesOf(facts, finding);
    if (!outer) return;
    const option = facts.option.info.id;
    const largest = Math.max(...inside.map(({ tier }) => sizeOfTier(tier)));
    yield {
      kind: "choice",
      id: "raise-tier",
      label: "Choose another tier",
      effect: `Changes the tier of ${outer.name}.`,
      inputLabel: `Tier of ${outer.name}`,
      choices: TIERS.filter((tier) => sizeOfTier(tier) > largest).map((tier) => ({
        id: tier,
        name: tier,
        detail: "",
        label: `Make ${outer.name} ${TIER_NAMES[tier]}`,
        effect: `Makes ${outer.name} ${TIER_NAMES[tier]} instead of ${TIER_NAMES[outer.tier]}.`,
        command: inOneStep(`Make ${outer.name} ${TIER_NAMES[tier]}`, [
          editGeography({ option, id: outer.id, tier }),
        ]),
      })),
    };
    const names = listAnd(
      inside.map(({ name }) => name),
      MOST_NAMED,
    );
    const around = outer.parent === null ? undefined : facts.option.geographies.get(outer.parent)?.name;
    const where = around === undefined ? "to the top" : `into ${around}`;
    yield {
      kind: "plain",
      id: "move-out",
      label: `Move ${names} out of ${outer.name}`,
      effect: `Moves ${names} ${where}, beside ${outer.name}, with all inside.`,
      command: inOneStep(
        `Move ${names} out of ${outer.name}`,
        inside.map(({ id }) => moveGeography({ option, id, parent: outer.parent, before: null })),
      ),
    };
    yield {
      kind: "choice",
      id: "lower-tiers",
      label: "Choose another tier for what lies inside",
      effect: `Changes the tier of ${names}.`,
      inputLabel: `Tier of ${names}`,
      choices: TIERS.filter((tier) => sizeOfTier(tier) < sizeOfTier(outer.tier))
        .toReversed()
        .map((tier) => ({
          id: tier,
          name: tier,
          detail: "",
          label: `Make ${names} ${TIER_NAMES[tier]}${verb(inside.length, "", " each")}`,
          effect: `Changes the tier of ${names} to ${tier}.`,
          command: inOneStep(
            `Make ${names} ${TIER_NAMES[tier]}`,
            inside.map(({ id }) => editGeography({ option, id, tier })),
          ),
        })),
    };
  },
};
