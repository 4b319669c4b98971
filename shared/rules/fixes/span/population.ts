import { addGeography, editGeography } from "../../../model/commands/axis.ts";
import { deliverCell, editCell } from "../../../model/commands/cells.ts";
import { type Command, inOneStep } from "../../../model/commands/command.ts";
import { giveMandate } from "../../../model/commands/mandates.ts";
import type { Id } from "../../../model/records/fields.ts";
import { type Geography, TIERS, type Tier } from "../../../model/records/geography.ts";
import type { Facts } from "../../../structure/facts.ts";
import { TIER_NAMES } from "../../tiers.ts";
import { formatNumber } from "../../words.ts";
import { geographiesOf } from "../elements-of.ts";
import type { Candidate, Fixer, FixerContext } from "../fix.ts";

type Numbers = FixerContext["numbers"];

/** Changes the tier, or splits the place in two. */
export const population: Fixer = {
  rule: "span/population",
  kinds: ["change-tier", "split"],
  *propose({ facts, finding, numbers }) {
    const [geography] = geographiesOf(facts, finding);
    if (!geography || geography.population === null) return;
    yield changeTier(facts, geography, geography.population, numbers);
    const [least, most] = boundsOf(geography.tier, numbers);
    const half = Math.floor(geography.population / 2);
    if (geography.population > most && half >= least && geography.population - half <= most) {
      yield split(facts, geography, geography.population, half);
    }
  },
};

function boundsOf(tier: Tier, numbers: Numbers): readonly [least: number, most: number] {
  const name = tier === "trust-wide" ? "trustWide" : tier;
  return [numbers[`${name}Least`] ?? 0, numbers[`${name}Most`] ?? Number.POSITIVE_INFINITY];
}

/** Tiers with bounds only: any population fits the others, so that they say nothing. */
function changeTier({ option }: Facts, geography: Geography, people: number, numbers: Numbers): Candidate {
  const fitting = TIERS.filter((tier) => {
    const [least, most] = boundsOf(tier, numbers);
    const isBounded = least > 0 || Number.isFinite(most);
    return tier !== geography.tier && isBounded && people >= least && people <= most;
  });
  return {
    kind: "choice",
    id: "change-tier",
    label: "Choose another tier",
    effect: `Changes the tier of ${geography.name}.`,
    inputLabel: `Tier of ${geography.name}`,
    choices: fitting.map((tier) => ({
      id: tier,
      name: tier,
      detail: "",
      label: `Make it ${TIER_NAMES[tier]}`,
      effect: `Makes ${geography.name} ${TIER_NAMES[tier]} instead of ${TIER_NAMES[geography.tier]}.`,
      command: inOneStep(`Make ${geography.name} ${TIER_NAMES[tier]}`, [
        editGeography({ option: option.info.id, id: geography.id, tier }),
      ]),
    })),
  };
}

/** Half of the people, teams, staff and money go to the new place, so that every total stays. */
function split(facts: Facts, geography: Geography, people: number, half: number): Candidate {
  return {
    kind: "text",
    id: "split",
    label: `Split ${geography.name} in two`,
    effect: `Adds a place beside ${geography.name} with ${formatNumber(half)} of its people and half of the teams of every service delivered there, led by the same posts.`,
    input: { label: "Name of the second place", example: `${geography.name} North` },
    commandFor: (answer) => {
      const name = answer.trim();
      return inOneStep(`Split ${name} from ${geography.name}`, [
        splitCommand(facts, geography, people, half, name),
      ]);
    },
  };
}

function splitCommand(
  facts: Facts,
  geography: Geography,
  people: number,
  half: number,
  name: string,
): Command {
  const option = facts.option.info.id;
  return {
    name: "step",
    run: (edit, context) => {
      const id = context.makeId();
      const { parent, tier } = geography;
      const place = { option, parent, before: nextSibling(facts, geography) };
      const added = addGeography({ ...place, name, tier, population: half }).run(edit, {
        makeId: () => id,
      });
      if (!added.ok) return added;
      return inOneStep(name, [
        editGeography({ option, id: geography.id, population: people - half }),
        ...shareCells(facts, geography.id, id),
        ...[...facts.option.mandates.values()]
          .filter((mandate) => mandate.geography === geography.id)
          .map(({ id: _, ...mandate }) => giveMandate({ ...mandate, option, geography: id })),
      ]).run(edit, context);
    },
  };
}

function nextSibling({ geographies }: Facts, { id, parent }: Geography): Id | null {
  const siblings = parent === null ? geographies.roots : geographies.childrenOf(parent);
  return siblings[siblings.findIndex((node) => node.id === id) + 1]?.id ?? null;
}

function shareCells(facts: Facts, from: Id, to: Id): readonly Command[] {
  const option = facts.option.info.id;
  const halve = (value: number | null, step: number) =>
    value === null ? null : Math.floor(value / 2 / step) * step;
  return [...facts.cells.inColumn(from).values()].flatMap((cell) => {
    const moved = {
      teams: halve(cell.teams, 1),
      wte: halve(cell.wte, 0.1),
      budget: halve(cell.budget, 1),
    };
    const left = (value: number | null, gone: number | null) =>
      value === null || gone === null ? value : Math.round((value - gone) * 1e6) / 1e6;
    return [
      editCell({
        option,
        id: cell.id,
        teams: left(cell.teams, moved.teams),
        wte: left(cell.wte, moved.wte),
        budget: left(cell.budget, moved.budget),
      }),
      deliverCell({
        option,
        serviceLine: cell.serviceLine,
        geography: to,
        volume: cell.volume,
        integratedWith: cell.integratedWith,
        ...moved,
      }),
    ];
  });
}
